import CMachine
import VFS

extension Credentials {
  /// Those that the platform gives the application at its start; a user of the host has the host's supplementary groups.
  init(startingAs identity: platform_identity) {
    self.init()
    (realUser, user, savedUser, fileUser) = (
      identity.user, identity.effective_user, identity.effective_user, identity.effective_user
    )
    (realGroup, group, savedGroup, fileGroup) = (
      identity.group, identity.effective_group, identity.effective_group, identity.effective_group
    )
    guard user != 0 else { return }
    let hostGetgroups = 115
    var groups = [UInt32](repeating: 0, count: 64)
    // The host writes at most as many numbers as the array has.
    let count = unsafe groups.withUnsafeMutableBufferPointer {
      platform_host_call(hostGetgroups, UInt($0.count), UInt(bitPattern: $0.baseAddress), 0, 0, 0, 0)
    }
    for group in groups.prefix(max(count, 0)) { self.groups.append(group) }
  }
}
