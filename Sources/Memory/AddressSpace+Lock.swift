import ABI
import CMachine
import Ground

/// When a page that is kept in memory comes there.
public struct LockMode: Sendable {
  /// The platform's flag (`mlock2(2)`).
  let flag: Int32
  /// At once.
  public static var now: LockMode { LockMode(flag: 0) }
  /// When it is first touched (`MLOCK_ONFAULT`, `MCL_ONFAULT`).
  public static var onFault: LockMode { LockMode(flag: 1) }
}

extension AddressSpace {
  /// Keeps every page of `range` in memory.
  /// - Throws: `.operationNotPermitted` for those who may lock nothing, `.outOfMemory` when that is more than they may lock
  ///   or some page is not the application's; those before it are locked.
  public func lock(_ range: PageRange, _ mode: LockMode) throws(Errno) {
    guard limits.locked > 0 else { throw .operationNotPermitted }
    var already = regions.lockedBytes
    if limits.locked != .max {
      var next = range.start
      while let part = regions.part(of: range, from: next) {
        if part.kind.contains(.locked) { already -= part.range.byteCount }
        next = part.range.end
      }
    }
    guard limits.lock(range.byteCount, beyond: already) else { throw .outOfMemory }
    try forEachPart(of: range) { (part) throws(Errno) in try lock(part, mode) }
  }

  /// Lets the pages of `range` leave memory again.
  /// - Throws: `.outOfMemory` at a page that is not the application's.
  public func unlock(_ range: PageRange) throws(Errno) {
    try forEachPart(of: range) { (part) throws(Errno) in try unlock(part) }
  }

  /// Keeps all pages in memory that there are now, and those that come, as the two modes say.
  /// - Throws: as `lock`.
  public func lockAll(current: LockMode?, future: LockMode?) throws(Errno) {
    guard limits.locked > 0 else { throw .operationNotPermitted }
    guard current == nil || limits.lock(regions.byteCount, beyond: 0) else { throw .outOfMemory }
    futureLock = future
    guard let current else { return }
    try forEachRegion { (region) throws(Errno) in
      // As in Linux, what cannot be locked stays as it is: the stack has pages that were never there.
      do throws(Errno) { try lock(region, current) } catch {}
    }
  }

  /// Lets all pages leave memory again.
  public func unlockAll() throws(Errno) {
    futureLock = nil
    guard regions.lockedBytes > 0 else { return }
    try forEachRegion { (region) throws(Errno) in
      if region.kind.contains(.locked) { try unlock(region) }
    }
  }

  private func lock(_ part: Region, _ mode: LockMode) throws(Errno) {
    _ = try Errno.check(platform_lock(part.range.start, part.range.byteCount, mode.flag))
    var locked = part
    locked.kind.insert(.locked)
    regions.insert(locked)
  }

  private func unlock(_ part: Region) throws(Errno) {
    _ = try Errno.check(platform_unlock(part.range.start, part.range.byteCount))
    var unlocked = part
    unlocked.kind.remove(.locked)
    regions.insert(unlocked)
  }
}
