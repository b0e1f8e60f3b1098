/// What `prctl(2)` and its kin set for a thread, and its makings inherit; the house keeps and tells it.
public struct ThreadSettings: Sendable {
  /// By how many nanoseconds a sleep may be late, and what 0 sets it back to (`PR_SET_TIMERSLACK`). Sleeps here are as
  /// exact as the platform makes them.
  public var timerSlack: UInt64 = 50_000, usualTimerSlack: UInt64 = 50_000
  /// Class and level of `ioprio_set(2)`.
  public var inputOutputPriority: Int32 = 0
  /// The signal at the parent's death (`PR_SET_PDEATHSIG`), or 0.
  public var parentDeathSignal: Int32 = 0
  /// `PR_SET_NO_NEW_PRIVS`.
  public var hasNoNewPrivileges = false
  /// `PR_SET_KEEPCAPS`.
  public var keepsCapabilities = false

  public init() {}

  /// What a new thread of one with these settings starts with.
  public var inherited: ThreadSettings {
    var child = self
    child.usualTimerSlack = timerSlack
    child.parentDeathSignal = 0
    return child
  }
}
