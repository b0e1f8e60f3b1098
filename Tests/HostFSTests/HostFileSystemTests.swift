import ABI
import Files
import Foundation
import KernelTesting
import Testing
import VFS

@testable import HostFS

// The C library's, which Swift's module of it leaves out.
@_silgen_name("setxattr")
private func hostSetAttribute(
  _ path: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>, _ value: UnsafePointer<CChar>, _ count: Int, _ flags: Int32
) -> Int32
@_silgen_name("getxattr")
private func hostAttribute(
  _ path: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>, _ value: UnsafeMutablePointer<UInt8>, _ count: Int
) -> Int

@Suite("A directory of the host", .machine)
struct HostFileSystemTests {
  @Test("two lookups of a file give the same inode, by whatever name")
  func identity() throws {
    let folder = try HostFolder { try "a".write(toFile: "\($0)/one", atomically: false, encoding: .utf8) }
    let one = try folder.root.lookup("one")
    #expect(try folder.root.lookup("one") === one)
    try folder.root.link(Array("two".utf8).span, to: one)
    #expect(try folder.root.lookup("two") === one)
    #expect(try one.status().linkCount == 2)
  }

  @Test("an inode that nobody holds gives its descriptor back")
  func descriptorsAreReturned() throws {
    let folder = try HostFolder { try "a".write(toFile: "\($0)/one", atomically: false, encoding: .utf8) }
    var handles: Set<Int32> = []
    for _ in 0..<50 {
      let inode = try #require(try folder.root.lookup("one") as? HostInode)
      handles.insert(inode.handle)
    }
    // Other tests open files meanwhile; without a close there would be fifty numbers.
    #expect(handles.count < 50)
  }

  @Test("a name never leads out of the directory", arguments: ["..", ".", "", "a/b", "/etc", "../etc", "a\u{0}b"])
  func namesThatLeadOut(name: String) throws {
    let folder = try HostFolder()
    #expect(throws: Errno.invalidArgument) { _ = try folder.root.lookup(name) }
    #expect(throws: Errno.invalidArgument) { _ = try folder.root.create(name) }
  }

  @Test("a symbolic link is itself, wherever it leads")
  func linksAreNotFollowed() throws {
    let folder = try HostFolder { try FileManager.default.createSymbolicLink(atPath: "\($0)/out", withDestinationPath: "/etc") }
    let link = try folder.root.lookup("out")
    #expect(link.kind == .symbolicLink)
    #expect(try link.readLink() == Array("/etc".utf8))
    #expect(throws: Errno.notDirectory) { _ = try link.lookup("passwd") }
  }

  @Test("the root is above itself, and a moved directory below its new parent")
  func parents() throws {
    let folder = try HostFolder()
    let one = try folder.root.create("one", .directory, permissions: 0o755)
    let two = try folder.root.create("two", .directory, permissions: 0o755)
    #expect(folder.root.parent === folder.root)
    #expect(two.parent === folder.root)
    try folder.root.rename("two", to: one, "inner")
    #expect(two.parent === one)
    #expect(try one.lookup("inner") === two)
  }

  @Test("rename refuses to replace when told so, and exchanges two names")
  func renames() throws {
    let folder = try HostFolder()
    let one = try folder.root.create("one"), two = try folder.root.create("two")
    #expect(throws: Errno.fileExists) { try folder.root.rename("one", to: folder.root, "two", replace: false) }
    try folder.root.rename("one", to: folder.root, "two", exchange: true)
    #expect(try folder.root.lookup("one") === two)
    #expect(try folder.root.lookup("two") === one)
    try folder.root.rename("one", to: folder.root, "two")
    #expect(try folder.root.names() == [".", "..", "two"])
  }

  @Test("a written file is the host's, and the host's writing is seen at once")
  func contents() throws {
    let folder = try HostFolder()
    let inode = try folder.root.create("file")
    let file = try inode.open(flags: .readWrite, path: folder.openPath)
    #expect(try file.write("hello") == 5)
    #expect(try folder.text("file") == "hello")
    #expect(try inode.status().size == 5)
    #expect(try file.seek(to: 1, from: .start) == 1)
    #expect(try file.read(10) == "ello")
    #expect(try file.read(10) == "")
    try "by the host".write(toFile: "\(folder.path)/file", atomically: false, encoding: .utf8)
    #expect(try inode.status().size == 11)
    try file.truncate(to: 2)
    #expect(try folder.text("file") == "by")
    file.released()
  }

  @Test("appending goes to the end that the host knows")
  func appending() throws {
    let folder = try HostFolder { try "start".write(toFile: "\($0)/log", atomically: false, encoding: .utf8) }
    let inode = try folder.root.lookup("log")
    let one = try inode.open(flags: [.writeOnly, .append], path: folder.openPath)
    let two = try inode.open(flags: [.writeOnly, .append], path: folder.openPath)
    _ = try one.write("1")
    _ = try two.write("2")
    _ = try one.write("3")
    #expect(try folder.text("log") == "start123")
    #expect(try one.seek(to: 0, from: .current) == 8)
  }

  @Test("the maker of a file that may not be written can write it")
  func writableOnlyByItsMaker() throws {
    let folder = try HostFolder()
    let inode = try folder.root.create("object", permissions: 0o444)
    let file = try inode.open(flags: [.writeOnly, .append], path: folder.openPath)
    #expect(try file.write("x") == 1)
    #expect(try inode.status().mode & 0o7777 == 0o444)
  }

  @Test("entries come all, once, also when read one by one")
  func entries() throws {
    let folder = try HostFolder()
    for number in 0..<200 { _ = try folder.root.create("file-with-a-long-name-\(number)") }
    let expected = ([".", ".."] + (0..<200).map { "file-with-a-long-name-\($0)" }).sorted()
    #expect(try folder.root.names() == expected)
    #expect(try folder.root.names(oneByOne: true) == expected)
    #expect(throws: Errno.notDirectory) { _ = try folder.root.lookup("file-with-a-long-name-1").names() }
  }

  @Test("the root's `..` has the root's own number")
  func parentOfRoot() throws {
    let folder = try HostFolder()
    let number = try folder.root.status().inode
    try folder.root.entries(from: 0) { (entry) throws(Errno) in
      #expect(entry.inode == number)
      return true
    }
  }

  @Test("removing tells directories from other files")
  func removing() throws {
    let folder = try HostFolder()
    let directory = try folder.root.create("directory", .directory, permissions: 0o755)
    _ = try directory.create("file")
    #expect(throws: Errno.isDirectory) { try folder.root.remove("directory") }
    #expect(throws: Errno.directoryNotEmpty) { try folder.root.remove("directory", directory: true) }
    #expect(throws: Errno.notDirectory) { try directory.remove("file", directory: true) }
    try directory.remove("file")
    try folder.root.remove("directory", directory: true)
    #expect(throws: Errno.noSuchFile) { _ = try folder.root.lookup("directory") }
  }

  @Test("nothing changes through a file system that is only read")
  func readOnly() throws {
    let folder = try HostFolder(isReadOnly: true) { try "a".write(toFile: "\($0)/one", atomically: false, encoding: .utf8) }
    let one = try folder.root.lookup("one")
    #expect(throws: Errno.readOnlyFileSystem) { _ = try folder.root.create("two") }
    #expect(throws: Errno.readOnlyFileSystem) { try folder.root.remove("one") }
    #expect(throws: Errno.readOnlyFileSystem) { try folder.root.rename("one", to: folder.root, "two") }
    #expect(throws: Errno.readOnlyFileSystem) { try one.truncate(to: 0) }
    #expect(throws: Errno.readOnlyFileSystem) { _ = try one.open(flags: .readWrite, path: folder.openPath) }
    var change = AttributeChange()
    change.permissions = 0o600
    #expect(throws: Errno.readOnlyFileSystem) { try one.setAttributes(change) }
    #expect(try one.open(flags: [], path: folder.openPath).read(5) == "a")
  }

  @Test("permissions and times are set, and only those named")
  func attributes() throws {
    let folder = try HostFolder()
    let inode = try folder.root.create("file")
    let before = try inode.status()
    var change = AttributeChange()
    change.permissions = 0o4711
    change.modificationTime = TimeSpec(seconds: 1_000_000, nanoseconds: 7)
    try inode.setAttributes(change)
    let after = try inode.status()
    #expect(after.mode & 0o7777 == 0o4711)
    #expect(after.modificationTime == TimeSpec(seconds: 1_000_000, nanoseconds: 7))
    #expect(after.accessTime == before.accessTime)
  }

  @Test("extended attributes are the host's")
  func extendedAttributes() throws {
    let folder = try HostFolder()
    let inode = try folder.root.create("file")
    let name = Array("user.colour".utf8)
    guard hostSetAttribute(folder.path + "/file", "user.other", "x", 1, 0) == 0 else {
      // This host keeps none here.
      #expect(throws: Errno.notSupported) { try inode.setExtendedAttribute(name.span, to: [], []) }
      return
    }
    #expect(throws: Errno.noData) { _ = try inode.extendedAttribute(name.span) }
    try inode.setExtendedAttribute(name.span, to: Array("red".utf8), [])
    #expect(throws: Errno.fileExists) { try inode.setExtendedAttribute(name.span, to: [], .create) }
    #expect(try inode.extendedAttribute(name.span) == Array("red".utf8))
    #expect(try String(decoding: inode.extendedAttributeNames(), as: UTF8.self).contains("user.colour\u{0}"))
    var value = [UInt8](repeating: 0, count: 10)
    #expect(hostAttribute(folder.path + "/file", "user.colour", &value, 10) == 3)
    try inode.setExtendedAttribute(name.span, to: nil, [])
    #expect(hostAttribute(folder.path + "/file", "user.colour", &value, 10) == -1)
  }

  @Test("data and holes are found where the host has them")
  func holes() throws {
    let folder = try HostFolder()
    let inode = try folder.root.create("sparse")
    try inode.truncate(to: 1 << 20)
    #expect(try inode.seek(data: false, from: 0) == 0)
    #expect(throws: Errno.noSuchDevice) { _ = try inode.seek(data: true, from: 0) }
  }

  @Test("a fifo of the host carries bytes to whoever has it open there")
  func fifos() throws {
    let folder = try HostFolder()
    let fifo = try folder.root.create("fifo", .fifo)
    #expect(throws: Errno.noSuchDevice) { _ = try fifo.open(flags: [.writeOnly, .nonBlocking], path: folder.openPath) }
    let reader = try fifo.open(flags: .nonBlocking, path: folder.openPath)
    let host = open(folder.path + "/fifo", O_WRONLY)
    #expect(throws: Errno.wouldBlock) { _ = try reader.read(10) }
    #expect(reader.ready.isDisjoint(with: .readable))
    #expect(write(host, "hello", 5) == 5)
    #expect(reader.ready.contains(.readable))
    #expect(try reader.read(10) == "hello")
    close(host)
    #expect(try reader.read(10) == "")
    reader.released()
  }

  @Test("a device of the host is opened as the host's own")
  func devices() throws {
    let host = try HostFileSystem(path: Array("/dev".utf8), isReadOnly: false)
    let folder = try HostFolder()
    func useNull() throws {
      let null = try host.root.lookup("null").open(flags: .readWrite, path: folder.openPath)
      #expect(try null.write("gone") == 4)
      #expect(try null.read(10) == "")
    }
    try useNull()
    withExtendedLifetime(host) {}
  }

  @Test("a new file opened for writing through writes through")
  func synchronous() throws {
    let folder = try HostFolder()
    let inode = try folder.root.create("file")
    let file = try inode.open(flags: [.readWrite, .sync], path: folder.openPath)
    #expect(try file.write("x") == 1)
    let modes = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").filter {
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == folder.path + "/file"
    }.map { fcntl(Int32($0)!, F_GETFL) }
    #expect(modes.contains { $0 & O_SYNC == O_SYNC && $0 & O_ACCMODE == O_RDWR })
    file.released()
  }
}
