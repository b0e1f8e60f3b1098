import ABI
import Files
import KernelTesting
import Testing
import VFS

@testable import RamFS

@Suite("Directories in memory", .machine)
struct RamDirectoryTests {
  private let system = RamFileSystem(device: 7)
  private var root: Inode { system.root }

  private func make(_ name: String, in parent: Inode, _ kind: FileKind = .regular) throws -> Inode {
    try parent.create(
      Array(name.utf8).span, mode: FileMode(kind: kind, permissions: 0o755), device: 0, by: 1, 2)
  }

  private func rename(
    _ name: String, in parent: Inode, to newName: String, in newParent: Inode, exchange: Bool = false, replace: Bool = true
  ) throws {
    try parent.rename(
      Array(name.utf8).span, to: newParent, Array(newName.utf8).span, exchange: exchange, replace: replace)
  }

  @Test("link counts follow subdirectories as they come, move and go")
  func linkCounts() throws {
    let one = try make("one", in: root, .directory), two = try make("two", in: root, .directory)
    let inner = try make("inner", in: one, .directory)
    #expect([root, one, two, inner].map(\.attributes.linkCount) == [4, 3, 2, 2])
    try rename("inner", in: one, to: "inner", in: two)
    #expect([root, one, two].map(\.attributes.linkCount) == [4, 2, 3])
    #expect(inner.parent === two)
    try rename("one", in: root, to: "inner", in: two)
    #expect([root, two, inner, one].map(\.attributes.linkCount) == [3, 3, 0, 2])
    try two.remove(Array("inner".utf8).span, directory: true)
    #expect([two, one].map(\.attributes.linkCount) == [2, 0])
  }

  @Test("an exchange of a file and a directory moves the subdirectory's count")
  func exchange() throws {
    let one = try make("one", in: root, .directory)
    let file = try make("file", in: one), directory = try make("directory", in: root, .directory)
    try rename("file", in: one, to: "directory", in: root, exchange: true)
    #expect(try root.lookup(Array("directory".utf8).span) === file)
    #expect(try one.lookup(Array("file".utf8).span) === directory)
    #expect(directory.parent === one)
    #expect([root, one].map(\.attributes.linkCount) == [3, 3])
  }

  @Test("a directory is 20 bytes an entry long")
  func size() throws {
    for name in ["a", "b", "c"] { _ = try make(name, in: root) }
    #expect(root.attributes.size == 60)
    try rename("a", in: root, to: "b", in: root)
    #expect(root.attributes.size == 40)
    try rename("b", in: root, to: "d", in: root)
    #expect(root.attributes.size == 40)
  }

  @Test("what is full, missing, or of the wrong kind is refused and stays")
  func refusals() throws {
    let directory = try make("directory", in: root, .directory)
    _ = try make("file", in: directory)
    let name = Array("directory".utf8)
    #expect(throws: Errno.directoryNotEmpty) { try root.remove(name.span, directory: true) }
    #expect(throws: Errno.isDirectory) { try root.remove(name.span, directory: false) }
    #expect(throws: Errno.fileExists) { _ = try make("directory", in: root) }
    _ = try make("other", in: root, .directory)
    #expect(throws: Errno.directoryNotEmpty) { try rename("other", in: root, to: "directory", in: root) }
    #expect(throws: Errno.fileExists) { try rename("other", in: root, to: "directory", in: root, replace: false) }
    #expect(throws: Errno.noSuchFile) { try rename("none", in: root, to: "directory", in: root) }
    #expect(root.attributes.linkCount == 4)
  }

  @Test("a removed directory takes no new names, and its .. still leads up after everything above was removed")
  func removedDirectory() throws {
    var above: Inode? = try make("above", in: root, .directory)
    let below = try make("below", in: #require(above), .directory)
    try above?.remove(Array("below".utf8).span, directory: true)
    try root.remove(Array("above".utf8).span, directory: true)
    above = nil
    #expect(throws: Errno.noSuchFile) { _ = try make("new", in: below) }
    #expect(below.parent.attributes.linkCount == 0)
    #expect(below.parent.parent === root)
  }

  @Test("a file without a name gets one only where that was asked for")
  func unnamedFiles() throws {
    let mode = FileMode(kind: .regular, permissions: 0o600)
    let open = try root.createUnnamed(mode: mode, isLinkable: true, by: 0, 0)
    let closed = try root.createUnnamed(mode: mode, isLinkable: false, by: 0, 0)
    #expect(open.attributes.linkCount == 0)
    try root.link(Array("open".utf8).span, to: open)
    #expect(open.attributes.linkCount == 1)
    #expect(throws: Errno.noSuchFile) { try root.link(Array("closed".utf8).span, to: closed) }
  }

  @Test("extended attributes are kept in order, replaced, and refused as the flags say")
  func extendedAttributes() throws {
    let file = try make("file", in: root)
    let one = Array("user.one".utf8), two = Array("user.two".utf8)
    try file.setExtendedAttribute(one.span, to: [1], .create)
    try file.setExtendedAttribute(two.span, to: [], [])
    try file.setExtendedAttribute(one.span, to: [3, 4], .replace)
    #expect(try file.extendedAttribute(one.span) == [3, 4])
    #expect(try file.extendedAttributeNames() == one + [0] + two + [0])
    #expect(throws: Errno.fileExists) { try file.setExtendedAttribute(two.span, to: [1], .create) }
    try file.setExtendedAttribute(one.span, to: nil, [])
    #expect(throws: Errno.noData) { _ = try file.extendedAttribute(one.span) }
    #expect(throws: Errno.noData) { try file.setExtendedAttribute(one.span, to: [1], .replace) }
    #expect(throws: Errno.invalidArgument) { try file.setExtendedAttribute(Array("user.".utf8).span, to: [], []) }
  }
}
