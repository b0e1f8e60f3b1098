import Memory
import Processes
import VFS

extension Caller {
  /// The caller's memory, with the limits as they are now.
  var memory: AddressSpace {
    let memory = process.memory
    let isPrivileged = process.credentials.user == 0
    memory.limits = MemoryLimits(
      addressSpace: process.limits[.addressSpace].soft, data: process.limits[.data].soft,
      locked: isPrivileged ? .max : process.limits[.lockedMemory].soft)
    return memory
  }
}
