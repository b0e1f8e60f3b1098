import ABI
import Files
import Processes
import Threads

/// `RLIMIT_FSIZE`: how far the process may let regular files grow.
extension Caller {
  /// How many of `count` bytes may be written to `file` at `offset`, or at its position.
  /// - Throws: `.fileTooLarge` when it is none, and sends `SIGXFSZ`, as write(2) says.
  @inline(__always)
  func count(_ count: Int, withinSizeLimitOf file: OpenFile, at offset: Int64?) throws(Errno) -> Int {
    process.limits[.fileSize].soft == ResourceLimit.infinity ? count : try limited(count, file, at: offset)
  }

  /// Checks that a file may be made `length` bytes long.
  /// - Throws: `.fileTooLarge`, and sends `SIGXFSZ`, as truncate(2) says.
  func checkSizeLimit(of length: Int64) throws(Errno) {
    if UInt64(length) > process.limits[.fileSize].soft { throw sizeExceeded() }
  }

  @inline(never)
  private func limited(_ count: Int, _ file: OpenFile, at offset: Int64?) throws(Errno) -> Int {
    let status = try file.status()
    guard FileMode(rawValue: status.mode).kind == .regular && count > 0 else { return count }
    let start = file.flags.contains(.append) ? status.size : offset ?? file.position
    let limit = Int64(clamping: process.limits[.fileSize].soft)
    guard start < limit else { throw sizeExceeded() }
    return Swift.min(count, Int(limit - start))
  }

  private func sizeExceeded() -> Errno {
    thread.scheduler.raiseSignal?(thread, .fileSizeExceeded)
    return .fileTooLarge
  }
}
