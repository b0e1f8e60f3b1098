import ABI
import Ground
import Memory
import Processes
import VFS

/// The flags of `shmget(2)`; the low nine bits are the permissions.
public struct SegmentFlags: OptionSet, Sendable, SyscallArgument {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public init(register: UInt) { self.init(rawValue: UInt32(truncatingIfNeeded: register)) }
  /// `IPC_CREAT`.
  public static var create: Self { Self(rawValue: 0o1000) }
  /// `IPC_EXCL`.
  public static var exclusive: Self { Self(rawValue: 0o2000) }
  /// `SHM_HUGETLB`.
  public static var hugePages: Self { Self(rawValue: 0o4000) }
}

/// The flags of `shmat(2)`.
public struct AttachFlags: OptionSet, Sendable, SyscallArgument {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public init(register: UInt) { self.init(rawValue: UInt32(truncatingIfNeeded: register)) }
  /// `SHM_RDONLY`.
  public static var readOnly: Self { Self(rawValue: 0o10000) }
  /// `SHM_RND`.
  public static var round: Self { Self(rawValue: 0o20000) }
  /// `SHM_REMAP`.
  public static var replace: Self { Self(rawValue: 0o40000) }
  /// `SHM_EXEC`.
  public static var execute: Self { Self(rawValue: 0o100000) }
}

/// What `shmctl(2)` does.
public enum SegmentCommand: Int32, Sendable, SyscallArgument {
  /// `IPC_RMID`, `IPC_SET`, `IPC_STAT`.
  case remove = 0, set, status
  /// `SHM_LOCK`, `SHM_UNLOCK`.
  case lock = 11, unlock

  /// Decodes `register`.
  /// - Throws: `.invalidArgument`.
  public init(register: UInt) throws(Errno) {
    let number = Int32(truncatingIfNeeded: register)
    guard let command = SegmentCommand(rawValue: number) else {
      // IPC_INFO, SHM_STAT, SHM_INFO, SHM_STAT_ANY.
      throw number == 3 || 13...15 ~= number ? .unsupported(.invalidArgument) : .invalidArgument
    }
    self = command
  }
}

extension Caller {
  /// `shmget(2)`: finds the segment that has `key`, or makes one, and returns its number.
  /// - Throws: `.noSuchFile`, `.fileExists`, `.permissionDenied`, `.invalidArgument`, `.noSpace`, `.outOfMemory` as `shmget(2)` says.
  public func shmget(key: Int32, count: Int, flags: SegmentFlags) throws(Errno) -> Int32 {
    // IPC_PRIVATE.
    if key != 0, let segment = SharedSegments.shared.segment(key: key) {
      guard !flags.contains([.create, .exclusive]) else { throw .fileExists }
      let wanted = flags.rawValue >> 6 | flags.rawValue >> 3 | flags.rawValue
      guard segment.allows(wanted & 7, to: process.credentials) else { throw .permissionDenied }
      guard count <= segment.status.size else { throw .invalidArgument }
      return segment.identifier
    }
    guard key == 0 || flags.contains(.create) else { throw .noSuchFile }
    guard count > 0 else { throw .invalidArgument }
    guard UInt(count) <= UserMemory.end else { throw .outOfMemory }
    guard !flags.contains(.hugePages) else { throw .unsupported(.outOfMemory) }
    let segment = try SharedSegments.shared.make(byteCount: count)
    let credentials = process.credentials
    segment.status.owner.key = key
    segment.status.owner.mode = flags.rawValue & 0o777
    (segment.status.owner.user, segment.status.owner.creator) = (credentials.user, credentials.user)
    (segment.status.owner.group, segment.status.owner.creatorGroup) = (credentials.group, credentials.group)
    segment.status.creatorProcess = process.identifier
    return segment.identifier
  }

  /// `shmat(2)`: maps the segment `identifier` and returns its address.
  /// - Throws: `.invalidArgument` for a number or an address that is none, or that is taken; `.permissionDenied`;
  ///   `.outOfMemory`.
  public func shmat(_ identifier: Int32, at address: UInt, flags: AttachFlags) throws(Errno) -> UInt {
    let segment = try SharedSegments.shared.segment(identifier)
    let isWritable = !flags.contains(.readOnly)
    let isExecutable = flags.contains(.execute)
    guard segment.allows((isWritable ? 6 : 4) | (isExecutable ? 1 : 0), to: process.credentials) else {
      throw .permissionDenied
    }
    let start = flags.contains(.round) ? address & ~UInt(Page.size - 1) : address
    guard start & UInt(Page.size - 1) == 0, start != 0 || !flags.contains(.replace) else { throw .invalidArgument }
    let place: AddressSpace.Place =
      start == 0 ? .near(0) : flags.contains(.replace) ? .replacing(start) : .exactly(start)
    let access: Protection = isWritable ? [.read, .write] : .read
    var request = AddressSpace.Request(
      PageCount(covering: segment.status.size), at: place, protection: isExecutable ? access.union(.execute) : access)
    request.kind = isWritable ? .shared : [.shared, .readOnly]
    request.object = segment
    let attached: UInt
    do throws(Errno) { attached = try memory.map(request) } catch {
      throw error == .fileExists ? .invalidArgument : error
    }
    segment.status.attachTime = SharedSegment.now
    segment.status.lastProcess = process.identifier
    return attached
  }

  /// `shmdt(2)`: takes the segment away that was attached at `address`.
  /// - Throws: `.invalidArgument` when none was.
  public func shmdt(at address: UInt) throws(Errno) {
    guard let segment = try process.memory.unmapAll(attachedAt: address, where: { $0 is SharedSegment }) else {
      throw .invalidArgument
    }
    // Only segments were looked for.
    let detached = unsafe unsafeDowncast(segment, to: SharedSegment.self)
    detached.status.detachTime = SharedSegment.now
    detached.status.lastProcess = process.identifier
  }

  /// `shmctl(2)`: tells about a segment, changes its owner, or removes it once nobody has it attached.
  /// - Throws: `.invalidArgument` for a number that is none, `.permissionDenied` to look, `.operationNotPermitted` to change,
  ///   `.badAddress`.
  public func shmctl(
    _ identifier: Int32, command: SegmentCommand, status: UserPointer<SegmentStatus>
  ) throws(Errno) {
    let segment = try SharedSegments.shared.segment(identifier)
    switch command {
    case .status:
      guard segment.allows(4, to: process.credentials) else { throw .permissionDenied }
      var answer = segment.status
      answer.attachCount = UInt(segment.attachCount)
      try status.write(answer)
      return
    case .set:
      let new = try status.read().owner
      try requireOwner(of: segment)
      segment.status.owner.user = new.user
      segment.status.owner.group = new.group
      segment.status.owner.mode = segment.status.owner.mode & ~0o777 | new.mode & 0o777
      segment.status.changeTime = SharedSegment.now
    case .remove:
      try requireOwner(of: segment)
      segment.status.owner.mode |= SharedSegment.removed
      segment.status.owner.key = 0
    // Deviation: the pages are marked and not kept from being swapped by the host.
    case .lock, .unlock:
      try requireOwner(of: segment)
      let locked: UInt32 = 0o2000
      segment.status.owner.mode = segment.status.owner.mode & ~locked | (command == .lock ? locked : 0)
    }
  }

  private func requireOwner(of segment: SharedSegment) throws(Errno) {
    guard segment.isOwned(by: process.credentials) else { throw .operationNotPermitted }
  }
}
