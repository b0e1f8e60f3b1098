/// A value that several threads can reach and its lock. The kernel is not preempted and runs on one processor, so the
/// lock costs nothing today; a body must not block while it holds the value.
@frozen public struct Guarded<Value: ~Copyable>: ~Copyable {
  @usableFromInline var value: Value

  @inlinable public init(_ value: consuming Value) { self.value = value }

  /// Calls `body` with the value, alone.
  @inlinable @inline(__always)
  public mutating func withLock<Result: ~Copyable, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(&value)
  }
}
