import ABI
import Files
import Pipes
import Processes

/// The flags of `splice(2)` and its kin; any other bit is `EINVAL`.
public struct SpliceFlags: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `SPLICE_F_NONBLOCK`. The other three are hints: `MOVE` 1, `MORE` 4, `GIFT` 8.
  public static var nonBlocking: Self { Self(rawValue: 2) }
  public static var known: Self { Self(rawValue: 0xf) }
}

extension Caller {
  /// `splice(2)`: moves up to `count` bytes between two files, of which one is a pipe.
  public func splice(
    from source: Descriptor, at sourceOffset: UserPointer<Int64>, to target: Descriptor,
    at targetOffset: UserPointer<Int64>, count: UInt, flags: SpliceFlags
  ) throws(Errno) -> Int {
    guard count > 0 else { return 0 }
    let input = try process.descriptors.file(at: source), output = try process.descriptors.file(at: target)
    let inputEnd = input.pipeEnd as? PipeEnd, outputEnd = output.pipeEnd as? PipeEnd
    guard inputEnd == nil || sourceOffset.isNull, outputEnd == nil || targetOffset.isNull else { throw .illegalSeek }
    var from = sourceOffset.isNull ? nil : try sourceOffset.read()
    var to = targetOffset.isNull ? nil : try targetOffset.read()
    guard input.flags.allowsReading && output.flags.allowsWriting else { throw .badDescriptor }
    let length = Swift.min(Int(truncatingIfNeeded: count), UserBuffer.maximumCount)
    let nonBlocking = flags.contains(.nonBlocking)
    if let inputEnd, let outputEnd {
      guard inputEnd.pipe !== outputEnd.pipe else { throw .invalidArgument }
      return try inputEnd.copy(
        to: outputEnd, count: length, takes: true,
        nonBlocking: nonBlocking || inputEnd.flags.contains(.nonBlocking) || outputEnd.flags.contains(.nonBlocking))
    }
    if let inputEnd {
      guard !output.flags.contains(.append), to ?? 0 >= 0 else { throw .invalidArgument }
      let room = try room(in: output, at: to)
      let moved = try inputEnd.splice(
        to: output, at: &to, count: Swift.min(length, room),
        nonBlocking: nonBlocking || inputEnd.flags.contains(.nonBlocking))
      if let to { try targetOffset.write(to) }
      guard moved == room && moved < length && inputEnd.pipe.byteCount > 0 else { return moved }
      return try stopBySizeLimit(after: moved)
    }
    guard let outputEnd, from ?? 0 >= 0 else { throw .invalidArgument }
    let moved = try outputEnd.splice(
      from: input, at: &from, count: length, nonBlocking: nonBlocking || outputEnd.flags.contains(.nonBlocking))
    if let from { try sourceOffset.write(from) }
    return moved
  }

  /// `tee(2)`: copies up to `count` bytes from one pipe to another; they stay where they are.
  public func tee(
    from source: Descriptor, to target: Descriptor, count: UInt, flags: SpliceFlags
  ) throws(Errno) -> Int {
    guard count > 0 else { return 0 }
    let input = try process.descriptors.file(at: source), output = try process.descriptors.file(at: target)
    guard input.flags.allowsReading && output.flags.allowsWriting else { throw .badDescriptor }
    guard let inputEnd = input.pipeEnd as? PipeEnd, let outputEnd = output.pipeEnd as? PipeEnd,
      inputEnd.pipe !== outputEnd.pipe
    else { throw .invalidArgument }
    let nonBlocking = flags.contains(.nonBlocking)
    return try inputEnd.copy(
      to: outputEnd, count: Swift.min(Int(truncatingIfNeeded: count), UserBuffer.maximumCount), takes: false,
      nonBlocking: nonBlocking || inputEnd.flags.contains(.nonBlocking) || outputEnd.flags.contains(.nonBlocking))
  }

  /// `vmsplice(2)`: writes the elements of `vector` to a pipe, or reads a pipe into them. The bytes are copied: what the
  /// application changes later does not show in the pipe.
  public func vmsplice(_ descriptor: Descriptor, vectors vector: UserVector, flags: SpliceFlags) throws(Errno) -> Int {
    let file = try process.descriptors.file(at: descriptor)
    guard let end = file.pipeEnd as? PipeEnd else { throw .badDescriptor }
    guard vector.count > 0 else { return 0 }
    let nonBlocking = flags.contains(.nonBlocking)
    return end.flags.allowsWriting
      ? try end.write(vector, nonBlocking: nonBlocking) : try end.read(vector, nonBlocking: nonBlocking)
  }
}
