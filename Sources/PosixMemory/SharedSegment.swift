import ABI
import CMachine
import Ground
import Memory
import Processes
import VFS

/// A System V shared memory segment: pages of the page store in a row.
final class SharedSegment: MemoryObject {
  let identifier: Int32
  /// What `shmctl(2)` tells, but for the number of attachments, which is counted when asked for.
  var status = SegmentStatus()
  private let store: PageStore
  private let first: UInt32
  private let length: PageCount
  private var spaces: [AddressSpace] = []

  /// `SHM_DEST`: it goes with its last attachment.
  static var removed: UInt32 { 0o1000 }

  /// Makes a segment of zeros.
  /// - Throws: `.noSpace`.
  init(identifier: Int32, byteCount: Int, in store: PageStore) throws(Errno) {
    length = PageCount(covering: byteCount)
    first = try store.takeRun(length.rawValue)
    self.store = store
    self.identifier = identifier
    status.size = byteCount
    status.changeTime = Self.now
  }

  deinit { store.give(first, count: length.rawValue) }

  /// The wall clock's seconds.
  static var now: Int { Int(platform_realtime() / 1_000_000_000) }

  var isRemoved: Bool { status.owner.mode & Self.removed != 0 }

  /// Regions that show the segment, in all processes.
  var attachCount: Int { spaces.reduce(0) { $0 + $1.count(of: self) } }

  /// Whether `credentials` allow `wanted`, the permission bits of one class (4 to read, 2 to write).
  func allows(_ wanted: UInt32, to credentials: Credentials) -> Bool {
    guard credentials.user != 0 else { return true }
    let owner = status.owner
    var bits = owner.mode
    if credentials.user == owner.user || credentials.user == owner.creator {
      bits >>= 6
    } else if [owner.group, owner.creatorGroup].contains(where: { $0 == credentials.group || credentials.groups.contains($0) }) {
      bits >>= 3
    }
    return wanted & ~bits & 7 == 0
  }

  /// Whether `credentials` may change or remove it.
  func isOwned(by credentials: Credentials) -> Bool {
    [0, status.owner.user, status.owner.creator].contains(credentials.user)
  }

  var contents: AnyObject { self }

  func source(at offset: Int64, length: Int, isShared: Bool) -> MappingSource {
    let left = self.length.byteCount - Int(offset)
    let end = Int64(store.total) << Int64(Page.shift)
    return MappingSource(
      backing: Int32(PLATFORM_BACKING_PAGES), offset: left > 0 ? Int64(first) << Int64(Page.shift) + offset : end,
      length: left > 0 ? Swift.min(length, left) : length)
  }

  func mapped(in space: AddressSpace) {
    if !spaces.contains(where: { $0 === space }) { spaces.append(space) }
  }
}

/// The machine's shared segments.
@safe final class SharedSegments {
  private var segments: [SharedSegment] = []
  private var nextIdentifier: Int32 = 0
  /// Segments that there are at most (`SHMMNI`).
  private static var capacity: Int { 4096 }

  nonisolated(unsafe) private static var opened: SharedSegments?

  /// The one table of the machine.
  static var shared: SharedSegments {
    // Set once; the kernel runs on one processor and is not preempted.
    if let opened = unsafe opened { return opened }
    let segments = SharedSegments()
    unsafe opened = segments
    return segments
  }

  private init() {}

  /// The segment `identifier`.
  /// - Throws: `.invalidArgument`.
  func segment(_ identifier: Int32) throws(Errno) -> SharedSegment {
    purge()
    guard let segment = segments.first(where: { $0.identifier == identifier }) else { throw .invalidArgument }
    return segment
  }

  /// The segment that has `key`, if any.
  func segment(key: Int32) -> SharedSegment? {
    purge()
    return segments.first { $0.status.owner.key == key && !$0.isRemoved }
  }

  /// Makes a segment of zeros.
  /// - Throws: `.noSpace`, `.outOfMemory`.
  func make(byteCount: Int) throws(Errno) -> SharedSegment {
    guard segments.count < Self.capacity else { throw .noSpace }
    guard let store = PageStore.shared else { throw .outOfMemory }
    let segment: SharedSegment
    do throws(Errno) {
      segment = try SharedSegment(identifier: nextIdentifier, byteCount: byteCount, in: store)
    } catch { throw .outOfMemory }
    nextIdentifier = nextIdentifier == .max ? 0 : nextIdentifier + 1
    segments.append(segment)
    return segment
  }

  /// Forgets the segments that were removed and that nobody has attached any more.
  private func purge() { segments.removeAll { $0.isRemoved && $0.attachCount == 0 } }
}
