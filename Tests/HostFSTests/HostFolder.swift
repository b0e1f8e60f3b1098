import ABI
import Files
import Foundation
import VFS

@testable import HostFS

/// A temporary folder of the host, mounted; it is taken away at the end.
final class HostFolder {
  let path: String
  let fileSystem: HostFileSystem

  init(isReadOnly: Bool = false, _ fill: (String) throws -> Void = { _ in }) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("hostfs-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try fill(path)
    fileSystem = try HostFileSystem(path: Array(path.utf8), isReadOnly: isReadOnly)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var root: Inode { fileSystem.root }
  var openPath: OpenPath {
    OpenPath(mount: Mount(fileSystem, root: root, over: nil, in: nil, isReadOnly: false), parent: root, name: [])
  }

  /// What stands in the file `name`, as the host sees it.
  func text(_ name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }
}

extension Inode {
  func lookup(_ name: String) throws(Errno) -> Inode { try lookup(Array(name.utf8).span) }

  func create(_ name: String, _ kind: FileKind = .regular, permissions: UInt32 = 0o644) throws(Errno) -> Inode {
    let mode = FileMode(kind: kind, permissions: permissions)
    return try create(Array(name.utf8).span, mode: mode, device: 0, by: geteuid(), getegid())
  }

  func remove(_ name: String, directory: Bool = false) throws(Errno) {
    try remove(Array(name.utf8).span, directory: directory)
  }

  func rename(
    _ name: String, to parent: Inode, _ newName: String, exchange: Bool = false, replace: Bool = true
  ) throws(Errno) {
    try rename(Array(name.utf8).span, to: parent, Array(newName.utf8).span, exchange: exchange, replace: replace)
  }

  /// All names in it, sorted, read in as many calls as there are entries when `oneByOne`.
  func names(oneByOne: Bool = false) throws(Errno) -> [String] {
    var names: [String] = []
    var cookie: Int64 = 0
    while true {
      let before = names.count
      try entries(from: cookie) { (entry) throws(Errno) in
        names.append(String(decoding: entry.name.indices.map { entry.name[$0] }, as: UTF8.self))
        cookie = entry.nextCookie
        return !oneByOne
      }
      if !oneByOne || names.count == before { return names.sorted() }
    }
  }
}

extension OpenFile {
  func write(_ text: String) throws -> Int {
    let bytes = Array(text.utf8)
    return try unsafe bytes.withUnsafeBytes {
      try write(from: UserBuffer(address: UInt(bitPattern: $0.baseAddress), count: $0.count))
    }
  }

  func read(_ count: Int) throws -> String {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = try unsafe bytes.withUnsafeMutableBytes {
      try read(into: UserBuffer(address: UInt(bitPattern: $0.baseAddress), count: $0.count))
    }
    return String(decoding: bytes.prefix(got), as: UTF8.self)
  }
}
