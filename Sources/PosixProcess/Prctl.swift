import ABI
import Processes
import Threads

/// What `prctl(2)` is asked for, of what the house supports.
public enum ProcessOperation: Int32, Sendable, SyscallArgument {
  /// `PR_SET_NAME`.
  case setName = 15
  /// `PR_GET_NAME`.
  case getName = 16

  /// Decodes `register`.
  /// - Throws: `.invalidArgument` for an operation that is not supported, as Linux answers one it does not know.
  public init(register: UInt) throws(Errno) {
    guard let operation = ProcessOperation(rawValue: Int32(truncatingIfNeeded: register)) else { throw .invalidArgument }
    self = operation
  }
}

extension Caller {
  /// `prctl(2)`: sets or tells the calling thread's name.
  /// - Throws: `.badAddress`.
  public func prctl(operation: ProcessOperation, _ first: UInt, _: UInt, _: UInt, _: UInt) throws(Errno) -> Int32 {
    switch operation {
    case .setName: thread.name = try name(at: UserPointer(address: first))
    case .getName: try UserPointer<InlineArray<16, UInt8>>(address: first).write(thread.name)
    }
    return 0
  }

  /// At most fifteen bytes up to a NUL.
  private func name(at address: UserPointer<UInt8>) throws(Errno) -> InlineArray<16, UInt8> {
    var name = InlineArray<16, UInt8>(repeating: 0)
    for index in 0..<15 {
      let byte = try address.advanced(by: index).read()
      if byte == 0 { break }
      name[index] = byte
    }
    return name
  }
}
