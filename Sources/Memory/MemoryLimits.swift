/// What `setrlimit(2)` allows a process of memory, in bytes.
public struct MemoryLimits: Sendable {
  /// All mappings together (`RLIMIT_AS`).
  public var addressSpace: UInt64
  /// The heap and private memory that may be written (`RLIMIT_DATA`).
  public var data: UInt64
  /// What is kept in memory (`RLIMIT_MEMLOCK`); `.max` for the privileged.
  public var locked: UInt64

  /// Makes limits; without arguments, limits that allow everything.
  public init(addressSpace: UInt64 = .max, data: UInt64 = .max, locked: UInt64 = .max) {
    self.addressSpace = addressSpace
    self.data = data
    self.locked = locked
  }

  /// Whether any mapping can be refused.
  var areFinite: Bool { addressSpace != .max || data != .max }

  /// Whether all mappings together may have `total` bytes.
  func allows(addressSpace total: Int) -> Bool { UInt64(total) <= addressSpace }

  /// Whether heap and private memory that may be written may have `total` bytes.
  func allows(data total: Int) -> Bool { UInt64(total) <= data }

  /// Whether `byteCount` bytes may be locked when `already` are.
  func lock(_ byteCount: Int, beyond already: Int) -> Bool { UInt64(already + byteCount) <= locked }
}
