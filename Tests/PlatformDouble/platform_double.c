// The platform for `swift test`: real memory and real host calls, a clock that only the test moves, a log that the test
// reads. One test at a time has the machine: MachineTrait calls platform_double_begin before and platform_double_end after it.
#define _GNU_SOURCE
#include "PlatformDouble.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <swiftlet/machine.h>
#include <swiftlet/platform.h>
#include <ucontext.h>
#include <unistd.h>

#define STORE_PAGES (1ull << 22)
static uint64_t store_growth = UINT64_MAX;

static int machine_in_use;
static int64_t now, alarm_deadline = INT64_MAX;
static uint64_t host_signals;
static int dispositions[65];
static char log_text[65536];
static size_t log_length;
static int store_file = -1;
static void *store_base;
static uint64_t memory_total = 1ull << 30;

static intptr_t result_of(long result) { return result < 0 ? -errno : result; }

// --- The test's side ------------------------------------------------------------------------------------------------

// A fault in a user copy continues at its error exit, as on every platform; any other fault is the test's end.
static void user_fault(int signal, siginfo_t *info, void *context) {
  (void)info;
  greg_t *registers = ((ucontext_t *)context)->uc_mcontext.gregs;
  uintptr_t at = (uintptr_t)registers[REG_RIP];
  if (at >= (uintptr_t)machine_user_begin && at < (uintptr_t)machine_user_end) {
    registers[REG_RIP] = (greg_t)machine_user_fault;
    return;
  }
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(signal, &standard, NULL);
}

__attribute__((constructor)) static void catch_user_faults(void) {
  struct sigaction action = {.sa_sigaction = user_fault, .sa_flags = SA_SIGINFO | SA_NODEFER | SA_ONSTACK};
  sigaction(SIGSEGV, &action, NULL);
  sigaction(SIGBUS, &action, NULL);
}

// Nobody runs but the first thread, which is nobody's yet.
static void forget_threads(void) {
  machine_first_thread = (struct machine_thread){0};
  machine_cpu.current = &machine_first_thread;
}

void platform_double_begin(void) {
  machine_in_use = 1;
  now = 1000000000;
  alarm_deadline = INT64_MAX;
  host_signals = 0;
  memset(dispositions, 0, sizeof dispositions);
  log_length = 0;
  store_growth = UINT64_MAX;
  memory_total = 1ull << 30;
  forget_threads();
  machine_cpu.in_kernel = 0;
  machine_cpu.observers = 0;
  machine_clear_pending(~0u);
}

void platform_double_end(void) {
  machine_in_use = 0;
  forget_threads();
}

// Two tests that use the machine at once would spoil each other's, and fail anywhere but where the fault is.
static void need_machine(void) {
  if (machine_in_use) return;
  fputs("platform double: a test uses the machine without having it: its suite lacks the trait .machine\n", stderr);
  abort();
}

void platform_double_advance(int64_t nanoseconds) { now += nanoseconds; }
int64_t platform_double_alarm(void) { return alarm_deadline; }
void platform_double_send(int signal) { host_signals |= 1ull << (signal - 1); }
int platform_double_disposition(int signal) { return dispositions[signal]; }
void platform_double_ignore(int signal) { dispositions[signal] = 2; }
void platform_double_run(struct machine_thread *thread) { machine_cpu.current = thread ? thread : &machine_first_thread; }
void platform_double_set_memory(uint64_t byte_count) { memory_total = byte_count; }

const char *platform_double_log(void) {
  log_text[log_length] = 0;
  return log_text;
}

// --- Memory ---------------------------------------------------------------------------------------------------------

static void *reserve(size_t length, int flags, int file) {
  void *start = mmap(NULL, length, PROT_READ | PROT_WRITE, flags | MAP_NORESERVE, file, 0);
  return start == MAP_FAILED ? NULL : start;
}

void *platform_kernel_memory(size_t byte_count) {
  need_machine();
  return reserve(byte_count, MAP_PRIVATE | MAP_ANONYMOUS, -1);
}
void platform_kernel_memory_free(void *start, size_t byte_count) { munmap(start, byte_count); }

void *platform_page_store(size_t *capacity) {
  need_machine();
  *capacity = STORE_PAGES;
  if (store_base) return store_base;
  store_file = memfd_create("swiftlet-test", MFD_CLOEXEC);
  if (store_file < 0 || ftruncate(store_file, STORE_PAGES << 12) < 0) return NULL;
  return store_base = reserve(STORE_PAGES << 12, MAP_SHARED, store_file);
}

int platform_page_store_grow(size_t count) {
  if (count > store_growth) return -ENOMEM;
  store_growth -= count;
  return 0;
}

void platform_double_set_store_growth(uint64_t page_count) { store_growth = page_count; }

void platform_page_store_discard(size_t first, size_t count) {
  madvise((char *)store_base + (first << 12), count << 12, MADV_REMOVE);
}

void platform_page_store_prepare(size_t first, size_t count) {
  (void)first;
  (void)count;
}

// The application's mappings lie far below the place where the host puts those of the test process, so that no other
// thread is ever given memory that a test has just left, or left behind by a mapping of the application's over it.
static void *map_application(uintptr_t hint, size_t length, int protection, int flags, int file, int64_t offset) {
  static uintptr_t next = 0x210000000000;
  if (hint) {
    void *start = mmap((void *)((hint + 4095) & ~4095ul), length, protection, flags | MAP_FIXED_NOREPLACE, file, offset);
    if (start != MAP_FAILED) return start;
  }
  for (;;) {
    void *start = mmap((void *)next, length, protection, flags | MAP_FIXED_NOREPLACE, file, offset);
    if (start == MAP_FAILED && errno != EEXIST) return start;
    next += (length + 4095) & ~4095ul;
    if (start != MAP_FAILED) return start;
  }
}

intptr_t platform_map(uintptr_t address, size_t length, int protection, unsigned flags, int backing, int64_t offset) {
  need_machine();
  int host = flags & PLATFORM_MAP_SHARED ? MAP_SHARED : MAP_PRIVATE;
  if (flags & PLATFORM_MAP_FIXED) host |= MAP_FIXED;
  if (flags & PLATFORM_MAP_NO_REPLACE) host |= MAP_FIXED_NOREPLACE;
  if (flags & PLATFORM_MAP_NO_RESERVE) host |= MAP_NORESERVE;
  if (flags & PLATFORM_MAP_LOCKED) host |= MAP_LOCKED;
  if (flags & PLATFORM_MAP_LOW) host |= MAP_32BIT;
  if (backing == PLATFORM_BACKING_ANONYMOUS) host |= MAP_ANONYMOUS;
  if (backing == PLATFORM_BACKING_PAGES) backing = store_file;
  if (!(flags & (PLATFORM_MAP_FIXED | PLATFORM_MAP_NO_REPLACE | PLATFORM_MAP_LOW)))
    return result_of((long)map_application(address, length, protection, host, backing, offset));
  return result_of((long)mmap((void *)address, length, protection, host, backing, offset));
}

intptr_t platform_unmap(uintptr_t address, size_t length) { return result_of(munmap((void *)address, length)); }
intptr_t platform_protect(uintptr_t address, size_t length, int protection) {
  return result_of(mprotect((void *)address, length, protection));
}
intptr_t platform_remap(uintptr_t address, size_t old_length, size_t new_length, int flags, uintptr_t new_address) {
  if (!(flags & MREMAP_MAYMOVE) || flags & MREMAP_FIXED)
    return result_of((long)mremap((void *)address, old_length, new_length, flags, (void *)new_address));
  if (!(flags & MREMAP_DONTUNMAP)) {
    void *start = mremap((void *)address, old_length, new_length, flags & ~MREMAP_MAYMOVE);
    if (start != MAP_FAILED || errno != ENOMEM) return result_of((long)start);
  }
  void *place = map_application(0, new_length, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (place == MAP_FAILED) return -ENOMEM;
  void *start = mremap((void *)address, old_length, new_length, flags | MREMAP_FIXED, place);
  intptr_t result = result_of((long)start);
  if (start == MAP_FAILED) munmap(place, new_length);
  return result;
}
// The test process's own heap is its libc's, so the double's is elsewhere.
uintptr_t platform_break(uintptr_t address) {
  static char *start;
  static uintptr_t end;
  size_t capacity = 1ul << 30;
  if (!start) end = (uintptr_t)(start = mmap(NULL, capacity, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0));
  if (address < (uintptr_t)start || address > (uintptr_t)start + capacity) return end;
  char *old_end = (char *)((end + 4095) & ~4095ul), *new_end = (char *)((address + 4095) & ~4095ul);
  if (new_end > old_end) mprotect(old_end, (size_t)(new_end - old_end), PROT_READ | PROT_WRITE);
  if (new_end < old_end)
    mmap(new_end, (size_t)(old_end - new_end), PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED, -1, 0);
  return end = address;
}

// One page stands for the image's data, at an address of its own.
int platform_image_parts(int index, struct platform_image_part *part) {
  static char *page;
  if (index > 0) return 0;
  if (!page) page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  *part = (struct platform_image_part){(uintptr_t)page, (uintptr_t)page + 4096, PROT_READ | PROT_WRITE, 0};
  return 1;
}

intptr_t platform_advise(uintptr_t address, size_t length, int advice) {
  return result_of(madvise((void *)address, length, advice));
}
intptr_t platform_resident(uintptr_t address, size_t length, uint8_t *vector) {
  return result_of(mincore((void *)address, length, vector));
}
intptr_t platform_synchronize(uintptr_t address, size_t length, int flags) {
  return result_of(msync((void *)address, length, flags));
}
intptr_t platform_lock(uintptr_t address, size_t length, int flags) {
  return result_of(mlock2((void *)address, length, (unsigned)flags));
}
intptr_t platform_unlock(uintptr_t address, size_t length) { return result_of(munlock((void *)address, length)); }
uint64_t platform_memory_total(void) { return memory_total; }
uint64_t platform_memory_available(void) { return memory_total / 2; }

// --- Time and waiting -----------------------------------------------------------------------------------------------

int64_t platform_monotonic(void) {
  need_machine();
  return now;
}
int64_t platform_realtime(void) { return 1700000000ll * 1000000000 + now; }
struct platform_time platform_time(int clock) {
  int64_t time = clock == PLATFORM_REALTIME ? platform_realtime() : now;
  return (struct platform_time){time / 1000000000, time % 1000000000};
}
int64_t platform_processor_time(void) { return now / 2; }
void platform_set_alarm(int64_t deadline) { alarm_deadline = deadline; }

// Sleeping takes no time: the clock jumps to the deadline. To sleep for ever would be a hang, so it ends the test.
int platform_idle(struct platform_wait *waits, size_t count, int64_t deadline) {
  need_machine();
  struct pollfd polls[count + 1];
  for (size_t index = 0; index < count; index++) {
    polls[index] = (struct pollfd){.fd = waits[index].source, .events = waits[index].events};
  }
  int ready = count ? poll(polls, count, 0) : 0;
  for (size_t index = 0; index < count; index++) waits[index].ready = polls[index].revents;
  if (ready > 0 || machine_pending() || deadline == 0) return ready;
  if (deadline == INT64_MAX) {
    fputs("platform double: every thread sleeps and nothing can wake one\n", stderr);
    abort();
  }
  if (deadline > now) now = deadline;
  return 0;
}

// --- The rest -------------------------------------------------------------------------------------------------------

uint64_t platform_take_signals(void) {
  uint64_t taken = host_signals;
  host_signals = 0;
  return taken;
}
void platform_signal_disposition(int signal, int disposition) {
  dispositions[signal] = disposition;
}
int platform_signal_is_ignored(int signal) { return dispositions[signal] == 2; }
uint64_t platform_blocked_signals(void) { return 0; }
void platform_unblock_signals(void) {}
void platform_stop(int signal) { (void)signal; }

// Nobody observes.
void platform_trace(const struct machine_trace *record) { (void)record; }

void platform_log(const char *text, size_t count) {
  size_t room = sizeof log_text - 1 - log_length;
  size_t taken = count < room ? count : room;
  memcpy(log_text + log_length, text, taken);
  log_length += taken;
}

intptr_t platform_host_call(
    long number, uintptr_t a0, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5) {
  need_machine();
  // The limits of the test process stay: with more descriptors every program that a test starts takes longer.
  if (number == SYS_prlimit64 && a2) return 0;
  return result_of(syscall(number, a0, a1, a2, a3, a4, a5));
}

struct platform_identity platform_identity(void) { return (struct platform_identity){0, 0, 0, 0}; }

int32_t platform_process_number(void) { return 0; }

void platform_entropy(void *buffer, size_t count) {
  for (size_t done = 0; done < count;) {
    ssize_t got = getrandom((char *)buffer + done, count - done, 0);
    if (got > 0) done += (size_t)got;
  }
}
int platform_processor_count(void) { return 1; }
void platform_usage(struct platform_usage *usage) {
  *usage = (struct platform_usage){.user_time = 3500000000, .system_time = 1250000, .maximum_resident = 5 << 20, .minor_faults = 7};
}
void platform_power_off(int status, int signal) {
  fprintf(stderr, "platform double: the machine was powered off (status %d, signal %d)\n", status, signal);
  abort();
}
// A report is what was logged, and nobody knows any symbol.
void platform_report_begin(void) {}
void platform_report_end(void) { fputs(platform_double_log(), stderr); }
const char *platform_symbol(uintptr_t address, uintptr_t *start) {
  (void)address;
  (void)start;
  return NULL;
}
const char *platform_configuration(void) { return ""; }
