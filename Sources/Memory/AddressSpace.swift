import ABI
import CMachine
import Ground

/// The memory of one process: which ranges are mapped, what stands behind them and who may do what. The platform's page
/// tables (or the host's) follow it.
///
/// Only the application's own mappings, and its parts of the image, are in the list, and nothing else is ever changed at
/// the application's wish: the kernel's memory and the machine's lie in the same address space.
public final class AddressSpace {
  var regions = RegionList()
  /// Where the heap of `brk(2)` starts and ends; 0 before the first call.
  var heapStart: UInt = 0, heapEnd: UInt = 0
  /// What `setrlimit(2)` allows.
  public var limits = MemoryLimits()
  /// How mappings made from now on are kept in memory (`mlockall(2)` with `MCL_FUTURE`); nil: not at all.
  var futureLock: LockMode?
  var knowsImage = false

  public init() {}

  /// Where a new mapping goes.
  public enum Place: Sendable {
    /// Where there is room, at the address if that is free.
    case near(UInt)
    /// There, in the place of what the application has there.
    case replacing(UInt)
    /// There, if nothing is there.
    case exactly(UInt)
  }

  /// What a new mapping is to be.
  public struct Request {
    /// How long, and where.
    public var length: PageCount, place: Place
    /// What may be done with it.
    public var protection: Protection
    /// `.shared`, `.readOnly`.
    public var kind: Region.Kind = []
    /// `PLATFORM_MAP_*` beside place and sharing.
    public var options: UInt32 = 0
    /// What stands behind it, from `offset` on; nil: zeros.
    public var object: (any MemoryObject)?
    public var offset: Int64 = 0

    /// Asks for `length` of zeros.
    public init(_ length: PageCount, at place: Place, protection: Protection) {
      self.length = length
      self.place = place
      self.protection = protection
    }
  }

  /// Maps what `request` asks for and returns its first address.
  /// - Throws: `.invalidArgument` for a place that is not a page's start, `.fileExists` for an exact place that is taken,
  ///   `.outOfMemory` when there is no room or the place is not the application's to give, `.wouldBlock` when no more memory
  ///   may be locked, and what the object throws.
  public func map(_ request: Request) throws(Errno) -> UInt {
    var template = Region(
      range: PageRange(from: 0, to: UInt(request.length.byteCount)),
      protection: request.protection.intersection(.access), kind: request.kind, object: request.object,
      offset: request.offset)
    var options = request.options
    if let futureLock, futureLock.flag == 0 { options |= PLATFORM_MAP_LOCKED }
    if options & PLATFORM_MAP_LOCKED != 0 || futureLock != nil {
      guard limits.lock(template.range.byteCount, beyond: regions.lockedBytes) else { throw .wouldBlock }
      template.kind.insert(.locked)
    }
    let source = try request.object?.source(
      at: request.offset, length: template.range.byteCount, isShared: request.kind.contains(.shared))
    if let source, source.backing >= 0 { template.kind.insert(.platformFile) }
    if limits.areFinite { try checkLimits(template, replacing: request.place) }
    let region = try place(template, at: request.place, options, source)
    regions.insert(region)
    request.object?.mapped(in: self)
    return region.range.start
  }

  /// Checks `template`, whose range begins at 0, against the limits.
  /// - Throws: `.outOfMemory`.
  private func checkLimits(_ template: Region, replacing place: Place) throws(Errno) {
    var replaced = 0, replacedData = 0
    if case .replacing(let address) = place {
      let end = address &+ template.range.end
      var next = address
      while end > address, let part = regions.part(of: PageRange(from: address, to: end), from: next) {
        if part.isMapped { replaced += part.range.byteCount }
        if part.isData { replacedData += part.range.byteCount }
        next = part.range.end
      }
    }
    let byteCount = template.range.byteCount
    guard limits.allows(addressSpace: regions.byteCount - replaced + byteCount),
      !template.isData || limits.allows(data: regions.dataBytes - replacedData + byteCount)
    else { throw .outOfMemory }
  }

  /// Has the platform map `template` at `place`, and returns it with its range.
  private func place(
    _ template: Region, at place: Place, _ options: UInt32, _ source: MappingSource?
  ) throws(Errno) -> Region {
    let length = template.range.byteCount
    let isPieced = source.map { $0.length < length } ?? false
    let flags = options | (template.kind.contains(.shared) ? PLATFORM_MAP_SHARED : 0)
    let start = try reserve(PageCount(covering: length), at: place) { (address, placing) throws(Errno) in
      // What comes in pieces is put into address space that is reserved first.
      guard let source, !isPieced else {
        let protection = isPieced ? 0 : Int32(template.protection.rawValue)
        let flags = isPieced ? PLATFORM_MAP_NO_RESERVE : flags
        return try Errno.check(
          platform_map(address, length, protection, flags | placing, Int32(PLATFORM_BACKING_ANONYMOUS), 0))
      }
      return try Errno.check(
        platform_map(
          address, length, Int32(template.protection.rawValue), flags | placing, source.backing, source.offset))
    }
    let region = Region(
      range: PageRange(from: start, to: start + UInt(length)), protection: template.protection, kind: template.kind,
      object: template.object, offset: template.offset)
    if isPieced {
      do throws(Errno) { try fill(region, options: options) } catch {
        _ = platform_unmap(start, length)
        regions.remove(region.range)
        throw error
      }
    }
    return region
  }

  /// Calls `map` with the address and `PLATFORM_MAP_*` bits that lead to `place` and touch nothing that is not the application's.
  func reserve(
    _ length: PageCount, at place: Place, _ map: (UInt, UInt32) throws(Errno) -> Int
  ) throws(Errno) -> UInt {
    switch place {
    case .near(let address):
      return UInt(bitPattern: try map(address & ~UInt(Page.size - 1), 0))
    case .exactly(let address):
      let range = try PageRange(from: address, count: length.byteCount, orThrow: .outOfMemory)
      guard regions.part(of: range, from: range.start) == nil else { throw .fileExists }
      return UInt(bitPattern: try map(address, PLATFORM_MAP_NO_REPLACE))
    case .replacing(let address):
      let range = try PageRange(from: address, count: length.byteCount, orThrow: .outOfMemory)
      try claim(range)
      return UInt(bitPattern: try map(address, PLATFORM_MAP_FIXED))
    }
  }

  /// Makes sure that every page of `range` is the application's or empty: takes the empty ones.
  /// - Throws: `.outOfMemory` when one belongs to the kernel or the machine.
  func claim(_ range: PageRange) throws(Errno) {
    guard !regions.covers(range) else { return }
    learnImage()
    var next = range.start
    while next < range.end {
      let part = regions.part(of: range, from: next)
      let gap = PageRange(from: next, to: part?.range.start ?? range.end)
      if !gap.isEmpty {
        let result = platform_map(
          gap.start, gap.byteCount, 0, PLATFORM_MAP_NO_REPLACE | PLATFORM_MAP_NO_RESERVE,
          Int32(PLATFORM_BACKING_ANONYMOUS), 0)
        // mmap(2) on Linux would have replaced what is there; a unikernel cannot give its own memory away.
        guard result != -Int(Errno.fileExists.rawValue) else { throw .outOfMemory }
        _ = try Errno.check(result)
        regions.insert(Region(range: gap, protection: [], kind: []))
      }
      next = part?.range.end ?? range.end
    }
  }

  /// Takes the application's pages in `range` away; others stay.
  public func unmap(_ range: PageRange) throws(Errno) {
    learnImage(for: range)
    // Neighbours go at once: a thread's stack and its guard are two regions.
    var run = PageRange(from: range.start, to: range.start)
    var next = range.start
    while let part = regions.part(of: range, from: next) {
      if part.range.start != run.end {
        try release(run)
        run = part.range
      }
      next = part.range.end
      run = PageRange(from: run.start, to: next)
    }
    try release(run)
    regions.remove(range)
  }

  private func release(_ range: PageRange) throws(Errno) {
    if !range.isEmpty { _ = try Errno.check(platform_unmap(range.start, range.byteCount)) }
  }
}
