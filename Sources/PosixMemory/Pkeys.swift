import ABI
import Memory
import Processes

// As Linux answers on a processor without protection keys.

extension Caller {
  /// `pkey_alloc(2)`: there are no keys.
  /// - Throws: `.invalidArgument`.
  public func pkey_alloc(flags: UInt32, rights: UInt32) throws(Errno) -> Int32 { throw .unsupported(.invalidArgument) }

  /// `pkey_free(2)`: there are no keys.
  /// - Throws: `.invalidArgument`.
  public func pkey_free(_ key: Int32) throws(Errno) { throw .invalidArgument }

  /// `pkey_mprotect(2)`: as `mprotect` with the key -1, which means none.
  /// - Throws: `.invalidArgument` for any other key, and what `mprotect` throws.
  public func pkey_mprotect(at address: UInt, count: Int, protection: Protection, key: Int32) throws(Errno) {
    guard key == -1 else { throw .invalidArgument }
    try mprotect(at: address, count: count, protection: protection)
  }
}
