import ABI
import Ground
import Memory
import Processes

// The machine has one memory node, number 0: every policy that names it is kept by doing nothing.

/// How memory is taken from nodes (`MPOL_*`).
enum MemoryPolicy {
  /// `MPOL_DEFAULT`, which names no node.
  static var standard: Int32 { 0 }
  /// `MPOL_PREFERRED` and `MPOL_LOCAL`, which may name none.
  static var preferred: Int32 { 1 }
  static var local: Int32 { 4 }
  /// The last there is: `MPOL_WEIGHTED_INTERLEAVE`.
  static var last: Int32 { 6 }
  /// `MPOL_F_STATIC_NODES`, `MPOL_F_RELATIVE_NODES`, `MPOL_F_NUMA_BALANCING`.
  static var flags: Int32 { 0xe000 }
}

extension Caller {
  /// `set_mempolicy(2)`: takes the thread's memory from the nodes of a set, of which there is one.
  /// - Throws: `.invalidArgument` for a policy that does not exist or a set that does not suit it, `.badAddress`.
  public func set_mempolicy(_ mode: Int32, nodes: UserPointer<UInt>, nodeLimit: UInt) throws(Errno) {
    try check(mode, nodes, nodeLimit)
  }

  /// `mbind(2)`: takes the memory of the range from the nodes of a set, of which there is one.
  /// - Throws: as `set_mempolicy`; `.badAddress` for a page that is not mapped.
  public func mbind(
    at address: UInt, count: Int, mode: Int32, nodes: UserPointer<UInt>, nodeLimit: UInt, flags: UInt32
  ) throws(Errno) {
    // MPOL_MF_STRICT, MOVE, MOVE_ALL.
    guard flags & ~7 == 0 else { throw .invalidArgument }
    try check(mode, nodes, nodeLimit)
    let range = try PageRange(from: address, count: count, orThrow: .invalidArgument)
    do throws(Errno) { try process.memory.check(range) } catch { throw .badAddress }
  }

  /// `get_mempolicy(2)`: stores the policy, which is the standard one, and its nodes.
  /// - Throws: `.invalidArgument` for flags that do not go together or a set without room for the node, `.badAddress`.
  public func get_mempolicy(
    into mode: UserPointer<Int32>, nodes: UserPointer<UInt>, nodeLimit: UInt, address: UInt, flags: UInt
  ) throws(Errno) {
    // MPOL_F_NODE, ADDR, MEMS_ALLOWED.
    let (node, ofAddress, allowed): (UInt, UInt, UInt) = (1, 2, 4)
    guard flags & ~7 == 0, nodes.isNull || nodeLimit > 0 else { throw .invalidArgument }
    if flags & allowed != 0 {
      guard flags == allowed else { throw .invalidArgument }
    } else if flags & ofAddress != 0 {
      guard process.memory.region(at: address) != nil else { throw .badAddress }
    } else if address != 0 || flags & node != 0 {
      throw .invalidArgument
    }
    if !mode.isNull { try mode.write(0) }
    guard !nodes.isNull else { return }
    for word in 0..<Int(Swift.min((nodeLimit + 63) / 64, 16)) {
      try nodes.advanced(by: word).write(word == 0 && flags & allowed != 0 ? 1 : 0)
    }
  }

  private func check(_ mode: Int32, _ nodes: UserPointer<UInt>, _ nodeLimit: UInt) throws(Errno) {
    let kind = mode & ~MemoryPolicy.flags
    guard (0...MemoryPolicy.last).contains(kind) else { throw .invalidArgument }
    // As Linux counts: one bit less than the number says.
    let hasNode = !nodes.isNull && nodeLimit > 1
    let mask = hasNode ? try nodes.read() : 0
    switch kind {
    case MemoryPolicy.standard, MemoryPolicy.local: guard mask == 0 else { throw .invalidArgument }
    case MemoryPolicy.preferred: guard mask & 1 != 0 || mask == 0 else { throw .invalidArgument }
    default: guard mask & 1 != 0 else { throw .invalidArgument }
    }
  }
}
