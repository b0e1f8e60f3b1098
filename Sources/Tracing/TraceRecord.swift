/// What an image tells its observer: `struct machine_trace` of include/swiftlet/machine.h.
public struct TraceRecord: Equatable, Sendable {
  /// What happened.
  public enum Kind: UInt32, Sendable {
    /// A call begins.
    case entry = 1
    /// It has returned.
    case exit
    /// A signal is handled, or ends the program.
    case signal
  }

  /// The bytes that a record takes.
  public static let byteCount = 80

  /// What happened.
  public var kind: Kind
  /// The call's number on x86-64, or the signal's.
  public var number: Int
  /// The process.
  public var process: Int32
  /// The thread.
  public var thread: Int32
  /// When: nanoseconds of the image's monotonic clock.
  public var time: Int64
  /// What the call returned.
  public var result: Int64
  /// The registers of a call; `si_code`, sender or address, and value of a signal.
  public var arguments: [UInt64]

  /// Makes a record.
  public init(
    _ kind: Kind, number: Int, process: Int32 = 1, thread: Int32 = 1, time: Int64 = 0, result: Int64 = 0,
    arguments: [UInt64] = []
  ) {
    self.kind = kind
    self.number = number
    self.process = process
    self.thread = thread
    self.time = time
    self.result = result
    self.arguments = arguments + Array(repeating: 0, count: max(0, 6 - arguments.count))
  }

  /// Reads a record as it came; nil when the bytes are none.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount, let kind = Kind(rawValue: UInt32(bytes.number(at: 0, 4))) else { return nil }
    self.init(
      kind, number: Int(bytes.number(at: 4, 4)), process: Int32(truncatingIfNeeded: bytes.number(at: 8, 4)),
      thread: Int32(truncatingIfNeeded: bytes.number(at: 12, 4)), time: Int64(bitPattern: bytes.number(at: 16, 8)),
      result: Int64(bitPattern: bytes.number(at: 24, 8)), arguments: (0..<6).map { bytes.number(at: 32 + 8 * $0, 8) })
  }
}

extension [UInt8] {
  /// The little-endian number of `count` bytes at `offset`; bytes behind the end are 0.
  func number(at offset: Int, _ count: Int) -> UInt64 {
    (0..<count).reduce(0) { $0 | UInt64(offset + $1 < self.count ? self[offset + $1] : 0) << UInt64(8 * $1) }
  }

  /// The same, of a number that may be negative.
  func signedNumber(at offset: Int, _ count: Int) -> Int64 {
    let unused = UInt64(64 - 8 * count)
    return Int64(bitPattern: number(at: offset, count) << unused) >> Int64(unused)
  }
}
