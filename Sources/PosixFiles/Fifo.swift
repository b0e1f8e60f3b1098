import ABI
import Files
import Pipes
import Threads
import VFS

/// What stands behind the name of a fifo: a pipe while someone has it open (`fifo(7)`).
final class Fifo: SpecialFile {
  private var pipe: Pipe?

  override func open(_ inode: Inode, flags: OpenFlags, path: OpenPath) throws(Errno) -> OpenFile {
    let isReader = flags.allowsReading, isWriter = flags.allowsWriting
    guard isReader || !flags.contains(.nonBlocking) || pipe.map({ $0.readers > 0 }) ?? false else { throw .noSuchDevice }
    let pipe = self.pipe ?? Pipe()
    self.pipe = pipe
    let file = FifoFile(pipe: pipe, of: self, inode: inode, flags: flags, path: path)
    guard isReader != isWriter && !flags.contains(.nonBlocking) else { return file }
    do throws(Errno) { try pipe.waitForOtherSide(reading: isReader) } catch {
      file.released()
      throw error
    }
    return file
  }

  /// Forgets the pipe, and what is in it, when nobody has it open any more.
  fileprivate func closed() {
    if let pipe, pipe.readers == 0 && pipe.writers == 0 { self.pipe = nil }
  }
}

/// An open fifo: an inode and an end of its pipe.
final class FifoFile: InodeFile {
  private let fifo: Fifo
  private let end: PipeEnd

  init(pipe: Pipe, of fifo: Fifo, inode: Inode, flags: OpenFlags, path: OpenPath) {
    self.fifo = fifo
    end = PipeEnd(pipe: pipe, flags: flags, attributes: inode.attributes)
    super.init(inode: inode, flags: flags, path: path)
  }

  override func read(into buffer: UserBuffer) throws(Errno) -> Int { try end.read(into: buffer) }
  override func write(from buffer: UserBuffer) throws(Errno) -> Int { try end.write(from: buffer) }
  override func read(into buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int { throw .illegalSeek }
  override func write(from buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int { throw .illegalSeek }
  override func seek(to offset: Int64, from origin: SeekOrigin) throws(Errno) -> Int64 { throw .illegalSeek }
  override func truncate(to length: Int64) throws(Errno) { throw .invalidArgument }
  override func synchronize(dataOnly: Bool) throws(Errno) { throw .invalidArgument }
  override func control(_ request: UInt32, _ argument: UInt) throws(Errno) -> Int { try end.control(request, argument) }
  override var ready: ReadyEvents { end.ready }
  override func add(_ waiter: Waiter, for events: ReadyEvents) { end.add(waiter, for: events) }
  override func remove(_ waiter: Waiter) { end.remove(waiter) }
  override var isPollable: Bool { true }
  override func pipeCapacity() throws(Errno) -> Int { try end.pipeCapacity() }
  override func setPipeCapacity(_ bytes: Int, isPrivileged: Bool) throws(Errno) -> Int {
    try end.setPipeCapacity(bytes, isPrivileged: isPrivileged)
  }
  override var pipeEnd: OpenFile? { end }
  override func flagsChanged() throws(Errno) { end.flags = flags }
  override func released() {
    end.released()
    fifo.closed()
    super.released()
  }
}
