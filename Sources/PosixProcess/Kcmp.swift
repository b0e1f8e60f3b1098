import ABI
import Files
import Processes
import Threads

/// What `kcmp(2)` compares.
public enum ComparedResource: Int32, Sendable, SyscallArgument {
  case file, memory, descriptors, directories, signalHandlers, inputOutput, semaphores

  /// Decodes `register`.
  /// - Throws: `.invalidArgument`, also for `KCMP_EPOLL_TFD`.
  public init(register: UInt) throws(Errno) {
    let number = Int32(truncatingIfNeeded: register)
    guard let resource = ComparedResource(rawValue: number) else {
      throw number == 7 ? .unsupported(.invalidArgument) : .invalidArgument
    }
    self = resource
  }
}

extension Caller {
  /// `kcmp(2)`: tells whether two threads share a resource, which threads of one process do: 0 for yes; for open files 1 or
  /// 2 where they differ, so that they can be sorted.
  /// - Throws: `.noSuchProcess`, `.badDescriptor`, `.invalidArgument`.
  public func kcmp(
    _ first: Int32, _ second: Int32, resource: ComparedResource, _ firstIndex: UInt, _ secondIndex: UInt
  ) throws(Errno) -> Int32 {
    guard thread.scheduler.thread(numbered: first) != nil, thread.scheduler.thread(numbered: second) != nil else {
      throw .noSuchProcess
    }
    guard resource == .file else { return 0 }
    let left = ObjectIdentifier(try process.descriptors.file(at: Descriptor(register: firstIndex)))
    let right = ObjectIdentifier(try process.descriptors.file(at: Descriptor(register: secondIndex)))
    return left == right ? 0 : left < right ? 1 : 2
  }
}
