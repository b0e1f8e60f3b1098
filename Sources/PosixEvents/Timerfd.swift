import ABI
import CMachine
import Files
import Ground
import Processes
import Threads

/// A clock that `timerfd_create(2)` takes; any other is `EINVAL`.
public struct TimerClock: Sendable, SyscallArgument {
  /// Whether it is the wall clock, and not one that never goes back.
  let isRealtime: Bool

  /// Decodes `register`: `CLOCK_REALTIME` and `CLOCK_REALTIME_ALARM`, or `CLOCK_MONOTONIC`, `CLOCK_BOOTTIME` and
  /// `CLOCK_BOOTTIME_ALARM`, which do not differ, as nothing here is ever suspended.
  /// - Throws: `.invalidArgument`.
  public init(register: UInt) throws(Errno) {
    switch Int32(truncatingIfNeeded: register) {
    case 0, 8: isRealtime = true
    case 1, 7, 9: isRealtime = false
    default: throw .invalidArgument
    }
  }

  /// The instant at which the clock shows `nanoseconds`.
  func instant(of nanoseconds: Int64) -> Instant {
    guard isRealtime else { return Instant(nanoseconds: nanoseconds) }
    // Deviation: an armed timer does not notice that the wall clock is set.
    return .now + Duration(nanoseconds: Swift.max(0, nanoseconds &- platform_realtime()))
  }
}

/// The flags of `timerfd_create(2)`; any other bit is `EINVAL`.
public struct TimerfdFlags: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `TFD_NONBLOCK`.
  public static var nonBlocking: Self { Self(rawValue: OpenFlags.nonBlocking.rawValue) }
  /// `TFD_CLOEXEC`.
  public static var closeOnExec: Self { Self(rawValue: OpenFlags.closeOnExec.rawValue) }
  public static var known: Self { [.nonBlocking, .closeOnExec] }
}

/// The flags of `timerfd_settime(2)`; unknown bits are `EINVAL` once the setting was read.
public struct TimerfdSetFlags: OptionSet, Sendable, SyscallArgument {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public init(register: UInt) { self.init(rawValue: UInt32(truncatingIfNeeded: register)) }
  /// `TFD_TIMER_ABSTIME`: the value is a moment, not a duration.
  public static var absolute: Self { Self(rawValue: 1) }
  /// `TFD_TIMER_CANCEL_ON_SET`: the wall clock never jumps here, so there is nothing to cancel for.
  public static var cancelOnSet: Self { Self(rawValue: 2) }
}

extension Caller {
  /// `timerfd_create(2)`: makes a disarmed timer that is read like a file.
  public func timerfd_create(clock: TimerClock, flags: TimerfdFlags) throws(Errno) -> Descriptor {
    let timer = TimerFile(
      clock: clock, flags: flags.contains(.nonBlocking) ? [.readWrite, .nonBlocking] : .readWrite,
      scheduler: thread.scheduler)
    return try process.descriptors.install(timer, closeOnExec: flags.contains(.closeOnExec))
  }

  /// `timerfd_settime(2)`: arms the timer of `descriptor` from `new`, disarms it when the value there is zero, and stores
  /// the old setting at `old` unless that is null.
  /// - Throws: `.badAddress`, `.invalidArgument` for a malformed time or no timer, `.badDescriptor`.
  public func timerfd_settime(
    _ descriptor: Descriptor, flags: TimerfdSetFlags, new: UserPointer<TimerSetting>, old: UserPointer<TimerSetting>
  ) throws(Errno) {
    let setting = try new.read()
    guard flags.isSubset(of: [.absolute, .cancelOnSet]) && setting.isValid else { throw .invalidArgument }
    let before = try timer(at: descriptor).arm(setting, isAbsolute: flags.contains(.absolute))
    if !old.isNull { try old.write(before) }
  }

  /// `timerfd_gettime(2)`: stores the time until the next expiration, and the interval, at `setting`.
  /// - Throws: `.badDescriptor`, `.invalidArgument` when the file is no timer, `.badAddress`.
  public func timerfd_gettime(_ descriptor: Descriptor, into setting: UserPointer<TimerSetting>) throws(Errno) {
    try setting.write(timer(at: descriptor).setting)
  }

  private func timer(at descriptor: Descriptor) throws(Errno) -> TimerFile {
    guard let timer = try process.descriptors.file(at: descriptor) as? TimerFile else { throw .invalidArgument }
    return timer
  }
}
