/// A signal's number, 1 to 64.
public struct Signal: Equatable, Sendable {
  public let rawValue: Int32
  /// Names signal `rawValue`, which lies in 1...64.
  @inlinable public init(rawValue: Int32) { self.rawValue = rawValue }

  /// The set that has only this signal.
  @inlinable public var set: SignalSet { SignalSet(rawValue: 1 << UInt64(rawValue - 1)) }
  /// Whether each sending counts (`SIGRTMIN` and above, with those that musl keeps for itself).
  @inlinable public var isRealTime: Bool { rawValue >= 32 }

  /// `SIGTRAP`.
  @inlinable public static var trap: Signal { Signal(rawValue: 5) }
  /// `SIGABRT`.
  @inlinable public static var abort: Signal { Signal(rawValue: 6) }
  /// `SIGKILL`.
  @inlinable public static var kill: Signal { Signal(rawValue: 9) }
  /// `SIGSEGV`.
  @inlinable public static var segmentationFault: Signal { Signal(rawValue: 11) }
  /// `SIGPIPE`.
  @inlinable public static var brokenPipe: Signal { Signal(rawValue: 13) }
  /// `SIGALRM`.
  @inlinable public static var alarm: Signal { Signal(rawValue: 14) }
  /// `SIGXFSZ`.
  @inlinable public static var fileSizeExceeded: Signal { Signal(rawValue: 25) }
  /// `SIGVTALRM`.
  @inlinable public static var virtualAlarm: Signal { Signal(rawValue: 26) }
  /// `SIGPROF`.
  @inlinable public static var profilingAlarm: Signal { Signal(rawValue: 27) }
  /// `SIGCONT`.
  @inlinable public static var resume: Signal { Signal(rawValue: 18) }
  /// `SIGSTOP`.
  @inlinable public static var stop: Signal { Signal(rawValue: 19) }
  /// musl's `SIGCANCEL`.
  @inlinable public static var cancellation: Signal { Signal(rawValue: 33) }

  /// What happens where no handler is installed (signal(7), "Standard signals").
  public var defaultAction: DefaultSignalAction {
    switch rawValue {
    case 17, 18, 23, 28: .ignore
    case 19, 20, 21, 22: .stop
    default: .terminate
    }
  }
}

/// What a signal does by itself.
public enum DefaultSignalAction: UInt8, Sendable {
  case terminate, ignore, stop
}

extension SignalSet {
  /// The signals that nobody can block or catch: `SIGKILL` and `SIGSTOP`.
  @inlinable public static var unblockable: Self { [Signal.kill.set, Signal.stop.set] }
  /// The signals that an instruction causes: they are handled before others (SIGILL, TRAP, BUS, FPE, SEGV, SYS).
  @inlinable public static var synchronous: Self { Self(rawValue: 0x4000_04D8) }
  /// The signals that people and terminals send and that end or stop a program unless it sees to them: SIGHUP, INT, QUIT,
  /// USR1, USR2, PIPE, ALRM, TERM, TSTP, TTIN and TTOU.
  @inlinable public static var sentFromOutside: Self { Self(rawValue: 0x0038_7A07) }
  /// The signals that stop a process.
  @inlinable public static var stopping: Self { Self(rawValue: 0x003C_0000) }
}
