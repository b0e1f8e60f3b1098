import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `mknod(2)`: makes the file, fifo, socket name or device `path`.
  public func mknod(path: UserPath, mode: FileMode, device: UInt) throws(Errno) {
    try mknodat(in: .workingDirectory, path: path, mode: mode, device: device)
  }

  /// `mknodat(2)`: as `mknod`, a relative `path` beginning at `directory`.
  public func mknodat(in directory: Descriptor, path: UserPath, mode: FileMode, device: UInt) throws(Errno) {
    let kind = try kindToMake(mode)
    var walk = try walk(path, in: directory)
    let above = try walkToNew(&walk)
    let isDevice = kind == .characterDevice || kind == .blockDevice
    // Anyone may make a whiteout, the character device 0:0.
    let isWhiteout = kind == .characterDevice && device == 0
    guard !isDevice || isWhiteout || process.credentials.isPrivileged else { throw .operationNotPermitted }
    let inode = try above.create(
      walk.name, mode: FileMode(kind: kind, permissions: mode.permissions & ~process.fileModeMask),
      device: isDevice ? UInt64(device & 0xffff_ffff) : 0, by: process.credentials.fileUser, newGroup(in: above))
    if kind == .fifo && inode.special == nil { inode.special = Fifo() }
  }

  private func kindToMake(_ mode: FileMode) throws(Errno) -> FileKind {
    switch mode.kind {
    case FileKind(rawValue: 0): return .regular
    case .regular, .fifo, .socket, .characterDevice, .blockDevice: return mode.kind
    case .directory: throw .operationNotPermitted
    default: throw .invalidArgument
    }
  }
}
