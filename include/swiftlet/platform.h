// The platform interface: what a machine gives the kernel. A platform (Sources/PlatformLinux is one) defines every
// function here; anyone can write another, in Swift or C. Results below zero are negative errno values.
#ifndef SWIFTLET_PLATFORM_H
#define SWIFTLET_PLATFORM_H

#include <stddef.h>
#include <stdint.h>
#include "machine.h"

// --- Memory ---------------------------------------------------------------------------------------------------------

// Reserves address space for the kernel heap, `byte_count` a multiple of 4096, below 2^63, zeroed, mapped on demand. NULL: no memory.
void *_Nullable platform_kernel_memory(size_t byte_count);
void platform_kernel_memory_free(void *_Nonnull start, size_t byte_count);

// Parts of the image that are the application's: its code and data, and the stack it was started on. The first is number 0;
// returns 0 when there is none of that number.
struct platform_image_part {
  uintptr_t start, end;
  int32_t protection;
  int32_t is_stack;
};
int platform_image_parts(int index, struct platform_image_part *_Nonnull part);

// What stands behind a mapping of user memory.
#define PLATFORM_BACKING_ANONYMOUS (-1)  // zeroed private memory
#define PLATFORM_BACKING_PAGES (-2)      // pages of the page store, `offset` = byte offset in the store; behind its end: SIGBUS
// any value >= 0: a host file, as platform_host_* numbers it

// Maps user memory. `address` is a hint, or exact with PLATFORM_MAP_FIXED. Returns the address or a negative errno.
#define PLATFORM_MAP_FIXED 1u
#define PLATFORM_MAP_NO_REPLACE 2u
#define PLATFORM_MAP_SHARED 4u
#define PLATFORM_MAP_NO_RESERVE 8u
#define PLATFORM_MAP_POPULATE 16u
#define PLATFORM_MAP_STACK 32u
#define PLATFORM_MAP_LOCKED 64u
#define PLATFORM_MAP_LOW 128u  // below 2 GiB
intptr_t platform_map(uintptr_t address, size_t length, int protection, unsigned flags, int backing, int64_t offset);
intptr_t platform_unmap(uintptr_t address, size_t length);
intptr_t platform_protect(uintptr_t address, size_t length, int protection);
intptr_t platform_remap(uintptr_t address, size_t old_length, size_t new_length, int flags, uintptr_t new_address);
// Moves the end of the heap, which the platform places. Returns where it is then: where it was if it cannot be moved.
uintptr_t platform_break(uintptr_t address);
intptr_t platform_advise(uintptr_t address, size_t length, int advice);
intptr_t platform_resident(uintptr_t address, size_t length, uint8_t *_Nonnull vector);
intptr_t platform_synchronize(uintptr_t address, size_t length, int flags);
intptr_t platform_lock(uintptr_t address, size_t length, int flags);
intptr_t platform_unlock(uintptr_t address, size_t length);

// The page store: file contents that can be mapped shared. Created at the first call. Returns its base address in kernel
// memory, or NULL; page n lies at base + n * 4096 and is zero until written.
void *_Nullable platform_page_store(size_t *_Nonnull capacity_in_pages);
// Asks for `count` more pages of the store to be used, which were never used before. 0, or -ENOMEM beyond the image's memory.
int platform_page_store_grow(size_t count);
// Gives the memory of pages back; they read as zero afterwards.
void platform_page_store_discard(size_t first_page, size_t count);
// Prepares pages for writing in one go; a hint.
void platform_page_store_prepare(size_t first_page, size_t count);

// Bytes of memory the image may use and bytes free now.
uint64_t platform_memory_total(void);
uint64_t platform_memory_available(void);

// Sets the FS base where the processor has no instruction for it.
void platform_set_thread_pointer(uint64_t value);

// --- Time -----------------------------------------------------------------------------------------------------------

int64_t platform_monotonic(void);  // nanoseconds, never goes back
int64_t platform_realtime(void);   // nanoseconds since 1970-01-01 UTC
// The same in parts, as applications take it; `nanoseconds` lies below 1,000,000,000.
struct platform_time {
  int64_t seconds, nanoseconds;
};
#define PLATFORM_REALTIME 0
#define PLATFORM_MONOTONIC 1
struct platform_time platform_time(int clock);
int64_t platform_processor_time(void);  // nanoseconds of processor time used by the image
// Asks for MACHINE_PENDING_RESCHEDULE once at `deadline` (monotonic nanoseconds), INT64_MAX: never.
void platform_set_alarm(int64_t deadline);

// --- Waiting --------------------------------------------------------------------------------------------------------

// A source that threads wait for. Same layout as pollfd.
struct platform_wait {
  int32_t source;
  int16_t events;
  int16_t ready;
};
// Sleeps until `deadline` (INT64_MAX: for ever), a source is ready, or machine_cpu.pending becomes non-zero. With a deadline of 0 it only looks.
// Returns the number of ready sources.
int platform_idle(struct platform_wait *_Nullable waits, size_t count, int64_t deadline);

// --- Events the host sends ------------------------------------------------------------------------------------------

// Takes the set of signals (bit n-1 = signal n) the host sent to the image since the last call.
uint64_t platform_take_signals(void);
// Tells whether the image wants `signal` from the host: 0 = default action, 1 = deliver, 2 = ignore.
void platform_signal_disposition(int signal, int disposition);
// Whether whoever started the image ignores `signal`, asked before the first platform_signal_disposition of it.
int platform_signal_is_ignored(int signal);
// The signals that whoever started the image had blocked (bit n-1 = signal n), asked before platform_unblock_signals, which
// lets the host send every signal: what the program blocks is the kernel's affair.
uint64_t platform_blocked_signals(void);
void platform_unblock_signals(void);
// Stops the image as the terminal's job control would (SIGTSTP, SIGSTOP), until it is continued.
void platform_stop(int signal);

// --- Console and host files -----------------------------------------------------------------------------------------

// The kernel's own words, for people (standard error when hosted).
void platform_log(const char *_Nonnull text, size_t count);

// Files of the host (hosted) or of the file server (booted), by small numbers; 0, 1 and 2 are the standard streams.
// The arguments are those of the Linux call of the same name; every result is Linux's.
intptr_t platform_host_call(long number, uintptr_t a0, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5);

// --- Reports --------------------------------------------------------------------------------------------------------

// Sends what platform_log writes from now on through somebody who reads it better, where there is such a one: hosted, the
// command, which knows source lines and call names.
void platform_report_begin(void);
// Returns once everybody has read the report.
void platform_report_end(void);
// The function that `address` lies in, by the image's own symbols: its name and start; NULL when nobody knows.
const char *_Nullable platform_symbol(uintptr_t address, uintptr_t *_Nonnull start);

// Shows `record` to whoever made the platform set MACHINE_OBSERVE_TRACE and returns once it has looked. When nobody is there
// any more, the bit is cleared.
void platform_trace(const struct machine_trace *_Nonnull record);

// --- The program ----------------------------------------------------------------------------------------------------

// The program's arguments, each with its NUL, one behind the other.
const char *_Nonnull platform_arguments(size_t *_Nonnull byte_count);
// The environment that the program began with: addresses of texts, and a null.
const char *_Nullable const *_Nonnull platform_environment(void);

// Whom the application runs as at the start: the host's user where the image's root directory is the host's, else the
// superuser.
struct platform_identity {
  uint32_t user, effective_user, group, effective_group;
};
struct platform_identity platform_identity(void);

// The number that others outside know the image's process by, or 0 where nobody is outside.
int32_t platform_process_number(void);

// --- Other ----------------------------------------------------------------------------------------------------------

// Fills `buffer` with random bytes fit for keys.
void platform_entropy(void *_Nonnull buffer, size_t count);
int platform_processor_count(void);
// What the image has used of the machine since its start: nanoseconds, bytes and counts.
struct platform_usage {
  int64_t user_time, system_time;
  int64_t maximum_resident;
  int64_t minor_faults, major_faults;
  int64_t blocks_in, blocks_out;
  int64_t voluntary_switches, involuntary_switches;
};
void platform_usage(struct platform_usage *_Nonnull usage);
// Ends the machine. `status` is the exit status; `signal` is not 0 when a signal ended the application.
void platform_power_off(int status, int signal) __attribute__((noreturn));
// The configuration text of the image (include/swiftlet in Documentation/Architecture.md), NUL terminated.
const char *_Nonnull platform_configuration(void);

#endif
