import ABI
import Files
import Processes

/// The request of `ioctl(2)`: a few mean the same for every file, else the file decides what it means.
public struct IoctlRequest: Equatable, Sendable, SyscallArgument {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public init(register: UInt) { self.init(rawValue: UInt32(truncatingIfNeeded: register)) }
  /// `FIONREAD`.
  public static var bytesToRead: Self { Self(rawValue: 0x541b) }
  /// `FIONBIO`.
  public static var setNonBlocking: Self { Self(rawValue: 0x5421) }
  /// `FIONCLEX`.
  public static var keepOnExec: Self { Self(rawValue: 0x5450) }
  /// `FIOCLEX`.
  public static var closeOnExec: Self { Self(rawValue: 0x5451) }

  /// Whether Linux knows what it means for such a file and the house does not: `FIGETBSZ`, `FIOQSIZE`, `FS_IOC_GETFLAGS`,
  /// `FS_IOC_SETFLAGS` for a regular file or a directory, `FIOASYNC` for a pipe.
  func isUnsupported(by file: OpenFile) -> Bool {
    switch rawValue {
    case 2, 0x5460, 0x8008_6601, 0x4008_6602: !file.isPollable
    case 0x5452: file.pipeEnd != nil
    default: false
    }
  }
}

extension Caller {
  /// `ioctl(2)`: does what every file knows, else hands `request` to the file.
  public func ioctl(_ descriptor: Descriptor, request: IoctlRequest, argument: UInt) throws(Errno) -> Int {
    let file = try process.descriptors.file(at: descriptor)
    guard !file.flags.contains(.path) else { throw .badDescriptor }
    switch request {
    case .closeOnExec, .keepOnExec: try process.descriptors.setClosesOnExec(descriptor, request == .closeOnExec)
    case .setNonBlocking:
      let isOn = try UserPointer<Int32>(address: argument).read() != 0
      if isOn { file.flags.insert(.nonBlocking) } else { file.flags.remove(.nonBlocking) }
      try file.flagsChanged()
    case .bytesToRead:
      guard let left = try file.bytesToRead() else { return try file.control(request.rawValue, argument) }
      try UserPointer<Int32>(address: argument).write(Int32(truncatingIfNeeded: left))
    default:
      do throws(Errno) { return try file.control(request.rawValue, argument) } catch {
        throw error == .notTerminal && request.isUnsupported(by: file) ? .unsupported(error) : error
      }
    }
    return 0
  }
}
