import ABI
import Files
import Processes

extension Caller {
  /// `dup(2)`: gives the file of `descriptor` the lowest free descriptor too.
  public func dup(_ descriptor: Descriptor) throws(Errno) -> Descriptor {
    try process.descriptors.install(process.descriptors.file(at: descriptor))
  }

  /// `dup2(2)`: gives the file of `descriptor` the number `target` too, closing what had it.
  public func dup2(_ descriptor: Descriptor, to target: Descriptor) throws(Errno) -> Descriptor {
    let file = try process.descriptors.file(at: descriptor)
    guard descriptor != target else { return target }
    return try replace(target, with: file, closeOnExec: false)
  }

  /// `dup3(2)`: as `dup2`, with `O_CLOEXEC` for the new descriptor; the two must differ.
  public func dup3(_ descriptor: Descriptor, to target: Descriptor, flags: OpenFlags) throws(Errno) -> Descriptor {
    guard flags.isSubset(of: .closeOnExec) && descriptor != target else { throw .invalidArgument }
    let file = try process.descriptors.file(at: descriptor)
    return try replace(target, with: file, closeOnExec: flags.contains(.closeOnExec))
  }

  private func replace(_ target: Descriptor, with file: OpenFile, closeOnExec: Bool) throws(Errno) -> Descriptor {
    if let previous = try process.descriptors.replace(target, with: file, closeOnExec: closeOnExec) { release(previous) }
    return target
  }
}
