/// Where `lseek(2)` counts from.
public enum SeekOrigin: Int32, Sendable, SyscallArgument {
  /// `SEEK_SET`.
  case start = 0
  /// `SEEK_CUR`.
  case current = 1
  /// `SEEK_END`.
  case end = 2
  /// `SEEK_DATA`.
  case data = 3
  /// `SEEK_HOLE`.
  case hole = 4

  public init(register: UInt) throws(Errno) {
    guard let origin = SeekOrigin(rawValue: Int32(truncatingIfNeeded: register)) else { throw .invalidArgument }
    self = origin
  }
}
