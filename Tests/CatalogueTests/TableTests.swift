import Catalogue
import Testing

@Suite("The table as it stands") struct TableTests {
  @Test("every handler of a landed row is declared by its library") func handlers() throws {
    #expect(try Repository.tree.generation().faults() == [])
  }

  @Test("everything made from the tables is up to date, and nothing is left over") func generated() throws {
    #expect(try Repository.tree.differences().map(\.description) == [])
  }

  @Test("no target depends on or imports one above it or a peer") func layers() throws {
    #expect(try Repository.tree.layerFaults().map(\.description) == [])
  }

  @Test("a POSIX call counts as implemented only when all the calls beneath it do") func beneath() throws {
    let catalogue = try Repository.tree.catalogue()
    for row in catalogue.posixCalls {
      for name in row.via ?? [] {
        let call = try #require(catalogue.call(named: name), "\(row.name) runs on \(name)")
        if row.level.isImplemented { #expect(call.level.isImplemented, "\(row.name) runs on \(name)") }
      }
    }
  }

  @Test("every row's prototype names each register once") func prototypes() throws {
    for row in try Repository.tree.catalogue().rows {
      #expect(Set(row.parameters.map(\.name)).count == row.parameters.count, "\(row.name)")
      if !row.isPOSIX { #expect(row.parameters.count == row.arity, "\(row.name)") }
    }
  }

  @Test("the prototype reads as the man page's synopsis") func synopsis() throws {
    let catalogue = try Repository.tree.catalogue()
    let expected = [
      "pread64": "pread64(int fd, void *buf, size_t count, off_t pos)",
      "writev": "writev(int fd, const struct iovec *iov, int count)",
      "newfstatat": "newfstatat(int dirfd, const char *pathname, struct stat *statbuf, int flags)",
      "getpid": "getpid()",
    ]
    for (name, prototype) in expected { #expect(catalogue.call(named: name)?.prototype == prototype) }
  }
}
