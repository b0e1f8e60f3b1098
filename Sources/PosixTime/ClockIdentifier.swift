import ABI
import CMachine
import Ground
import Processes
import Threads

/// A clock that an application names (`clockid_t`).
public enum ClockIdentifier: Equatable, Sendable, SyscallArgument {
  /// Time since 1970 (`CLOCK_REALTIME`, `CLOCK_REALTIME_ALARM`, `CLOCK_TAI`), which can be set.
  case realtime
  /// Time that never goes back (`CLOCK_MONOTONIC`, `CLOCK_MONOTONIC_RAW`, `CLOCK_BOOTTIME`).
  case monotonic
  /// `CLOCK_MONOTONIC_RAW`: cannot be slept on.
  case monotonicRaw
  /// `CLOCK_REALTIME_COARSE`: counts in steps of `coarseStep`.
  case realtimeCoarse
  /// `CLOCK_MONOTONIC_COARSE`: counts in steps of `coarseStep`.
  case monotonicCoarse
  /// Processor time of the process (`CLOCK_PROCESS_CPUTIME_ID`).
  case process
  /// Processor time of the calling thread (`CLOCK_THREAD_CPUTIME_ID`).
  case thread
  /// Processor time of the process of this number (`clock_getcpuclockid(3)`).
  case processNumbered(Int32)
  /// Processor time of the thread of this number (`pthread_getcpuclockid(3)`).
  case threadNumbered(Int32)

  /// Decodes `register`.
  /// - Throws: `.invalidArgument` for a clock that does not exist.
  @inline(__always)
  public init(register: UInt) throws(Errno) {
    let number = Int32(truncatingIfNeeded: register)
    switch number {
    case 0, 8, 11: self = .realtime
    case 1, 7, 9: self = .monotonic
    case 2: self = .process
    case 3: self = .thread
    case 4: self = .monotonicRaw
    case 5: self = .realtimeCoarse
    case 6: self = .monotonicCoarse
    case ..<0:
      // The kernel's encoding: ~number in the upper bits, bit 2 for a thread, 2 in the low bits for scheduler time.
      guard number & 3 == 2 else { throw .invalidArgument }
      self = number & 4 == 0 ? .processNumbered(~(number >> 3)) : .threadNumbered(~(number >> 3))
    default: throw .invalidArgument
    }
  }

  /// Nanoseconds that a coarse clock advances at once.
  static var coarseStep: Int64 { 4_000_000 }

  /// How finely the clock counts, in nanoseconds.
  var resolution: Int64 {
    switch self {
    case .realtimeCoarse, .monotonicCoarse: Self.coarseStep
    default: 1
    }
  }
}

extension Caller {
  /// The reading of `clock`.
  /// - Throws: `.invalidArgument` for the clock of a process or thread that is not there.
  @inline(__always)
  func reading(of clock: ClockIdentifier) throws(Errno) -> TimeSpec {
    switch clock {
    case .realtime: TimeSpec(platform_time(PLATFORM_REALTIME))
    case .monotonic, .monotonicRaw: TimeSpec(platform_time(PLATFORM_MONOTONIC))
    default: try rareReading(of: clock)
    }
  }

  /// The reading of a clock that takes longer. These look at what other threads change, which the leaf door of the calls
  /// does not keep away.
  @inline(never)
  private func rareReading(of clock: ClockIdentifier) throws(Errno) -> TimeSpec {
    let wasInside = machine_inside()
    machine_enter()
    defer { if !wasInside && machine_exit() != 0 { machine_leave(0) } }
    return switch clock {
    case .realtime, .realtimeCoarse: coarse(platform_time(PLATFORM_REALTIME))
    case .monotonic, .monotonicRaw, .monotonicCoarse: coarse(platform_time(PLATFORM_MONOTONIC))
    case .process: TimeSpec(totalNanoseconds: platform_processor_time())
    case .thread: TimeSpec(totalNanoseconds: thread.scheduler.processorTime(of: thread).nanoseconds)
    case .processNumbered(let number): TimeSpec(totalNanoseconds: try processorTime(ofProcess: number))
    case .threadNumbered(let number): TimeSpec(totalNanoseconds: try processorTime(ofThread: number))
    }
  }

  private func processorTime(ofProcess number: Int32) throws(Errno) -> Int64 {
    guard number == 0 || number == process.identifier else { throw .invalidArgument }
    return platform_processor_time()
  }

  private func processorTime(ofThread number: Int32) throws(Errno) -> Int64 {
    guard let found = number == 0 ? thread : thread.scheduler.thread(numbered: number) else { throw .invalidArgument }
    return thread.scheduler.processorTime(of: found).nanoseconds
  }

  private func coarse(_ time: platform_time) -> TimeSpec {
    TimeSpec(seconds: time.seconds, nanoseconds: time.nanoseconds - time.nanoseconds % ClockIdentifier.coarseStep)
  }
}

extension TimeSpec {
  /// What the platform's clock shows.
  @inline(__always)
  init(_ time: platform_time) { self.init(seconds: time.seconds, nanoseconds: time.nanoseconds) }
}
