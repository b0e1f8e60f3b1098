import ABI
import Processes
import Threads
import VFS

extension Caller {
  /// `sched_getattr(2)`: stores how thread `identifier` is scheduled, in the `size` bytes that the caller knows.
  /// - Throws: `.invalidArgument` for a size below the struct's first one, a null address or any flag; `.noSuchProcess`;
  ///   `.badAddress`.
  public func sched_getattr(
    of identifier: Int32, into attributes: UserPointer<SchedulingAttributes>, size: UInt32, flags: UInt32
  ) throws(Errno) {
    let sizes = SchedulingAttributes.firstSize...4096
    guard !attributes.isNull, identifier >= 0, sizes.contains(size), flags == 0 else { throw .invalidArgument }
    let scheduling = try existingThread(identifier).scheduling
    let known = Swift.min(size, UInt32(MemoryLayout<SchedulingAttributes>.size))
    let value = SchedulingAttributes(
      size: known, policy: UInt32(scheduling.policy.rawValue),
      flags: UInt64(scheduling.isResetInChildren ? AttributeFlags.resetInChildren.rawValue : 0),
      niceness: scheduling.policy.isRealTime ? 0 : scheduling.niceness, priority: UInt32(scheduling.priority))
    try unsafe withUnsafeBytes(of: value) { (bytes) throws(Errno) in
      // The buffer has the size that the caller said.
      try unsafe UserBuffer(address: attributes.address, count: Int(known))
        .write(UnsafeRawBufferPointer(rebasing: bytes.prefix(Int(known))))
    }
  }

  /// `sched_setattr(2)`: sets how thread `identifier` is scheduled.
  ///
  /// Deviation: no bandwidth is set aside for deadlines, so `SCHED_DEADLINE` is always over-committed.
  /// - Throws: `.invalidArgument`, `.noSuchProcess`, `.badAddress`, `.operationNotPermitted`; `.argumentListTooLong` for a
  ///   size that cannot be, with the known size stored in its place; `.notSupported` for hints on processor speed; `.busy`
  ///   for `SCHED_DEADLINE`.
  public func sched_setattr(
    of identifier: Int32, attributes: UserPointer<SchedulingAttributes>, flags: UInt32
  ) throws(Errno) {
    guard !attributes.isNull, identifier >= 0, flags == 0 else { throw .invalidArgument }
    let wanted = try read(attributes)
    guard Int32(bitPattern: wanted.policy) >= 0 else { throw .invalidArgument }
    let bits = AttributeFlags(rawValue: UInt32(truncatingIfNeeded: wanted.flags))
    let target = try existingThread(identifier)
    var new = target.scheduling
    if !bits.contains(.keepPolicy) {
      guard let policy = SchedulingPolicy(rawValue: Int32(wanted.policy)) else { throw .invalidArgument }
      new.policy = policy
    }
    guard wanted.flags <= UInt64(UInt32.max), bits.isSubset(of: .known) else { throw .invalidArgument }
    if !bits.contains(.keepParameters) {
      guard let priority = Int32(exactly: wanted.priority) else { throw .invalidArgument }
      new.priority = priority
      if !new.policy.isRealTime { new.niceness = Swift.min(Swift.max(wanted.niceness, -20), 19) }
    }
    new.isResetInChildren = bits.contains(.resetInChildren)
    guard bits.isDisjoint(with: .speedHints) else { throw .unsupported(.notSupported) }
    if new.policy == .deadline {
      guard wanted.runtime > 0, wanted.runtime <= wanted.deadline, wanted.priority == 0 else { throw .invalidArgument }
      guard process.credentials.user == 0 else { throw .operationNotPermitted }
      throw .unsupported(.busy)
    }
    try schedule(target, new)
  }

  /// Reads a struct that is as long as it says, or 48 bytes if it says nothing; what it has beyond the known must be zero.
  private func read(_ attributes: UserPointer<SchedulingAttributes>) throws(Errno) -> SchedulingAttributes {
    let known = MemoryLayout<SchedulingAttributes>.size
    var size = Int(try UserPointer<UInt32>(address: attributes.address).read())
    if size == 0 { size = Int(SchedulingAttributes.firstSize) }
    var value = SchedulingAttributes(size: 0, policy: 0, flags: 0, niceness: 0, priority: 0)
    var isKnown = Int(SchedulingAttributes.firstSize)...4096 ~= size
    for offset in known..<Swift.max(size, known) where isKnown {
      isKnown = try UserPointer<UInt8>(address: attributes.address + UInt(offset)).read() == 0
    }
    guard isKnown else {
      try UserPointer<UInt32>(address: attributes.address).write(UInt32(known))
      throw .argumentListTooLong
    }
    try unsafe withUnsafeMutableBytes(of: &value) { (bytes) throws(Errno) in
      let count = Swift.min(size, known)
      // Both sides have `count` bytes.
      try unsafe UserBuffer(address: attributes.address, count: count)
        .read(into: UnsafeMutableRawBufferPointer(rebasing: bytes.prefix(count)))
    }
    return value
  }
}

/// The flags of `struct sched_attr`.
struct AttributeFlags: OptionSet {
  let rawValue: UInt32
  /// `SCHED_FLAG_RESET_ON_FORK`.
  static var resetInChildren: Self { Self(rawValue: 0x1) }
  /// `SCHED_FLAG_RECLAIM`, for deadlines.
  static var reclaim: Self { Self(rawValue: 0x2) }
  /// `SCHED_FLAG_DL_OVERRUN`, for deadlines.
  static var tellOverrun: Self { Self(rawValue: 0x4) }
  /// `SCHED_FLAG_KEEP_POLICY`.
  static var keepPolicy: Self { Self(rawValue: 0x8) }
  /// `SCHED_FLAG_KEEP_PARAMS`.
  static var keepParameters: Self { Self(rawValue: 0x10) }
  /// `SCHED_FLAG_UTIL_CLAMP`.
  static var speedHints: Self { Self(rawValue: 0x60) }
  /// All of them.
  static var known: Self { Self(rawValue: 0x7f) }
}
