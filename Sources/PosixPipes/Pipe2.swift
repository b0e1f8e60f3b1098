import ABI
import CMachine
import Files
import Pipes
import Processes
import VFS

/// The flags of `pipe2(2)`; any other bit is `EINVAL`.
public struct PipeFlags: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `O_NONBLOCK`.
  public static var nonBlocking: Self { Self(rawValue: OpenFlags.nonBlocking.rawValue) }
  /// `O_DIRECT`: each write is a packet.
  public static var packets: Self { Self(rawValue: OpenFlags.direct.rawValue) }
  /// `O_CLOEXEC`.
  public static var closeOnExec: Self { Self(rawValue: OpenFlags.closeOnExec.rawValue) }
  public static var known: Self { [.nonBlocking, .packets, .closeOnExec] }
}

extension Caller {
  /// `pipe(2)`: makes a pipe and stores the descriptors of its reading and its writing end at `ends`.
  public func pipe(ends: UserPointer<Int32>) throws(Errno) { try pipe2(ends: ends, flags: []) }

  /// `pipe2(2)`: makes a pipe with `flags` and stores the descriptors of its reading and its writing end at `ends`.
  /// - Throws: `.badAddress`, `.tooManyFiles`; no descriptor is taken then.
  public func pipe2(ends: UserPointer<Int32>, flags: PipeFlags) throws(Errno) {
    let pipe = Pipe()
    let kept = OpenFlags(rawValue: flags.subtracting(.closeOnExec).rawValue)
    var attributes = FileStatus()
    attributes.mode = FileMode(kind: .fifo, permissions: 0o600).rawValue
    attributes.user = process.credentials.fileUser
    attributes.group = process.credentials.fileGroup
    let readEnd = PipeEnd(pipe: pipe, flags: kept, attributes: attributes)
    let writeEnd = PipeEnd(pipe: pipe, flags: kept.union(.writeOnly), attributes: attributes)
    try process.descriptors.installPair(readEnd, writeEnd, closeOnExec: flags.contains(.closeOnExec)) {
      (reading, writing) throws(Errno) in
      try UserPointer<(Int32, Int32)>(address: ends.address).write((reading.rawValue, writing.rawValue))
    }
  }
}
