import ABI

/// A soft and a hard limit (`struct rlimit`).
@frozen public struct ResourceLimit: Equatable, Sendable, BitwiseCopyable {
  /// What is enforced.
  public var soft: UInt64
  /// How far the soft limit may be raised.
  public var hard: UInt64
  @inlinable public init(soft: UInt64, hard: UInt64) {
    self.soft = soft
    self.hard = hard
  }
  /// No limit (`RLIM_INFINITY`).
  @inlinable public static var infinity: UInt64 { .max }
}

/// What a limit is about (`RLIMIT_*`).
public enum LimitResource: Int32, Sendable, SyscallArgument {
  case processorTime, fileSize, data, stack, core, residentSet, processes, openFiles
  case lockedMemory, addressSpace, fileLocks, pendingSignals, messageQueues, niceness, realTimePriority, realTimeRun

  /// Decodes `register`.
  /// - Throws: `.invalidArgument` for a number beyond the last resource.
  public init(register: UInt) throws(Errno) {
    guard let resource = LimitResource(rawValue: Int32(truncatingIfNeeded: register)) else { throw .invalidArgument }
    self = resource
  }
}

/// The limits of a process. Those on open files and on the size of files are enforced; the others are kept and
/// told.
public struct ResourceLimits: Sendable {
  private var values = InlineArray<16, ResourceLimit>(
    repeating: ResourceLimit(soft: ResourceLimit.infinity, hard: ResourceLimit.infinity))

  /// Linux's defaults.
  public init() {
    self[.stack].soft = 8 << 20
    self[.core].soft = 0
    self[.openFiles] = ResourceLimit(soft: 1024, hard: 1 << 20)
    self[.lockedMemory] = ResourceLimit(soft: 8 << 20, hard: 8 << 20)
    self[.messageQueues] = ResourceLimit(soft: 819_200, hard: 819_200)
    self[.niceness] = ResourceLimit(soft: 0, hard: 0)
    self[.realTimePriority] = ResourceLimit(soft: 0, hard: 0)
  }

  /// Whether somebody without privileges may be as little nice as `niceness` (`RLIMIT_NICE`, which counts from 1 for 19 to
  /// 40 for -20).
  public func allows(niceness: Int32) -> Bool { UInt64(20 - niceness) <= self[.niceness].soft }

  public subscript(resource: LimitResource) -> ResourceLimit {
    get { values[Int(resource.rawValue)] }
    set { values[Int(resource.rawValue)] = newValue }
  }
}
