import ABI
import Files
import Processes
import Threads

/// The flags of `epoll_create1(2)`; any other bit is `EINVAL`.
public struct EpollFlags: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `EPOLL_CLOEXEC`.
  public static var closeOnExec: Self { Self(rawValue: OpenFlags.closeOnExec.rawValue) }
  public static var known: Self { .closeOnExec }
}

/// What `epoll_ctl(2)` is to do; an unknown number is refused only after the descriptors were looked at, as in Linux.
public struct EpollOperation: Equatable, Sendable, SyscallArgument {
  let rawValue: Int32
  public init(register: UInt) { rawValue = Int32(truncatingIfNeeded: register) }
  init(_ rawValue: Int32) { self.rawValue = rawValue }
  /// `EPOLL_CTL_ADD`.
  static var add: Self { Self(1) }
  /// `EPOLL_CTL_DEL`.
  static var delete: Self { Self(2) }
  /// `EPOLL_CTL_MOD`.
  static var modify: Self { Self(3) }
}

extension OpenFile {
  /// The file as an epoll, if it is one.
  var epoll: Epoll? { self as? Epoll }
}

extension Caller {
  /// `epoll_create(2)`: makes an epoll; `size` must be positive and says nothing.
  public func epoll_create(size: Int32) throws(Errno) -> Descriptor {
    guard size > 0 else { throw .invalidArgument }
    return try epoll_create1(flags: [])
  }

  /// `epoll_create1(2)`: makes an epoll.
  public func epoll_create1(flags: EpollFlags) throws(Errno) -> Descriptor {
    try process.descriptors.install(Epoll(), closeOnExec: flags.contains(.closeOnExec))
  }

  /// `epoll_ctl(2)`: adds the file of `descriptor` to an epoll, changes what is asked of it, or takes it out.
  /// - Throws: `.badDescriptor`, `.operationNotPermitted` for a file that is always ready, `.invalidArgument`,
  ///   `.fileExists`, `.noSuchFile`, `.tooManySymbolicLinks` for epolls in a circle or too deep, `.badAddress`.
  public func epoll_ctl(
    _ epoll: Descriptor, operation: EpollOperation, on descriptor: Descriptor, event: UserPointer<EpollEvent>
  ) throws(Errno) {
    var request = EpollEvent(events: 0, data: (0, 0))
    if operation != .delete { request = try event.read() }
    let holder = try process.descriptors.file(at: epoll)
    let file = try process.descriptors.file(at: descriptor)
    guard file.isPollable else { throw .operationNotPermitted }
    guard file !== holder, let epoll = holder.epoll else { throw .invalidArgument }
    if operation != .delete && request.events & EpollWatch.exclusive != 0 {
      guard operation == .add && file.epoll == nil && request.events & ~Self.allowedWithExclusive == 0 else {
        throw .invalidArgument
      }
    }
    if operation == .add, let inner = file.epoll {
      let (isReached, depth) = inner.reach(epoll)
      guard !isReached && depth < Epoll.maximumDepth else { throw .tooManySymbolicLinks }
    }
    request.events |= ReadyEvents.unconditional.rawValue
    let watch = epoll.watch(file, descriptor.rawValue)
    switch operation {
    case .add:
      guard watch == nil else { throw .fileExists }
      epoll.addWatch(file, descriptor.rawValue, request)
    case .delete:
      guard let watch else { throw .noSuchFile }
      file.detach(watch)
      epoll.drop(watch)
    case .modify:
      guard let watch else { throw .noSuchFile }
      guard watch.request.events & EpollWatch.exclusive == 0 else { throw .invalidArgument }
      epoll.change(watch, to: request)
    default: throw .invalidArgument
    }
  }

  /// The bits that may stand beside `EPOLLEXCLUSIVE`.
  private static var allowedWithExclusive: UInt32 {
    ReadyEvents([.readable, .writable, .unconditional]).rawValue | EpollWatch.wakeUp | EpollWatch.edge
      | EpollWatch.exclusive
  }
}
