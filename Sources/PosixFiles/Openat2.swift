import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `openat2(2)`: as `openat`, with every flag checked and the walk kept within what `how` allows.
  public func openat2(
    in directory: Descriptor, path: UserPath, how: UserPointer<OpenHow>, size: UInt
  ) throws(Errno) -> Descriptor {
    let how = try read(how, size: size)
    let limits = WalkLimits(rawValue: how.resolve)
    guard how.flags & ~UInt64(OpenFlags.known.rawValue) == 0 && limits.isSubset(of: .known) else {
      throw .invalidArgument
    }
    guard !limits.isSuperset(of: [.beneath, .inRoot]) else { throw .invalidArgument }
    let flags = OpenFlags(rawValue: UInt32(how.flags))
    let makes = flags.contains(.create) || flags.contains(.temporaryFile)
    guard how.mode & ~0o7777 == 0 && (makes || how.mode == 0) else { throw .invalidArgument }
    if flags.contains(.path) {
      guard flags.isSubset(of: [.path, .directory, .noFollow, .closeOnExec]) else { throw .invalidArgument }
    }
    if limits.contains(.cached) {
      guard !makes && !flags.contains(.truncate) else { throw .wouldBlock }
    }
    var walk = try walk(path, in: directory, limits: limits)
    return try open(along: &walk, flags, FileMode(rawValue: UInt32(how.mode)))
  }

  /// Reads a structure that may be longer than ours, if what we do not know is zero.
  /// - Throws: `.invalidArgument` when it is shorter, `.argumentListTooLong` when it asks for something we do not know.
  private func read(_ how: UserPointer<OpenHow>, size: UInt) throws(Errno) -> OpenHow {
    let known = UInt(MemoryLayout<OpenHow>.size)
    guard size >= known else { throw .invalidArgument }
    guard size <= 4096 else { throw .argumentListTooLong }
    var offset = known
    while offset < size {
      guard try UserPointer<UInt8>(address: how.address &+ offset).read() == 0 else { throw .argumentListTooLong }
      offset += 1
    }
    return try how.read()
  }
}
