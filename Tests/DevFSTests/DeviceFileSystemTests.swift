import ABI
import Files
import KernelTesting
import Testing
import VFS

@testable import DevFS

@Suite("Devices of memory", .machine)
struct DeviceFileSystemTests {
  private let system = DeviceFileSystem(device: 5)

  @Test("null is empty and takes everything without a look")
  func null() throws {
    let null = try open("null", .readWrite)
    #expect(try read(null, 10) == [])
    #expect(try null.write(from: UserBuffer(address: 16, count: 1000)) == 1000)
    #expect(try null.seek(to: 100, from: .start) == 0)
    #expect(throws: Errno.invalidArgument) { try null.synchronize(dataOnly: false) }
    #expect(throws: Errno.noDevice) { _ = try null.mappable() }
  }

  @Test("zero and full read as zeros; only zero takes what is written")
  func zeros() throws {
    let zero = try open("zero", .readWrite), full = try open("full", .readWrite)
    #expect(try read(zero, 5000) == [UInt8](repeating: 0, count: 5000))
    #expect(try read(full, 5) == [0, 0, 0, 0, 0])
    #expect(try zero.write(from: UserBuffer(address: 16, count: 3)) == 3)
    #expect(throws: Errno.noSpace) { _ = try full.write(from: UserBuffer(address: 16, count: 1)) }
    #expect(throws: Errno.badAddress) { _ = try zero.read(into: UserBuffer(address: 16, count: 1)) }
    #expect(try zero.mappable() == nil)
  }

  @Test("the access mode holds")
  func access() throws {
    #expect(throws: Errno.badDescriptor) { _ = try read(open("zero", .writeOnly), 1) }
    #expect(throws: Errno.badDescriptor) { _ = try open("null", []).write(from: UserBuffer(address: 16, count: 1)) }
  }

  @Test("names, numbers and links are Linux's")
  func names() throws {
    var names: [String] = []
    try system.root.entries(from: 0) { (entry) throws(Errno) in
      names.append(String(decoding: entry.name.bytesArray, as: UTF8.self))
      return true
    }
    #expect(names == [".", "..", "null", "zero", "full", "random", "urandom", "fd", "stdin", "stdout", "stderr", "shm"])
    #expect(try lookup("urandom").attributes.representedDevice == 0x109)
    #expect(try lookup("stdout").readLink() == Array("/proc/self/fd/1".utf8))
    #expect(try lookup("shm").attributes.mode == 0o041777)
    #expect(throws: Errno.noSuchFile) { _ = try lookup("ptmx") }
    #expect(throws: Errno.permissionDenied) {
      _ = try system.root.create(Array("new".utf8).span, mode: FileMode(rawValue: 0o100644), device: 0, by: 0, 0)
    }
  }

  @Test("entries can be read one by one")
  func oneByOne() throws {
    var cookie: Int64 = 0
    var count = 0
    while true {
      let before = cookie
      try system.root.entries(from: cookie) { (entry) throws(Errno) in
        cookie = entry.nextCookie
        return false
      }
      guard cookie != before else { break }
      count += 1
    }
    #expect(count == 12)
  }

  private func lookup(_ name: String) throws(Errno) -> Inode { try system.root.lookup(Array(name.utf8).span) }

  private func open(_ name: String, _ flags: OpenFlags) throws(Errno) -> OpenFile {
    let mount = Mount(system, root: system.root, over: nil, in: nil, isReadOnly: false)
    return try lookup(name).open(flags: flags, path: OpenPath(mount: mount, parent: system.root, name: Array(name.utf8)))
  }

  private func read(_ file: OpenFile, _ count: Int) throws(Errno) -> [UInt8] {
    var bytes = [UInt8](repeating: 1, count: count)
    let result = unsafe bytes.withUnsafeMutableBytes { room -> Result<Int, Errno> in
      do throws(Errno) {
        return .success(try file.read(into: UserBuffer(address: UInt(bitPattern: room.baseAddress), count: room.count)))
      } catch { return .failure(error) }
    }
    return Array(bytes.prefix(try result.get()))
  }
}
