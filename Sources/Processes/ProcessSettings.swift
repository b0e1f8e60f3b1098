/// What `prctl(2)` and `personality(2)` set for a process; the house keeps and tells it.
public struct ProcessSettings: Sendable {
  /// `personality(2)`: 0 is `PER_LINUX`.
  public var personality: UInt32 = 0
  /// `PR_SET_DUMPABLE`.
  public var isDumpable = true
  /// `PR_SET_CHILD_SUBREAPER`.
  public var adoptsOrphans = false
  /// `PR_SET_THP_DISABLE`.
  public var hasNoHugePages = false

  public init() {}
}
