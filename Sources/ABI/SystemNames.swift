/// The names that `uname(2)` tells (`struct utsname`, 390 bytes), each ended by a NUL.
@frozen public struct SystemNames: Sendable, BitwiseCopyable {
  public var system: InlineArray<65, UInt8>
  public var node: InlineArray<65, UInt8>
  public var release: InlineArray<65, UInt8>
  public var version: InlineArray<65, UInt8>
  public var machine: InlineArray<65, UInt8>
  public var domain: InlineArray<65, UInt8>

  /// Makes names that are all empty.
  @inlinable public init() {
    system = InlineArray(repeating: 0)
    node = system
    release = system
    version = system
    machine = system
    domain = system
  }
}
