import ABI

/// What `chmod`, `chown`, `utimensat` change; nil stays as it is.
public struct AttributeChange: Sendable {
  public var permissions: UInt32?
  public var user: UInt32?
  public var group: UInt32?
  public var accessTime: TimeSpec?
  public var modificationTime: TimeSpec?
  public var changeTime: TimeSpec?
  public init() {}

  /// Writes the new values over `attributes`.
  public func apply(to attributes: inout FileStatus) {
    if let permissions { attributes.mode = attributes.mode & 0o170000 | permissions & 0o7777 }
    if let user { attributes.user = user }
    if let group { attributes.group = group }
    if let accessTime { attributes.accessTime = accessTime }
    if let modificationTime { attributes.modificationTime = modificationTime }
    if let changeTime { attributes.changeTime = changeTime }
  }
}
