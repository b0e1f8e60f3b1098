import ABI
import CMachine

/// A 32-bit word of the application that threads change atomically.
public struct FutexWord: Sendable, SyscallArgument {
  /// The address as it came.
  public let address: UInt
  public init(address: UInt) { self.address = address }
  public init(register: UInt) { address = register }

  /// Whether the address is one that a word can have.
  public var isAligned: Bool { address & 3 == 0 }

  /// Reads the word.
  /// - Throws: `.badAddress`.
  public func load() throws(Errno) -> UInt32 {
    var value: UInt32 = 0
    // The copy reports an address that faults.
    guard unsafe machine_load_word(UserMemory.pointer(address), &value) == 0 else { throw .badAddress }
    return value
  }

  /// Stores what `change` makes of the word, atomically, and returns what it was; a nil leaves it.
  /// - Throws: `.badAddress`.
  public func update(_ change: (UInt32) -> UInt32?) throws(Errno) -> UInt32 {
    var old = try load()
    while let new = change(old) {
      var found: UInt32 = 0
      // As above.
      guard unsafe machine_compare_swap_word(UserMemory.pointer(address), old, new, &found) == 0 else { throw .badAddress }
      if found == old { break }
      old = found
    }
    return old
  }
}
