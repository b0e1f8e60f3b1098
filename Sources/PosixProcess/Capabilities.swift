import ABI
import Processes
import Threads
import VFS

/// Whom `capget(2)` and `capset(2)` mean, in which version of the sets (`struct __user_cap_header_struct`).
struct CapabilityHeader: BitwiseCopyable {
  var version: UInt32
  var number: Int32

  /// The version to use (`_LINUX_CAPABILITY_VERSION_3`).
  static var currentVersion: UInt32 { 0x2008_0522 }
  /// How many words of 32 bits each set has in the header's version, 0 for an unknown one.
  var words: Int {
    switch version {
    case 0x1998_0330: 1
    case 0x2007_1026, Self.currentVersion: 2
    default: 0
    }
  }
}

/// The capabilities of a user: root has all that Linux knows, others have none.
struct CapabilitySets {
  private let all: UInt64

  init(_ credentials: Credentials) { all = credentials.user == 0 ? Self.known : 0 }

  /// `CAP_LAST_CAP` is 40.
  static var known: UInt64 { 1 << 41 - 1 }

  /// Word `index` of the effective, the permitted and the inheritable set.
  subscript(index: Int) -> (UInt32, UInt32, UInt32) {
    let word = UInt32(truncatingIfNeeded: all >> UInt64(32 * index))
    return (word, word, 0)
  }
}

extension Caller {
  /// `capget(2)`: stores the capabilities of a thread at `data`, which may be null to ask for the version alone.
  /// - Throws: `.invalidArgument` for an unknown version, with the one to use stored in the header, or a negative number;
  ///   `.noSuchProcess`; `.badAddress`.
  public func capget(header: UInt, into data: UInt) throws(Errno) {
    let (who, words) = try capabilityHeader(header, isQuestion: data == 0)
    guard data != 0 else { return }
    guard who.number >= 0 else { throw .invalidArgument }
    guard who.number == 0 || thread.scheduler.thread(numbered: who.number) != nil else { throw .noSuchProcess }
    let sets = CapabilitySets(process.credentials)
    for index in 0..<words { try UserPointer<(UInt32, UInt32, UInt32)>(address: data).advanced(by: index).write(sets[index]) }
  }

  /// `capset(2)`: takes the sets that the thread has.
  ///
  /// Deviation: the user decides what is allowed, so a capability cannot be given up on its own.
  /// - Throws: `.operationNotPermitted` for other sets or another thread; `.invalidArgument`, `.badAddress` as `capget`.
  public func capset(header: UInt, from data: UInt) throws(Errno) {
    let (who, words) = try capabilityHeader(header, isQuestion: false)
    guard who.number == 0 || who.number == thread.identifier else { throw .operationNotPermitted }
    let sets = CapabilitySets(process.credentials)
    for index in 0..<words {
      let wanted = try UserPointer<(UInt32, UInt32, UInt32)>(address: data).advanced(by: index).read()
      guard wanted == sets[index] else { throw refusalToAnybody }
    }
  }

  private func capabilityHeader(_ address: UInt, isQuestion: Bool) throws(Errno) -> (CapabilityHeader, words: Int) {
    let header = try UserPointer<CapabilityHeader>(address: address).read()
    if header.words == 0 {
      try UserPointer<UInt32>(address: address).write(CapabilityHeader.currentVersion)
      guard isQuestion else { throw .invalidArgument }
    }
    return (header, header.words)
  }
}
