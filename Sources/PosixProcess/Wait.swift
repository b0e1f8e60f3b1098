import ABI
import Files
import Processes

/// What `wait4(2)` and `waitid(2)` wait for (`W*`).
public struct WaitOptions: OptionSet, Sendable, SyscallArgument {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public init(register: UInt) { rawValue = UInt32(truncatingIfNeeded: register) }
  /// `WSTOPPED`, `WEXITED` and `WCONTINUED`: the changes of state.
  static var changes: Self { Self(rawValue: 0x2 | 0x4 | 0x8) }
  /// `WNOHANG`, `WUNTRACED`, `WCONTINUED`, `__WNOTHREAD`, `__WALL`, `__WCLONE`: what `wait4` takes.
  static var ofWait4: Self { Self(rawValue: 0x1 | 0x2 | 0x8 | 0xe000_0000) }
  /// What `waitid` takes: also `WEXITED` and `WNOWAIT`.
  static var ofWaitid: Self { Self(rawValue: ofWait4.rawValue | 0x4 | 0x100_0000) }
}

/// Whom `waitid(2)` waits for (`P_*`).
public enum WaitTarget: Int32, Sendable, SyscallArgument {
  case anyone, process, group, descriptor

  /// Decodes `register`.
  /// - Throws: `.invalidArgument`.
  public init(register: UInt) throws(Errno) {
    guard let target = WaitTarget(rawValue: Int32(truncatingIfNeeded: register)) else { throw .invalidArgument }
    self = target
  }
}

extension Caller {
  /// `wait4(2)`: no process has children yet, so there is nobody to wait for.
  /// - Throws: `.invalidArgument` for unknown options; `.noSuchProcess` for a number that has no opposite; `.noChild`.
  public func wait4(
    for number: Int32, status: UserPointer<Int32>, options: WaitOptions, usage: UInt
  ) throws(Errno) -> Int32 {
    guard options.isSubset(of: .ofWait4) else { throw .invalidArgument }
    guard number != .min else { throw .noSuchProcess }
    throw .noChild
  }

  /// `waitid(2)`: as `wait4`.
  /// - Throws: `.invalidArgument` for unknown options, none that names a change, or nobody; `.badDescriptor`; `.noChild`.
  public func waitid(
    for target: WaitTarget, _ number: Int32, into information: UInt, options: WaitOptions, usage: UInt
  ) throws(Errno) {
    guard options.isSubset(of: .ofWaitid), !options.isDisjoint(with: .changes) else { throw .invalidArgument }
    switch target {
    case .anyone: break
    case .process: guard number > 0 else { throw .invalidArgument }
    case .group: guard number >= 0 else { throw .invalidArgument }
    case .descriptor:
      guard number >= 0 else { throw .invalidArgument }
      let file = try process.descriptors.file(at: Descriptor(register: UInt(number)))
      guard file is ProcessFile else { throw .badDescriptor }
    }
    throw .noChild
  }
}
