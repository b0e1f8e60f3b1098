import ABI
import CMachine

/// Where the vector registers that `rt_sigreturn(2)` restores lie until the way out has loaded them. One will do: nothing
/// else runs in between.
nonisolated(unsafe) private var vectorArea: UnsafeMutableRawPointer?

/// The vector registers of an interrupted thread, as the processor stores them (XSAVE, standard form) and as Linux lays
/// them on the stack.
enum VectorState {
  /// Whether the processor stores more than FXSAVE's 512 bytes.
  static var isExtended: Bool { machine_vector_state_mask() != 0 }
  /// Bytes that it takes on the application's stack, with Linux's second mark.
  static var sizeOnStack: UInt { UInt(machine_vector_state_size()) + (isExtended ? 4 : 0) }
  /// Where the header begins that says what is stored, behind the 512 bytes of FXSAVE, and how long it is.
  private static var headerOffset: UInt { 512 }
  private static var headerSize: Int { 64 }

  /// Stores the state of `frame` at the user address `address`, and leaves `frame` or the processor with the state that a
  /// handler starts with.
  /// - Throws: `.badAddress`.
  static func save(_ frame: inout machine_frame, at address: UInt) throws(Errno) {
    if frame.vector_state == 0 { try saveProcessor(at: address) } else { try saveInterrupted(frame, at: address) }
    guard isExtended else { return }
    try UserPointer<VectorMark>(address: address + VectorMark.offset).write(VectorMark())
    try UserPointer<UInt32>(address: address + UInt(machine_vector_state_size())).write(VectorMark.end)
  }

  /// At a door's exit only the control registers live, in the processor.
  private static func saveProcessor(at address: UInt) throws(Errno) {
    // The copies report what cannot be written.
    guard unsafe !isExtended || machine_clear(UserMemory.pointer(address + headerOffset), headerSize) == 0,
      unsafe machine_save_vector_state(UserMemory.pointer(address)) == 0
    else { throw .badAddress }
    machine_reset_vector_state()
  }

  private static func saveInterrupted(_ frame: machine_frame, at address: UInt) throws(Errno) {
    let size = machine_vector_state_size()
    // The area is the interrupt's own, on the kernel's stack, or `vectorArea`; either is `size` bytes long.
    let area = unsafe UnsafeMutableRawPointer(bitPattern: UInt(frame.vector_state)).unsafelyUnwrapped
    guard unsafe machine_copy(UserMemory.pointer(address), area, size) == 0 else { throw .badAddress }
    // An empty header stands for the initial state; control registers come from the first 32 bytes nevertheless.
    let cleared = isExtended ? Int(headerOffset) + headerSize : size
    for index in 0..<cleared { unsafe area.storeBytes(of: 0, toByteOffset: index, as: UInt8.self) }
    unsafe area.storeBytes(of: 0x37f, toByteOffset: 0, as: UInt16.self)
    unsafe area.storeBytes(of: 0x1f80, toByteOffset: 24, as: UInt32.self)
  }

  /// Makes `frame` load what lies at the user address `address`; 0 leaves the registers as they are.
  /// - Throws: `.badAddress`, also for what the processor refuses.
  static func restore(_ frame: inout machine_frame, from address: UInt) throws(Errno) {
    frame.vector_state = 0
    guard address != 0 else { return }
    let area = unsafe try area()
    // The area is as long as the state, and a refusal of the processor is reported as a fault is.
    guard unsafe machine_copy(area, UserMemory.pointer(address), machine_vector_state_size()) == 0,
      unsafe machine_load_vector_state(area) == 0
    else { throw .badAddress }
    frame.vector_state = UInt64(UInt(bitPattern: area))
  }

  private static func area() throws(Errno) -> UnsafeMutableRawPointer {
    if let area = unsafe vectorArea { return unsafe area }
    guard let area = unsafe platform_kernel_memory((machine_vector_state_size() + 4095) & ~4095) else { throw .outOfMemory }
    unsafe vectorArea = area
    return unsafe area
  }
}

/// What Linux writes into the bytes of FXSAVE that are left to software (`struct _fpx_sw_bytes`): that more follows, and
/// how much.
struct VectorMark: BitwiseCopyable {
  /// `FP_XSTATE_MAGIC1`.
  var start: UInt32 = 0x4650_5853
  var sizeWithEnd = UInt32(machine_vector_state_size() + 4)
  var components = machine_vector_state_mask()
  var size = UInt32(machine_vector_state_size())
  init() {}

  /// Where it lies in the state.
  static var offset: UInt { 464 }
  /// `FP_XSTATE_MAGIC2`, behind the state.
  static var end: UInt32 { 0x4650_5845 }
}
