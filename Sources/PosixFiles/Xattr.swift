import ABI
import Files
import Processes
import VFS

/// The name of an extended attribute that the application gave, not yet read.
public struct XattrName: Sendable, SyscallArgument {
  private let path: UserPath
  public init(register: UInt) { path = UserPath(register: register) }

  /// `XATTR_NAME_MAX`.
  private static var maximumLength: Int { 255 }

  /// Reads the name.
  /// - Throws: `.outOfRange` when it is empty or too long, `.badAddress`.
  fileprivate func read() throws(Errno) -> [UInt8] {
    let name: [UInt8]
    do throws(Errno) { name = try path.read() } catch { throw error == .nameTooLong ? .outOfRange : error }
    guard !name.isEmpty && name.count <= Self.maximumLength else { throw .outOfRange }
    return name
  }
}

extension Caller {
  /// `setxattr(2)`: gives the file at `path` the extended attribute `name`.
  public func setxattr(path: UserPath, name: XattrName, value: UserBuffer, flags: XattrFlags) throws(Errno) {
    try set(name, to: value, flags) { () throws(Errno) in .place(try find(path)) }
  }

  /// `lsetxattr(2)`: as `setxattr`, of a symbolic link itself.
  public func lsetxattr(path: UserPath, name: XattrName, value: UserBuffer, flags: XattrFlags) throws(Errno) {
    try set(name, to: value, flags) { () throws(Errno) in .place(try find(path, followsLast: false)) }
  }

  /// `fsetxattr(2)`: as `setxattr`, of `descriptor`'s file.
  public func fsetxattr(
    _ descriptor: Descriptor, name: XattrName, value: UserBuffer, flags: XattrFlags
  ) throws(Errno) {
    try set(name, to: value, flags) { () throws(Errno) in Target(try contentFile(at: descriptor)) }
  }

  /// `getxattr(2)`: writes the extended attribute `name` of the file at `path` and returns its length, which is all that
  /// an empty buffer asks for.
  public func getxattr(path: UserPath, name: XattrName, into buffer: UserBuffer) throws(Errno) -> Int {
    try get(name, of: .place(find(path)), into: buffer)
  }

  /// `lgetxattr(2)`: as `getxattr`, of a symbolic link itself.
  public func lgetxattr(path: UserPath, name: XattrName, into buffer: UserBuffer) throws(Errno) -> Int {
    try get(name, of: .place(find(path, followsLast: false)), into: buffer)
  }

  /// `fgetxattr(2)`: as `getxattr`, of `descriptor`'s file.
  public func fgetxattr(_ descriptor: Descriptor, name: XattrName, into buffer: UserBuffer) throws(Errno) -> Int {
    try get(name, of: Target(contentFile(at: descriptor)), into: buffer)
  }

  /// `listxattr(2)`: writes the names of the extended attributes of the file at `path`, each with its NUL, and returns
  /// their length, which is all that an empty buffer asks for.
  public func listxattr(path: UserPath, into buffer: UserBuffer) throws(Errno) -> Int {
    try list(.place(find(path)), into: buffer)
  }

  /// `llistxattr(2)`: as `listxattr`, of a symbolic link itself.
  public func llistxattr(path: UserPath, into buffer: UserBuffer) throws(Errno) -> Int {
    try list(.place(find(path, followsLast: false)), into: buffer)
  }

  /// `flistxattr(2)`: as `listxattr`, of `descriptor`'s file.
  public func flistxattr(_ descriptor: Descriptor, into buffer: UserBuffer) throws(Errno) -> Int {
    try list(Target(contentFile(at: descriptor)), into: buffer)
  }

  /// `removexattr(2)`: takes the extended attribute `name` from the file at `path`.
  public func removexattr(path: UserPath, name: XattrName) throws(Errno) {
    try remove(name, from: .place(find(path)))
  }

  /// `lremovexattr(2)`: as `removexattr`, of a symbolic link itself.
  public func lremovexattr(path: UserPath, name: XattrName) throws(Errno) {
    try remove(name, from: .place(find(path, followsLast: false)))
  }

  /// `fremovexattr(2)`: as `removexattr`, of `descriptor`'s file.
  public func fremovexattr(_ descriptor: Descriptor, name: XattrName) throws(Errno) {
    try remove(name, from: Target(contentFile(at: descriptor)))
  }

  /// `XATTR_SIZE_MAX` and `XATTR_LIST_MAX`.
  private static var maximumLength: Int { 65536 }

  private func set(
    _ name: XattrName, to value: UserBuffer, _ flags: XattrFlags, of target: () throws(Errno) -> Target
  ) throws(Errno) {
    let name = try name.read()
    guard value.count <= Self.maximumLength else { throw .argumentListTooLong }
    let bytes = try value.copied()
    let target = try target()
    try checkSetting(name, of: target)
    guard case .place(let place) = target else { throw .notSupported }
    try place.inode.setExtendedAttribute(name.span, to: bytes, flags)
  }

  private func remove(_ name: XattrName, from target: Target) throws(Errno) {
    let name = try name.read()
    try checkSetting(name, of: target)
    guard case .place(let place) = target else { throw .notSupported }
    try place.inode.setExtendedAttribute(name.span, to: nil, [])
  }

  private func get(_ name: XattrName, of target: Target, into buffer: UserBuffer) throws(Errno) -> Int {
    let name = try name.read()
    let status = try target.status()
    switch XattrSpace(name) {
    case .trusted: guard process.credentials.isPrivileged else { throw .noData }
    case .user:
      guard FileMode(rawValue: status.mode).kind.takesUserAttributes else { throw .noData }
      try process.credentials.check(.read, on: status)
    case .security: break
    default: throw .notSupported
    }
    guard case .place(let place) = target else { throw .notSupported }
    let value = try place.inode.extendedAttribute(name.span)
    return try give(value, to: buffer)
  }

  private func list(_ target: Target, into buffer: UserBuffer) throws(Errno) -> Int {
    guard case .place(let place) = target else { return 0 }
    let names = try place.inode.extendedAttributeNames()
    guard !process.credentials.isPrivileged else { return try give(names, to: buffer) }
    // Who may not read trusted attributes is not told their names.
    var visible: [UInt8] = []
    for name in names.split(separator: 0) where XattrSpace(Array(name)) != .trusted {
      visible.append(contentsOf: name)
      visible.append(0)
    }
    return try give(visible, to: buffer)
  }

  private func give(_ bytes: [UInt8], to buffer: UserBuffer) throws(Errno) -> Int {
    guard buffer.count > 0 else { return bytes.count }
    guard bytes.count <= buffer.count else { throw .outOfRange }
    try unsafe bytes.span.withUnsafeBytes { (bytes) throws(Errno) in try unsafe buffer.write(bytes) }
    return bytes.count
  }

  /// Checks that the caller may change the attribute `name` (`xattr(7)`).
  private func checkSetting(_ name: [UInt8], of target: Target) throws(Errno) {
    try target.checkWritable()
    let credentials = process.credentials
    let status = try target.status()
    let kind = FileMode(rawValue: status.mode).kind
    switch XattrSpace(name) {
    case .trusted, .security: guard credentials.isPrivileged else { throw .operationNotPermitted }
    case .user:
      guard kind.takesUserAttributes else { throw .operationNotPermitted }
      // In a sticky directory only the owner says what is attached to it.
      if kind == .directory && status.mode & 0o1000 != 0 { try credentials.checkOwner(of: status) }
      try credentials.check(.write, on: status)
    default: throw .notSupported
    }
  }
}

/// What the prefix of an extended attribute's name says of its use (`xattr(7)`).
private struct XattrSpace: Equatable {
  private let rawValue: UInt8
  static var user: XattrSpace { XattrSpace(rawValue: 0) }
  static var trusted: XattrSpace { XattrSpace(rawValue: 1) }
  static var security: XattrSpace { XattrSpace(rawValue: 2) }
  static var other: XattrSpace { XattrSpace(rawValue: 3) }

  private init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ name: [UInt8]) {
    if Self.has(name, "user.") {
      self = .user
    } else if Self.has(name, "trusted.") {
      self = .trusted
    } else if Self.has(name, "security.") {
      self = .security
    } else {
      self = .other
    }
  }

  private static func has(_ name: [UInt8], _ prefix: StaticString) -> Bool {
    guard name.count >= prefix.utf8CodeUnitCount else { return false }
    // The index lies in both.
    for index in 0..<prefix.utf8CodeUnitCount where unsafe name[index] != prefix.utf8Start[index] { return false }
    return true
  }
}

extension FileKind {
  /// Only regular files and directories take `user.` attributes.
  fileprivate var takesUserAttributes: Bool { self == .regular || self == .directory }
}

extension UserBuffer {
  /// Reads the whole buffer.
  /// - Throws: `.badAddress`.
  fileprivate func copied() throws(Errno) -> [UInt8] {
    var failure: Errno?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { room, filled in
      // The room is as long as the buffer; what a failed copy leaves there is never looked at.
      do throws(Errno) { try unsafe read(into: UnsafeMutableRawBufferPointer(room)) } catch { failure = error }
      filled = failure == nil ? count : 0
    }
    if let failure { throw failure }
    return bytes
  }
}
