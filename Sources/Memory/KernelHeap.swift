import CMachine
import Ground

/// The kernel's own allocator: size classes in spans of 16 KiB, runs of spans for what is larger, the platform's memory
/// for what is larger still. Small blocks take O(1), runs O(free runs). It shares no memory with the application's malloc.
///
/// A span begins with a header, so a block's class is found by rounding its address down. The state is statically
/// initialised: the heap works before anything else does.
///
/// The first block of a class is cut from a region that all classes share, while that has room, and is not used again: an
/// image has a few objects of many sizes, nearly all for ever, and each span is a page fault.
@safe public struct KernelHeap {
  /// Bytes in a span, and its alignment.
  static var spanSize: Int { 16384 }
  /// Bytes that the platform is asked for at once.
  static var arenaSize: Int { 1 << 20 }
  /// Blocks above this size are mappings of their own.
  static var largestRun: Int { 1 << 17 }
  static var headerSize: Int { 64 }
  static var classCount: Int { 27 }

  /// The one heap of the machine.
  static var shared: KernelHeap {
    // The storage is the machine's, zeroed (which is an empty heap), large enough and aligned; only this type uses it.
    unsafeAddress { unsafe UnsafePointer(machine_heap_storage().assumingMemoryBound(to: KernelHeap.self)) }
    unsafeMutableAddress { unsafe machine_heap_storage().assumingMemoryBound(to: KernelHeap.self) }
  }

  /// Bytes that were cut from the first region.
  private var firstBytes = 0
  /// Bytes in blocks that are in use, rounded as the heap rounds; those of the first region do not count.
  public private(set) var bytesInUse = 0
  private var partial = unsafe InlineArray<27, UnsafeMutablePointer<Span>?>(repeating: nil)
  private var freeRuns: UnsafeMutablePointer<Span>?

  /// Bytes in blocks that are in use now.
  public static var bytesInUse: Int { shared.bytesInUse }

  /// The head of a span, or of a run of spans.
  @safe private struct Span {
    /// The class, or -1 for a run that is one block, -2 for a mapping of its own, -3 for a free run.
    var kind: Int
    /// Bytes of the run or mapping, header included.
    var byteCount: Int
    /// Blocks in use.
    var used: Int
    /// The first block that was given back.
    var free: UnsafeMutableRawPointer?
    /// Where the bytes begin that were never given out.
    var fresh: Int
    var next: UnsafeMutablePointer<Span>?
    var previous: UnsafeMutablePointer<Span>?
  }

  /// The block size of a class: steps of 16 up to 256, then steps of an eighth to a quarter, all multiples of 64.
  private static func blockSize(_ index: Int) -> Int {
    if index < 16 { return (index + 1) * 16 }
    switch index {
    case 16: return 320
    case 17: return 384
    case 18: return 448
    case 19: return 512
    case 20: return 640
    case 21: return 768
    case 22: return 1024
    case 23: return 1344
    case 24: return 1984
    case 25: return 2688
    default: return 4032
    }
  }

  private static func classIndex(_ size: Int) -> Int {
    if size <= 256 { return size == 0 ? 0 : (size - 1) >> 4 }
    var index = 16
    while blockSize(index) < size { index += 1 }
    return index
  }

  /// A block of `size` bytes aligned to 16, or to `alignment` up to 64; nil when memory is out.
  mutating func allocate(_ size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    // Every pointer below is to a span that the heap has carved and initialised itself.
    let rounded = alignment <= 16 ? size : (Swift.max(size, 1) + alignment - 1) & ~(alignment - 1)
    guard rounded <= 4032 else { return unsafe allocateLarge(rounded) }
    let index = Self.classIndex(rounded)
    let blockSize = Self.blockSize(index)
    if unsafe partial[index] == nil {
      if let block = unsafe cutFirst(blockSize, alignment) { return unsafe block }
      guard let span = unsafe takeRun(Self.spanSize) else { return nil }
      unsafe span.pointee = Span(kind: index, byteCount: Self.spanSize, used: 0, free: nil, fresh: Self.headerSize)
      unsafe pushPartial(span, index)
    }
    let span = unsafe partial[index].unsafelyUnwrapped
    let block: UnsafeMutableRawPointer
    if let free = unsafe span.pointee.free {
      unsafe block = free
      unsafe span.pointee.free = free.load(as: UnsafeMutableRawPointer?.self)
    } else {
      unsafe block = UnsafeMutableRawPointer(span) + span.pointee.fresh
      unsafe span.pointee.fresh += blockSize
    }
    unsafe span.pointee.used += 1
    bytesInUse += blockSize
    if unsafe span.pointee.free == nil && span.pointee.fresh + blockSize > Self.spanSize { unsafe popPartial(span, index) }
    return unsafe block
  }

  /// A block of the first region; nil when that is used up.
  private mutating func cutFirst(_ size: Int, _ alignment: Int) -> UnsafeMutableRawPointer? {
    let start = (firstBytes + alignment - 1) & ~(alignment - 1)
    guard start + size <= Int(MACHINE_FIRST_BLOCKS) else { return nil }
    firstBytes = start + size
    // The region has that many bytes, and nobody else cuts from it.
    return unsafe machine_first_block() + start
  }

  /// Takes back a block that `allocate` gave.
  mutating func free(_ block: UnsafeMutableRawPointer) {
    if unsafe UInt(bitPattern: block) &- UInt(bitPattern: machine_first_block()) < UInt(MACHINE_FIRST_BLOCKS) { return }
    // The address was given out by this heap, so a header lies at the span's start.
    let start = UInt(bitPattern: block) & ~UInt(Self.spanSize - 1)
    let span = unsafe UnsafeMutablePointer<Span>(bitPattern: start).unsafelyUnwrapped
    let index = unsafe span.pointee.kind
    guard index >= 0 else { return unsafe freeLarge(span) }
    let blockSize = Self.blockSize(index)
    let wasFull = unsafe span.pointee.free == nil && span.pointee.fresh + blockSize > Self.spanSize
    unsafe block.storeBytes(of: span.pointee.free, as: UnsafeMutableRawPointer?.self)
    unsafe span.pointee.free = block
    unsafe span.pointee.used -= 1
    bytesInUse -= blockSize
    if wasFull { unsafe pushPartial(span, index) }
    // One empty span of a class stays for the next block.
    if unsafe span.pointee.used == 0 && (span.pointee.next != nil || span.pointee.previous != nil) {
      unsafe popPartial(span, index)
      unsafe giveRun(span, Self.spanSize)
    }
  }

  private mutating func pushPartial(_ span: UnsafeMutablePointer<Span>, _ index: Int) {
    unsafe span.pointee.previous = nil
    unsafe span.pointee.next = partial[index]
    if let first = unsafe partial[index] { unsafe first.pointee.previous = span }
    unsafe partial[index] = span
  }

  private mutating func popPartial(_ span: UnsafeMutablePointer<Span>, _ index: Int) {
    if let next = unsafe span.pointee.next { unsafe next.pointee.previous = span.pointee.previous }
    if let previous = unsafe span.pointee.previous {
      unsafe previous.pointee.next = span.pointee.next
    } else {
      unsafe partial[index] = span.pointee.next
    }
    unsafe span.pointee.next = nil
    unsafe span.pointee.previous = nil
  }

  private mutating func allocateLarge(_ size: Int) -> UnsafeMutableRawPointer? {
    let unit = Self.spanSize
    let (needed, overflow) = size.addingReportingOverflow(Self.headerSize + unit - 1)
    guard !overflow else { return nil }
    let byteCount = needed & ~(unit - 1)
    let span: UnsafeMutablePointer<Span>
    if byteCount <= Self.largestRun {
      guard let run = unsafe takeRun(byteCount) else { return nil }
      unsafe span = run
      unsafe span.pointee = Span(kind: -1, byteCount: byteCount, used: 1, free: nil, fresh: 0)
    } else {
      // The platform aligns to pages only: ask for a span more and keep the slack in front unused.
      guard let memory = unsafe platform_kernel_memory(byteCount + unit) else { return nil }
      let aligned = (UInt(bitPattern: memory) + UInt(unit) - 1) & ~UInt(unit - 1)
      unsafe span = UnsafeMutablePointer<Span>(bitPattern: aligned).unsafelyUnwrapped
      unsafe span.pointee = Span(kind: -2, byteCount: byteCount + unit, used: 1, free: memory, fresh: 0)
    }
    bytesInUse += byteCount
    return unsafe UnsafeMutableRawPointer(span) + Self.headerSize
  }

  private mutating func freeLarge(_ span: UnsafeMutablePointer<Span>) {
    let byteCount = unsafe span.pointee.byteCount
    if unsafe span.pointee.kind == -1 {
      bytesInUse -= byteCount
      unsafe giveRun(span, byteCount)
    } else {
      bytesInUse -= byteCount - Self.spanSize
      unsafe platform_kernel_memory_free(span.pointee.free.unsafelyUnwrapped, byteCount)
    }
  }

  /// Takes a run of spans: the first free one that is long enough.
  private mutating func takeRun(_ byteCount: Int) -> UnsafeMutablePointer<Span>? {
    var candidate = unsafe freeRuns
    while let run = unsafe candidate {
      if unsafe run.pointee.byteCount >= byteCount {
        let rest = unsafe run.pointee.byteCount - byteCount
        if rest == 0 {
          unsafe unlinkRun(run)
          return unsafe run
        }
        // Take the end, so that the free run keeps its place in the list.
        unsafe run.pointee.byteCount = rest
        return unsafe (UnsafeMutableRawPointer(run) + rest).bindMemory(to: Span.self, capacity: 1)
      }
      unsafe candidate = run.pointee.next
    }
    let unit = Self.spanSize
    guard let memory = unsafe platform_kernel_memory(Self.arenaSize + unit) else { return nil }
    let aligned = (UInt(bitPattern: memory) + UInt(unit) - 1) & ~UInt(unit - 1)
    unsafe giveRun(UnsafeMutablePointer<Span>(bitPattern: aligned).unsafelyUnwrapped, Self.arenaSize)
    return unsafe takeRun(byteCount)
  }

  /// Puts a run into the free list, which is in order of address, and joins it with its neighbours.
  private mutating func giveRun(_ run: UnsafeMutablePointer<Span>, _ byteCount: Int) {
    var previous: UnsafeMutablePointer<Span>?
    var next = unsafe freeRuns
    while let candidate = unsafe next, unsafe candidate < run {
      unsafe previous = candidate
      unsafe next = candidate.pointee.next
    }
    unsafe run.pointee = Span(kind: -3, byteCount: byteCount, used: 0, free: nil, fresh: 0, next: next, previous: previous)
    if let previous = unsafe previous { unsafe previous.pointee.next = run } else { unsafe freeRuns = run }
    if let next = unsafe next {
      unsafe next.pointee.previous = run
      if unsafe UnsafeMutableRawPointer(run) + byteCount == UnsafeMutableRawPointer(next) {
        unsafe run.pointee.byteCount += next.pointee.byteCount
        unsafe unlinkRun(next)
      }
    }
    if let previous = unsafe previous,
      unsafe UnsafeMutableRawPointer(previous) + previous.pointee.byteCount == UnsafeMutableRawPointer(run)
    {
      unsafe previous.pointee.byteCount += run.pointee.byteCount
      unsafe unlinkRun(run)
    }
  }

  private mutating func unlinkRun(_ run: UnsafeMutablePointer<Span>) {
    if let next = unsafe run.pointee.next { unsafe next.pointee.previous = run.pointee.previous }
    if let previous = unsafe run.pointee.previous {
      unsafe previous.pointee.next = run.pointee.next
    } else {
      unsafe freeRuns = run.pointee.next
    }
  }
}

/// What Embedded Swift allocates with, under the name that the image build gives it.
@c(kernel_posix_memalign)
public func kernelAllocate(_ result: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: Int, _ size: Int) -> Int32 {
  guard alignment <= 64 else { return 22 }
  // The kernel is not preempted, so the heap is reached by one thread at a time.
  guard let block = unsafe KernelHeap.shared.allocate(size, alignment: alignment) else { endForWantOfMemory() }
  unsafe result.pointee = block
  return 0
}

/// Ends the image as Linux's killer would: Swift cannot go on without the object it asks for. Applications are refused
/// memory before it comes to this, as the platform keeps some for the kernel.
private func endForWantOfMemory() -> Never {
  var line = LogLine()
  line.append("the kernel's memory is used up; an image gets more with --memory")
  line.write()
  platform_power_off(128 + 9, 9)
}

/// What Embedded Swift frees with.
@c(kernel_free)
public func kernelFree(_ block: UnsafeMutableRawPointer?) {
  // As above; the block came from `kernel_posix_memalign`.
  if let block = unsafe block { unsafe KernelHeap.shared.free(block) }
}
