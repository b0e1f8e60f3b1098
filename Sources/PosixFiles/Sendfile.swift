import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `sendfile(2)`: copies up to `count` bytes from `source`, at its position or at the offset stored at `offset`.
  public func sendfile(
    to target: Descriptor, from source: Descriptor, at offset: UserPointer<Int64>, count: UInt
  ) throws(Errno) -> Int {
    var position: Int64?
    if !offset.isNull { position = try offset.read() }
    let input = try process.descriptors.file(at: source)
    guard input.flags.allowsReading && !input.flags.contains(.path) else { throw .badDescriptor }
    if position != nil { _ = try input.seek(to: 0, from: .current) }
    guard position ?? 0 >= 0 && count <= UInt(Int.max) else { throw .invalidArgument }
    let output = try process.descriptors.file(at: target)
    guard output.flags.allowsWriting && !output.flags.contains(.path) else { throw .badDescriptor }
    let outputKind = FileMode(rawValue: try output.status().mode).kind
    let inputKind = FileMode(rawValue: try input.status().mode).kind
    guard input.isSeekable && inputKind != .directory, !output.flags.contains(.append) || outputKind == .fifo else {
      throw .invalidArgument
    }
    defer { if let position { try? offset.write(position) } }
    let wanted = Swift.min(Int(count), UserBuffer.maximumCount), room = try room(in: output, at: nil)
    let bytes = CopyBuffer()
    let copied = try bytes.copy(from: input, at: &position, to: output, count: Swift.min(wanted, room))
    guard copied == room && copied < wanted, try !bytes.isEnd(of: input, at: position) else { return copied }
    return try stopBySizeLimit(after: copied)
  }

  /// `copy_file_range(2)`: copies up to `count` bytes between two regular files, at their positions or at stored offsets.
  public func copy_file_range(
    from source: Descriptor, at sourceOffset: UserPointer<Int64>, to target: Descriptor,
    at targetOffset: UserPointer<Int64>, count: UInt, flags: UInt32
  ) throws(Errno) -> Int {
    let input = try process.descriptors.file(at: source), output = try process.descriptors.file(at: target)
    guard !input.flags.contains(.path) && !output.flags.contains(.path) else { throw .badDescriptor }
    var from = sourceOffset.isNull ? nil : try sourceOffset.read()
    var to = targetOffset.isNull ? nil : try targetOffset.read()
    guard flags == 0 && count <= UInt(Int.max) else { throw .invalidArgument }
    let inputKind = FileMode(rawValue: try input.status().mode).kind
    let outputKind = FileMode(rawValue: try output.status().mode).kind
    guard inputKind != .directory && outputKind != .directory else { throw .isDirectory }
    guard inputKind == .regular && outputKind == .regular else { throw .invalidArgument }
    guard let input = input as? InodeFile, let output = output as? InodeFile else { throw .invalidArgument }
    guard input.flags.allowsReading && output.flags.allowsWriting && !output.flags.contains(.append) else {
      throw .badDescriptor
    }
    let start = from ?? input.position, end = to ?? output.position
    guard start >= 0 && end >= 0 else { throw .invalidArgument }
    let wanted = Int64(Swift.min(Int(count), UserBuffer.maximumCount))
    guard !start.addingReportingOverflow(wanted).overflow && !end.addingReportingOverflow(wanted).overflow else {
      throw .overflow
    }
    let length = Swift.min(wanted, Swift.max(try input.inode.status().size - start, 0))
    let room = try room(in: output, at: end)
    // Linux refuses here even to copy nothing.
    guard room > 0 else { return try stopBySizeLimit(after: 0) }
    let allowed = Swift.min(Int(length), room)
    if input.inode === output.inode {
      guard start + Int64(allowed) <= end || end + Int64(allowed) <= start else { throw .invalidArgument }
    }
    guard allowed > 0 else { return 0 }
    defer {
      if let from { try? sourceOffset.write(from) }
      if let to { try? targetOffset.write(to) }
    }
    return try CopyBuffer().copy(from: input, at: &from, to: output, at: &to, count: allowed)
  }
}
