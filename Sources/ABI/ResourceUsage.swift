/// What `getrusage(2)` tells (`struct rusage`, 144 bytes). Linux fills in no others than these, nor do we.
@frozen public struct ResourceUsage: Sendable, BitwiseCopyable {
  public var userTime = TimeValue(seconds: 0, microseconds: 0)
  public var systemTime = TimeValue(seconds: 0, microseconds: 0)
  /// The most memory that was resident, in KiB.
  public var maximumResident: Int = 0
  var integrals: InlineArray<3, Int> = [0, 0, 0]
  /// Page faults that needed no reading.
  public var minorFaults: Int = 0
  /// Page faults that did.
  public var majorFaults: Int = 0
  var swaps: Int = 0
  /// Blocks of 512 bytes that were read and written.
  public var blocksIn: Int = 0, blocksOut: Int = 0
  var messages: InlineArray<3, Int> = [0, 0, 0]
  /// Times the processor was given up, and taken away.
  public var voluntarySwitches: Int = 0, involuntarySwitches: Int = 0
  public init() {}
}
