import ABI
import CMachine
import Processes

/// Whose resources `getrusage(2)` tells.
public enum UsageTarget: Int32, Sendable, SyscallArgument {
  /// `RUSAGE_SELF`: all threads of the process.
  case process = 0
  /// `RUSAGE_CHILDREN`: children that were waited for.
  case children = -1
  /// `RUSAGE_THREAD`: the calling thread.
  case thread = 1

  /// Decodes `register`.
  /// - Throws: `.invalidArgument`.
  public init(register: UInt) throws(Errno) {
    guard let target = UsageTarget(rawValue: Int32(truncatingIfNeeded: register)) else { throw .invalidArgument }
    self = target
  }
}

extension Caller {
  /// `getrusage(2)`: stores the resources that `target` has used at `usage`.
  /// - Throws: `.badAddress`.
  public func getrusage(of target: UsageTarget, into usage: UserPointer<ResourceUsage>) throws(Errno) {
    var answer = ResourceUsage()
    if target != .children {
      var used = platform_usage()
      unsafe platform_usage(&used)
      answer.userTime = TimeValue(totalNanoseconds: used.user_time)
      answer.systemTime = TimeValue(totalNanoseconds: used.system_time)
      answer.maximumResident = Int(used.maximum_resident) >> 10
      answer.minorFaults = Int(used.minor_faults)
      answer.majorFaults = Int(used.major_faults)
      answer.blocksIn = Int(used.blocks_in)
      answer.blocksOut = Int(used.blocks_out)
      answer.voluntarySwitches = Int(used.voluntary_switches)
      answer.involuntarySwitches = Int(used.involuntary_switches)
    }
    try usage.write(answer)
  }
}

extension TimeValue {
  /// The time of `total` nanoseconds, which are not negative.
  init(totalNanoseconds total: Int64) {
    self.init(seconds: total / 1_000_000_000, microseconds: total % 1_000_000_000 / 1000)
  }
}
