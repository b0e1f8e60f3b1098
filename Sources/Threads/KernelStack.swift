import CMachine
import Ground

/// The memory of one thread in the kernel: a page that nobody can touch, the stack that grows down to it, and above the
/// stack the block that the machine knows the thread by. One mapping.
@safe struct KernelStack {
  private let base: UnsafeMutableRawPointer

  /// Bytes of stack and block.
  static var usableSize: Int { 32768 }
  static var mappingSize: Int { usableSize + Page.size }

  /// Maps a stack; nil when memory is out.
  init?() {
    guard let base = unsafe platform_kernel_memory(Self.mappingSize) else { return nil }
    unsafe self.base = base
    // An overflow shall fault and not write over what lies below.
    guard platform_protect(UInt(bitPattern: base), Page.size, 0) >= 0 else {
      unsafe platform_kernel_memory_free(base, Self.mappingSize)
      return nil
    }
  }

  /// The block, zeroed but for the stack's top.
  func makeBlock() -> UnsafeMutablePointer<machine_thread> {
    let size = unsafe (MemoryLayout<machine_thread>.size + 63) & ~63
    // The block lies inside the mapping, above the stack, and is aligned as the mapping is, to more than 64.
    let start = unsafe base + (Self.mappingSize - size)
    let block = unsafe start.bindMemory(to: machine_thread.self, capacity: 1)
    unsafe block.pointee = machine_thread()
    unsafe block.pointee.kernel_stack_top = UInt64(UInt(bitPattern: start))
    return unsafe block
  }

  /// Gives the memory back; nothing may run on it or know the block any more.
  func free() { unsafe platform_kernel_memory_free(base, Self.mappingSize) }
}

/// Stacks of ended threads, kept for the next ones: mapping costs more than all else that a new thread needs.
struct KernelStackPool {
  private var stacks: [KernelStack] = []
  private static var capacity: Int { 32 }

  /// A stack, old or new; nil when memory is out.
  mutating func take() -> KernelStack? { stacks.popLast() ?? KernelStack() }

  /// Takes back a stack that `take` gave.
  mutating func give(_ stack: KernelStack) {
    if stacks.count < Self.capacity { stacks.append(stack) } else { stack.free() }
  }
}
