import ABI
import KernelTesting
import Testing
import VFS

@testable import RamFS

@Suite("The names in a directory", .machine)
struct EntryTableTests {
  private let system = RamFileSystem(device: 7)
  private func inode(_ number: UInt64) -> Inode {
    var attributes = FileStatus()
    attributes.inode = number
    return RamInode(attributes: attributes, fileSystem: system)
  }

  @Test("additions, removals and lookups in any order agree with a dictionary", arguments: [3, 20, 700])
  func agreesWithDictionary(names: Int) throws {
    var random = TestRandom(seed: 11)
    var table = EntryTable(firstCookie: 3)
    var model: [String: UInt64] = [:]
    for step in 0..<(names * 20) {
      let name = "name-\(Int.random(in: 0..<names, using: &random))"
      let bytes = Array(name.utf8)
      if model[name] == nil {
        #expect(table[bytes.span] == nil)
        table.insert(bytes.span, inode(UInt64(step)))
        model[name] = UInt64(step)
      } else if Bool.random(using: &random) {
        #expect(table.remove(bytes.span)?.attributes.inode == model.removeValue(forKey: name))
      } else {
        #expect(table[bytes.span]?.attributes.inode == model[name])
      }
      #expect(table.count == model.count)
    }
    var seen: [String: UInt64] = [:]
    var last: Int64 = 2
    try table.forEach(after: 0) { (entry, inode) throws(Errno) in
      #expect(entry.cookie > last)
      last = entry.cookie
      seen[String(decoding: entry.name, as: UTF8.self)] = inode.attributes.inode
      return true
    }
    #expect(seen == model)
  }

  @Test("whoever reads on from a cookie sees each name that stays exactly once, whatever is removed and added meanwhile")
  func cookiesAreStable() throws {
    var table = EntryTable(firstCookie: 3)
    for number in 0..<2000 { table.insert(Array("old-\(number)".utf8).span, inode(UInt64(number))) }
    var seen: [UInt64] = []
    var cookie: Int64 = 0
    while true {
      var part: [UInt64] = []
      try table.forEach(after: cookie) { (entry, inode) throws(Errno) in
        part.append(inode.attributes.inode)
        cookie = entry.cookie
        return part.count < 7
      }
      guard !part.isEmpty else { break }
      seen += part
      // All that was seen goes, so that the table closes its gaps several times.
      for number in part where number < 2000 { _ = table.remove(Array("old-\(number)".utf8).span) }
      if seen.count < 500 { table.insert(Array("new-\(seen.count)".utf8).span, inode(UInt64(10_000 + seen.count))) }
    }
    #expect(seen.filter { $0 < 2000 } == Array(0..<2000))
    #expect(Set(seen).count == seen.count)
  }

  @Test("a hundred thousand names are found as quickly as a few")
  func manyNames() {
    var table = EntryTable(firstCookie: 3)
    let file = inode(1)
    for number in 0..<100_000 { table.insert(Array("entry-number-\(number)".utf8).span, file) }
    let clock = ContinuousClock()
    let taken = clock.measure {
      for number in stride(from: 0, to: 100_000, by: 50) {
        #expect(table[Array("entry-number-\(number)".utf8).span] != nil)
        #expect(table[Array("no-entry-\(number)".utf8).span] == nil)
      }
    }
    // A search by hand would look at 400 million names.
    #expect(taken < .seconds(5))
  }
}
