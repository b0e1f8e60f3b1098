#include <swiftlet/image.h>
#include <swiftlet/machine.h>
#include <swiftlet/platform.h>

_Static_assert(offsetof(struct machine_cpu, current) == 0, "machine_x86_64.S");
_Static_assert(offsetof(struct machine_cpu, pending) == 8, "machine_x86_64.S");
_Static_assert(offsetof(struct machine_cpu, in_kernel) == 12, "machine_x86_64.S");
_Static_assert(offsetof(struct machine_cpu, has_fsgsbase) == 20, "machine_x86_64.S");
_Static_assert(offsetof(struct machine_cpu, vector_state_size) == 24, "machine_x86_64.S");
_Static_assert(offsetof(struct machine_cpu, vector_state_mask) == 32, "machine_x86_64.S, copies_x86_64.S");
_Static_assert(offsetof(struct machine_cpu, interrupted_pc) == 40, "machine_x86_64.S");
_Static_assert(offsetof(struct machine_cpu, fault) == 64, "machine_x86_64.S");
_Static_assert(offsetof(struct machine_thread, kernel_stack_top) == 8, "machine_x86_64.S");
_Static_assert(offsetof(struct machine_thread, thread_pointer) == 16, "machine_x86_64.S");
_Static_assert(offsetof(struct machine_thread, door_frame) == 56, "machine_x86_64.S");
_Static_assert(offsetof(struct machine_thread, records) == 64, "a record must not cross cache lines");
_Static_assert(offsetof(struct machine_cpu, observers) == 16, "machine_x86_64.S");
_Static_assert(offsetof(struct machine_thread, record_position) == 24, "machine_x86_64.S");
_Static_assert(sizeof(struct machine_record) == 64 && offsetof(struct machine_record, result) == 8 &&
                   offsetof(struct machine_record, arguments) == 16 && MACHINE_RECORDS == 16 && MACHINE_RUNNING == INT64_MIN,
               "machine_x86_64.S");
_Static_assert(sizeof(struct machine_trace) == 80, "the trace protocol");
_Static_assert(offsetof(struct machine_frame, rip) == 128 && sizeof(struct machine_frame) == 152, "machine_x86_64.S");

// The block of the first thread, here so that `current` always points at one.
__attribute__((section(".kernel.bss.first"), aligned(64))) struct machine_thread machine_first_thread;

__attribute__((section(".kernel.bss.heap"))) uint64_t machine_heap_words[64];

__attribute__((section(".kernel.bss.first_blocks"), aligned(64))) uint8_t machine_first_blocks[MACHINE_FIRST_BLOCKS];

__attribute__((section(".kernel.data.cpu"), aligned(64))) struct machine_cpu machine_cpu = {
    .current = &machine_first_thread};

__attribute__((weak)) const int image_has_procfs = 1;

#if defined(__x86_64__)
// machine_interrupted calls this before it has saved the vector registers.
__attribute__((target("general-regs-only"))) void machine_find_vector_state(void) {
  machine_cpu.vector_state_size = 512;
  uint32_t a = 1, b, c = 0, d;
  __asm__("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
  if (!(c & 1u << 27)) return;
  uint32_t low, high;
  __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  machine_cpu.vector_state_mask = (uint64_t)high << 32 | low;
  a = 13, c = 0;
  __asm__("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
  machine_cpu.vector_state_size = b;
}

void machine_first(void);

// What machine_switch pops, lowest address first.
struct switch_frame {
  uint32_t mxcsr;
  uint16_t x87_control;
  uint16_t padding[5];
  uint64_t r15, r14, r13, r12, rbx, rbp, return_address;
};

static void prepare(struct machine_thread *thread, uintptr_t top, void (*entry)(void *), void *argument) {
  // The call in machine_first wants the stack pointer aligned to 16 once the return address is popped.
  struct switch_frame *frame = (struct switch_frame *)((top & ~(uintptr_t)15) - sizeof(struct switch_frame));
  *frame = (struct switch_frame){.mxcsr = 0x1f80,
                                 .x87_control = 0x37f,
                                 .r12 = (uint64_t)entry,
                                 .r13 = (uint64_t)argument,
                                 .return_address = (uint64_t)machine_first};
  thread->stack_pointer = (uint64_t)frame;
}

void machine_prepare_kernel(struct machine_thread *thread, void (*entry)(void *), void *argument) {
  prepare(thread, thread->kernel_stack_top, entry, argument);
}

// The first entry of an application thread, defined in Entry: finishes the switch and resumes the frame.
void kernel_first(void *frame) __attribute__((noreturn));

void machine_prepare(struct machine_thread *thread, const struct machine_frame *frame) {
  struct machine_frame *copy = (struct machine_frame *)(thread->kernel_stack_top - 8 - sizeof *frame);
  *copy = *frame;
  prepare(thread, (uintptr_t)copy, kernel_first, copy);
}
#else
void machine_find_vector_state(void) { machine_cpu.vector_state_size = 528; }
#endif
