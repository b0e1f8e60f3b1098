import ABI
import Files
import Threads
import VFS

/// `RLIMIT_FSIZE`: how far the process may let regular files grow. Beyond it is `EFBIG`, and `SIGXFSZ` for the thread.
extension Caller {
  /// How many of `count` bytes may be written to `file` at `offset`, or at its position.
  /// - Throws: `.fileTooLarge` when it is none, as write(2) says.
  @inlinable @inline(__always)
  public func count(_ count: Int, withinSizeLimitOf file: OpenFile, at offset: Int64?) throws(Errno) -> Int {
    hasFileSizeLimit ? try limited(count, file, at: offset) : count
  }

  /// How many bytes of all the elements of `vector` may be written, as above; or more, without a limit.
  @inlinable @inline(__always)
  public func count(
    of vector: UserVector, withinSizeLimitOf file: OpenFile, at offset: Int64?
  ) throws(Errno) -> Int {
    hasFileSizeLimit ? try limited(vector.byteCount, file, at: offset) : .max
  }

  /// How many bytes fit into `file` at `offset`, or at its position.
  public func room(in file: OpenFile, at offset: Int64?) throws(Errno) -> Int {
    guard hasFileSizeLimit, file.flags.allowsWriting else { return .max }
    let status = try file.status()
    guard FileMode(rawValue: status.mode).kind == .regular else { return .max }
    let start = file.flags.contains(.append) ? status.size : offset ?? file.position
    return Swift.max(Int(clamping: process.limits[.fileSize].soft) - Int(start), 0)
  }

  /// Checks that the file of `inode` may be made `length` bytes long, which nothing forbids where it is as long already.
  /// - Throws: `.fileTooLarge`, as truncate(2) says.
  public func checkSizeLimit(growing inode: Inode, to length: Int64) throws(Errno) {
    guard UInt64(length) > process.limits[.fileSize].soft, inode.kind == .regular else { return }
    if try inode.status().size < length { throw sizeExceeded() }
  }

  /// Ends a call that has moved `count` bytes, when the limit keeps it from moving more that are there.
  /// - Throws: `.fileTooLarge` when it has moved none.
  public func stopBySizeLimit(after count: Int) throws(Errno) -> Int {
    let error = sizeExceeded()
    guard count > 0 else { throw error }
    return count
  }

  @inlinable var hasFileSizeLimit: Bool { process.limits[.fileSize].soft != ResourceLimit.infinity }

  @inline(never) @usableFromInline
  func limited(_ count: Int, _ file: OpenFile, at offset: Int64?) throws(Errno) -> Int {
    // What is wrong with the range comes first; the writing says so.
    guard count > 0, !(offset ?? 0).addingReportingOverflow(Int64(count)).overflow else { return count }
    let room = try room(in: file, at: offset)
    guard room > 0 else { throw sizeExceeded() }
    return Swift.min(count, room)
  }

  private func sizeExceeded() -> Errno {
    thread.scheduler.raiseSignal?(thread, .fileSizeExceeded)
    return .fileTooLarge
  }
}
