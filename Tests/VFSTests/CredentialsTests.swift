import ABI
import KernelTesting
import Testing

@testable import VFS

@Suite("Permission checks", .machine)
struct CredentialsTests {
  private func status(_ mode: UInt32, user: UInt32 = 10, group: UInt32 = 20) -> FileStatus {
    var status = FileStatus()
    status.mode = mode
    status.user = user
    status.group = group
    return status
  }

  private func credentials(_ user: UInt32, _ group: UInt32, _ groups: [UInt32] = []) -> Credentials {
    var credentials = Credentials()
    credentials.fileUser = user
    credentials.fileGroup = group
    credentials.groups = groups
    return credentials
  }

  private func allows(_ credentials: Credentials, _ mode: AccessMode, _ status: FileStatus) -> Bool {
    (try? credentials.check(mode, on: status)) != nil
  }

  @Test("only the first class that matches counts: owner, then group, then others")
  func classes() {
    let file = status(0o100_407)
    #expect(allows(credentials(10, 1), .read, file))
    #expect(!allows(credentials(10, 1), .write, file))
    #expect(!allows(credentials(1, 20), .read, file))
    #expect(!allows(credentials(1, 2, [3, 20]), .read, file))
    #expect(allows(credentials(1, 2, [3]), [.read, .write, .execute], file))
  }

  @Test("the superuser may all but execute what nobody may")
  func superuser() {
    #expect(allows(credentials(0, 0), [.read, .write], status(0o100_000)))
    #expect(!allows(credentials(0, 0), .execute, status(0o100_666)))
    #expect(allows(credentials(0, 0), .execute, status(0o100_001)))
    #expect(allows(credentials(0, 0), .execute, status(0o040_000)))
  }

  @Test("in a sticky directory only the owners of file and directory, and the superuser, take a name out")
  func sticky() {
    let directory = status(0o041_777, user: 10), file = status(0o100_666, user: 11)
    for (user, may) in [(UInt32(10), true), (11, true), (0, true), (12, false)] {
      #expect(((try? credentials(user, 1).checkSticky(file, in: directory)) != nil) == may)
    }
    #expect((try? credentials(12, 1).checkSticky(file, in: status(0o040_777))) != nil)
  }
}
