import ABI

/// What a process does at a signal (the kernel's `struct sigaction` of x86-64, 32 bytes).
@frozen public struct SignalAction: Equatable, Sendable, BitwiseCopyable {
  /// The handler's address, or 0 for the default (`SIG_DFL`) or 1 to ignore (`SIG_IGN`).
  public var handler: UInt = 0
  /// `SA_*`.
  public var flags = SignalActionFlags()
  /// Where the handler returns to.
  public var restorer: UInt = 0
  /// What is blocked beside the signal while the handler runs.
  public var mask = SignalSet()
  @inlinable public init() {}

  /// Whether a signal does what it does by itself (`SIG_DFL`).
  @inlinable public var isDefault: Bool { handler == 0 }
  /// Whether a signal is ignored on purpose (`SIG_IGN`).
  @inlinable public var isIgnored: Bool { handler == Self.ignoring }
  /// `SIG_IGN`.
  @inlinable public static var ignoring: UInt { 1 }
}

/// The flags of a signal action (`SA_*`).
@frozen public struct SignalActionFlags: OptionSet, Sendable, BitwiseCopyable {
  public let rawValue: UInt64
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }
  /// `SA_NOCLDSTOP`.
  @inlinable public static var noChildStop: Self { Self(rawValue: 1) }
  /// `SA_NOCLDWAIT`.
  @inlinable public static var noChildWait: Self { Self(rawValue: 2) }
  /// `SA_SIGINFO`.
  @inlinable public static var information: Self { Self(rawValue: 4) }
  /// `SA_RESTORER`.
  @inlinable public static var restorer: Self { Self(rawValue: 0x0400_0000) }
  /// `SA_ONSTACK`.
  @inlinable public static var onStack: Self { Self(rawValue: 0x0800_0000) }
  /// `SA_RESTART`.
  @inlinable public static var restart: Self { Self(rawValue: 0x1000_0000) }
  /// `SA_NODEFER`.
  @inlinable public static var noDefer: Self { Self(rawValue: 0x4000_0000) }
  /// `SA_RESETHAND`.
  @inlinable public static var resetHandler: Self { Self(rawValue: 0x8000_0000) }
  /// The bits that are kept; others are dropped, so that a program can ask which are known.
  @inlinable public static var known: Self { Self(rawValue: 0xDC00_0007) }
}

/// The signals of a process: its actions, which `fork` copies.
public struct ProcessSignals: Sendable {
  private var actions = InlineArray<64, SignalAction>(repeating: SignalAction())

  public init() {}

  /// The action at `signal`.
  public subscript(signal: Signal) -> SignalAction {
    get { actions[Int(signal.rawValue) - 1] }
    set { actions[Int(signal.rawValue) - 1] = newValue }
  }
}
