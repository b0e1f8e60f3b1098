import ABI
import CMachine
import VFS

/// The extended attributes of the host's file behind a handle.
struct HostAttributes {
  private let path: [UInt8]

  /// Reaches the file behind `handle`.
  init(of handle: Int32) {
    var path: [UInt8] = []
    HostName(descriptor: handle).append(to: &path)
    self.path = path
  }

  /// The value of `name`.
  /// - Throws: `.noData`, `.notSupported`, what the host says.
  func value(of name: Span<UInt8>) throws(Errno) -> [UInt8] {
    let name = Self.terminated(name)
    return try read { (room, count) in
      unsafe name.withUnsafeBufferPointer { call(.getxattr, UInt(bitPattern: $0.baseAddress), room, count, 0) }
    }
  }

  /// Sets `name` to `value`; nil takes it away.
  /// - Throws: `.fileExists` and `.noData` as `flags` say, what the host says.
  func set(_ name: Span<UInt8>, to value: [UInt8]?, _ flags: XattrFlags) throws(Errno) {
    let result = unsafe Self.terminated(name).withUnsafeBufferPointer { name in
      let name = UInt(bitPattern: name.baseAddress)
      guard let value else { return call(.removexattr, name, 0, 0, 0) }
      return unsafe value.withUnsafeBufferPointer {
        call(.setxattr, name, UInt(bitPattern: $0.baseAddress), UInt($0.count), UInt(flags.rawValue))
      }
    }
    _ = try Errno.check(result)
  }

  /// The names, each with a NUL behind it.
  func names() throws(Errno) -> [UInt8] { try read { (room, count) in call(.listxattr, room, count, 0, 0) } }

  /// What `body` writes into the room it is given; with none it tells how much it would.
  private func read(_ body: (_ room: UInt, _ count: UInt) -> Int) throws(Errno) -> [UInt8] {
    while true {
      var bytes = [UInt8](repeating: 0, count: try Errno.check(body(0, 0)))
      guard !bytes.isEmpty else { return [] }
      // The host writes at most the array's length.
      let result = unsafe bytes.withUnsafeMutableBufferPointer { body(UInt(bitPattern: $0.baseAddress), UInt($0.count)) }
      // Somebody else made it longer meanwhile.
      if result == -Int(Errno.outOfRange.rawValue) { continue }
      return Array(bytes[..<(try Errno.check(result))])
    }
  }

  private func call(_ call: Host.Call, _ first: UInt, _ second: UInt, _ third: UInt, _ fourth: UInt) -> Int {
    // The host reads texts up to their NULs.
    unsafe path.withUnsafeBufferPointer {
      platform_host_call(call.rawValue, UInt(bitPattern: $0.baseAddress), first, second, third, fourth, 0)
    }
  }

  private static func terminated(_ text: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + 1)
    for index in text.indices { bytes.append(text[index]) }
    bytes.append(0)
    return bytes
  }
}
