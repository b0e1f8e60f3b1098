import Foundation

/// The memory of a program that is traced, which stands still while it is read.
public protocol TracedMemory {
  /// Returns the bytes at `address`, as many of `count` as can be read from the first on.
  func read(_ count: Int, at address: UInt64) -> [UInt8]
}

/// The memory of a process of this machine.
public final class ProcessMemory: TracedMemory {
  private let file: Int32

  /// Reads the memory of `process`, which must be a child or allow it.
  public init(of process: pid_t) { file = open("/proc/\(process)/mem", O_RDONLY | O_CLOEXEC) }

  deinit { if file >= 0 { close(file) } }

  public func read(_ count: Int, at address: UInt64) -> [UInt8] {
    guard file >= 0, count > 0, let offset = off_t(exactly: address) else { return [] }
    // What lies behind the first page that is not there is not read.
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      used = max(0, pread(file, buffer.baseAddress, count, offset))
    }
  }
}

/// No memory at all: addresses stay addresses.
public struct NoMemory: TracedMemory {
  public init() {}
  public func read(_ count: Int, at address: UInt64) -> [UInt8] { [] }
}

extension TracedMemory {
  /// The bytes up to a NUL, at most `limit`, and whether the NUL came; nil when nothing can be read.
  func string(at address: UInt64, limit: Int = 4096) -> (bytes: [UInt8], isWhole: Bool)? {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let part = read(min(256, limit - bytes.count), at: address &+ UInt64(bytes.count))
      guard !part.isEmpty else { return bytes.isEmpty ? nil : (bytes, false) }
      if let end = part.firstIndex(of: 0) { return (bytes + part[..<end], true) }
      bytes += part
    }
    return (bytes, false)
  }
}
