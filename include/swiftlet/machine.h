// What Swift, C and assembly agree on about one processor and one thread. Offsets are used by the assembly
// files of Sources/CMachine, which assert them.
#ifndef SWIFTLET_MACHINE_H
#define SWIFTLET_MACHINE_H

#include <stddef.h>
#include <stdint.h>

#define MACHINE_RECORDS 16

// One call in a thread's flight recorder. `result` holds MACHINE_RUNNING while the call runs in a full door, where it may
// wait; the others store it at their end only.
struct machine_record {
  uint32_t number;
  uint32_t flags;
  int64_t result;
  uint64_t arguments[6];
};

#define MACHINE_RUNNING INT64_MIN

// What a processor must know of a thread without asking Swift.
struct machine_thread {
  uint64_t stack_pointer;       //  0: the saved stack pointer while the thread does not run
  uint64_t kernel_stack_top;    //  8: where a full door puts the stack pointer
  uint64_t thread_pointer;      // 16: the FS base (TPIDR_EL0 on arm64)
  uint64_t record_position;     // 24: the number of calls recorded; the newest is at (position - 1) % MACHINE_RECORDS
  int32_t pid;                  // 32
  int32_t tid;                  // 36
  void *_Nullable thread;                 // 40: Threads.Thread, not retained
  void *_Nullable process;                // 48: Processes.Process, not retained
  uint64_t door_frame;          // 56: where the full door that runs keeps the application's frame pointer and return address
  struct machine_record records[MACHINE_RECORDS];  // 64
};

// Bits of machine_cpu.pending: work for the way out of a door.
#define MACHINE_PENDING_RESCHEDULE 1u  // the running thread's time slice is over, or a timer is due
#define MACHINE_PENDING_SIGNAL 2u      // the running thread may have a signal to handle
#define MACHINE_PENDING_EVENT 4u       // the platform has news: a host signal, a device

// Bits of machine_cpu.observers: who wants to see every call.
#define MACHINE_OBSERVE_TRACE 1u

// What an observer is told, 80 bytes that need no others to be read. While it looks, the image stands still, so that it can
// read what the arguments point to.
#define MACHINE_TRACE_ENTRY 1u   // a call begins
#define MACHINE_TRACE_EXIT 2u    // it has returned `result`; the arguments are those of its entry
#define MACHINE_TRACE_SIGNAL 3u  // signal `number` is handled or ends the program; arguments: si_code, si_pid and si_uid or si_addr, si_value
struct machine_trace {
  uint32_t kind;
  uint32_t number;
  int32_t pid;
  int32_t tid;
  int64_t time;  // of the monotonic clock, in nanoseconds
  int64_t result;
  uint64_t arguments[6];
};

// One processor.
struct machine_cpu {
  struct machine_thread *_Nonnull current;  //  0
  volatile uint32_t pending;                //  8
  volatile uint32_t in_kernel;              // 12: 1 inside a short or full door: no preemption
  volatile uint32_t observers;              // 16
  uint32_t has_fsgsbase;                    // 20: the FS base may be written by wrfsbase
  uint64_t vector_state_size;               // 24: bytes XSAVE needs; 512 where only FXSAVE exists; 0 until somebody asks
  uint64_t vector_state_mask;               // 32: XCR0; 0 where only FXSAVE exists
  // Filled by the platform before it redirects an interrupted thread to machine_interrupted:
  uint64_t interrupted_pc;                  // 40
  uint64_t interrupted_sp;                  // 48
  uint64_t interrupted_flags;               // 56
  struct machine_fault {                    // 64: the fault being reported; signal 0 means a plain interrupt
    int32_t signal;
    int32_t code;
    uint64_t address;
    uint64_t trap;
    uint64_t error;
  } fault;
};

extern struct machine_cpu machine_cpu;

// A thread's registers at an interrupt, a fault or a door's exit, in the order the assembly pushes them.
struct machine_frame {
  uint64_t vector_state;  // address of the XSAVE area, or 0 at a door's exit, where vector registers are dead
  uint64_t r15, r14, r13, r12, r11, r10, r9, r8;
  uint64_t rdi, rsi, rbp, rbx, rdx, rcx, rax;
  uint64_t rip, rflags, rsp;
};

// Leaves `from` and continues `to`. Both keep their registers on their kernel stacks. `to` becomes machine_cpu.current.
void machine_switch(struct machine_thread *_Nonnull from, struct machine_thread *_Nonnull to);

// Prepares `thread` so that the first switch to it restores `frame` (a copy is kept at the top of its kernel stack).
void machine_prepare(struct machine_thread *_Nonnull thread, const struct machine_frame *_Nonnull frame);

// Prepares `thread` so that the first switch to it calls `entry(argument)` on its kernel stack; `entry` never returns.
void machine_prepare_kernel(struct machine_thread *_Nonnull thread, void (*_Nonnull entry)(void *_Nullable), void *_Nullable argument);

// Sets the running thread's FS base.
void machine_set_thread_pointer(uint64_t value);

// Copies `count` bytes where one side is user memory. Returns 0, or the number of bytes not copied when an address faulted.
size_t machine_copy(void *_Nullable to, const void *_Nullable from, size_t count);

// Stores two words of user memory. Returns 0, or another number when the address faulted.
int machine_store_pair(void *_Nullable to, int64_t first, int64_t second);

// Zeroes `count` bytes of user memory. Returns 0, or the number of bytes not written when an address faulted.
size_t machine_clear(void *_Nullable to, size_t count);

// Copies a NUL-terminated string of user memory, at most `capacity` bytes with its NUL. Returns its length without the NUL,
// `capacity` when no NUL came, or -1 when an address faulted.
intptr_t machine_copy_string(void *_Nonnull to, const void *_Nullable from, size_t capacity);

// Atomically loads, exchanges or compares and exchanges a word of user memory. The value is stored at `result`. Returns 0, or 1 on a fault.
int machine_load_word(const void *_Nullable at, uint32_t *_Nonnull result);
int machine_swap_word(void *_Nullable at, uint32_t value, uint32_t *_Nonnull result);
int machine_compare_swap_word(void *_Nullable at, uint32_t expected, uint32_t desired, uint32_t *_Nonnull result);

// Saves the vector registers to user memory, 64-aligned, machine_cpu.vector_state_size bytes whose header is zeroed; or loads
// them. Returns 0, or 1 when the address faulted or the state was malformed.
int machine_save_vector_state(void *_Nullable at);
int machine_load_vector_state(const void *_Nullable at);
// Gives the floating-point unit's control registers the values that a program starts with.
void machine_reset_vector_state(void);

// The first and last+1 address of the instructions above that may fault, and where a fault there continues.
extern const char machine_user_begin[], machine_user_end[], machine_user_fault[];

// Where the platform redirects an interrupted or faulting thread: pushes a machine_frame, calls kernel_interrupted, restores.
void machine_interrupted(void);

// The way out of a door when work is pending: pushes a machine_frame, calls kernel_leaving on the kernel stack, restores.
int64_t machine_leave(int64_t result);

// Restores every register from `frame`, leaving the kernel.
void machine_resume(const struct machine_frame *_Nonnull frame) __attribute__((noreturn));

// The running thread, the work for the way out, and who observes calls.
static inline struct machine_thread *_Nonnull machine_current(void) { return machine_cpu.current; }
static inline uint32_t machine_pending(void) { return machine_cpu.pending; }
static inline uint32_t machine_observers(void) { return machine_cpu.observers; }

// An address on the stack that runs, at the caller's frame or near it.
static inline void *_Nonnull machine_stack_pointer(void) { return __builtin_frame_address(0); }

// Reads the time-stamp counter (CNTVCT_EL0 on arm64).
static inline uint64_t machine_cycles(void) {
#if defined(__x86_64__)
  uint32_t low, high;
  __asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
  return (uint64_t)high << 32 | low;
#else
  uint64_t value;
  __asm__ volatile("mrs %0, cntvct_el0" : "=r"(value));
  return value;
#endif
}

// The machine's name as `uname` tells it.
static inline const char *_Nonnull machine_name(void) {
#if defined(__x86_64__)
  return "x86_64";
#else
  return "aarch64";
#endif
}

// Keeps the compiler from moving memory accesses across this point.
static inline void machine_barrier(void) { __asm__ volatile("" ::: "memory"); }

// Clears bits of machine_cpu.pending; interrupts may set others meanwhile.
static inline void machine_clear_pending(uint32_t bits) {
  __atomic_fetch_and(&machine_cpu.pending, ~bits, __ATOMIC_RELAXED);
}

// Sets bits of machine_cpu.pending.
static inline void machine_set_pending(uint32_t bits) { __atomic_fetch_or(&machine_cpu.pending, bits, __ATOMIC_RELAXED); }

// Takes the fault that machine_interrupted is called for; its signal is 0 for a plain interrupt.
static inline struct machine_fault machine_take_fault(void) {
  struct machine_fault fault = machine_cpu.fault;
  machine_cpu.fault.signal = 0;
  return fault;
}

// Asks the processor for vector_state_size and vector_state_mask, which a hypervisor makes slow: only once one is needed.
void machine_find_vector_state(void);

// Bytes that the vector registers take, and which of them XSAVE stores (0: FXSAVE's).
static inline size_t machine_vector_state_size(void) {
  if (!machine_cpu.vector_state_size) machine_find_vector_state();
  return machine_cpu.vector_state_size;
}
static inline uint64_t machine_vector_state_mask(void) { return machine_vector_state_size() ? machine_cpu.vector_state_mask : 0; }

// Marks the start and end of a short door.
static inline void machine_enter(void) {
  machine_cpu.in_kernel = 1;
  machine_barrier();
}
static inline _Bool machine_inside(void) { return machine_cpu.in_kernel != 0; }
static inline uint32_t machine_exit(void) {
  machine_barrier();
  machine_cpu.in_kernel = 0;
  return machine_cpu.pending;
}

// Takes the next record of a thread's flight recorder.
static inline struct machine_record *_Nonnull machine_next_record(struct machine_thread *_Nonnull thread) {
  return &thread->records[thread->record_position++ % MACHINE_RECORDS];
}

// The newest record of a thread's flight recorder, which is not empty.
static inline struct machine_record *_Nonnull machine_newest_record(struct machine_thread *_Nonnull thread) {
  return &thread->records[(thread->record_position - 1) % MACHINE_RECORDS];
}

// Gives the newest record back: its call takes another door, which makes its own.
static inline void machine_drop_record(struct machine_thread *_Nonnull thread) { thread->record_position--; }

// Where a full door's call starts again: kernel_leaving puts it into frame.rip.
extern const char machine_full_restart[];
static inline const void *_Nonnull machine_full_restart_address(void) { return machine_full_restart; }

// The block of the first thread.
extern struct machine_thread machine_first_thread;

// Room for the kernel heap's own state, zeroed: a Swift global of that shape would be initialised at its first use.
extern uint64_t machine_heap_words[64];
static inline void *_Nonnull machine_heap_storage(void) { return machine_heap_words; }

// Room for the first blocks of the kernel heap: what every image has needs no memory of the platform, and few pages.
#define MACHINE_FIRST_BLOCKS 12288
extern uint8_t machine_first_blocks[MACHINE_FIRST_BLOCKS];
static inline void *_Nonnull machine_first_block(void) { return machine_first_blocks; }

// Called by machine_interrupted and machine_leave, defined in Entry; both may change `frame`.
void kernel_interrupted(struct machine_frame *_Nonnull frame);
void kernel_leaving(struct machine_frame *_Nonnull frame);

// Called by a full door while somebody observes, defined in Ground: the call of `record` begins, and has returned.
void kernel_call_begins(const struct machine_record *_Nonnull record);
void kernel_call_ends(const struct machine_record *_Nonnull record);

// The ends of an image that come with a report, defined in CrashReport: the application ends by `fault`, the kernel itself
// faulted, or a check of its Swift failed. The report is made where nothing can be trusted: it allocates nothing, and a fault
// inside it ends the image at once.
void kernel_fatal(const struct machine_frame *_Nonnull frame, const struct machine_fault *_Nonnull fault) __attribute__((noreturn));
void kernel_crashed(const struct machine_frame *_Nonnull frame, const struct machine_fault *_Nonnull fault) __attribute__((noreturn));
void kernel_trap(void) __attribute__((noreturn));

// The frame pointer and the place in the code of the function that asks.
static inline __attribute__((always_inline)) uint64_t machine_frame_pointer(void) { return (uint64_t)__builtin_frame_address(0); }

#endif
