// The test's side of the platform double: real memory and host calls, a clock that only the test moves.
#ifndef SWIFTLET_PLATFORM_DOUBLE_H
#define SWIFTLET_PLATFORM_DOUBLE_H

#include <stdint.h>
#include <swiftlet/machine.h>

// Makes the one machine of the test process as new; and ends its use. Between the two, and only there, a test may use
// threads, the scheduler, memory and the processor's state. MachineTrait calls them around each test; a test that wants
// another new machine calls the first one again.
void platform_double_begin(void);
void platform_double_end(void);

// Moves the monotonic clock, which starts at one second.
void platform_double_advance(int64_t nanoseconds);

// The deadline of the alarm that was set last.
int64_t platform_double_alarm(void);

// Lets the host send `signal`; the next platform_take_signals takes it.
void platform_double_send(int signal);

// What the kernel last wanted to happen when the host sends `signal`, as platform_signal_disposition takes it.
int platform_double_disposition(int signal);

// Lets whoever started the image have ignored `signal`.
void platform_double_ignore(int signal);

// Lets `thread` be the one that runs; NULL: the first one again.
void platform_double_run(struct machine_thread *_Nullable thread);

// Sets the bytes of memory the image has; 1 GiB unless told.
void platform_double_set_memory(uint64_t byte_count);

// Sets how many pages the page store may still grow by until platform_double_begin; no limit unless told.
void platform_double_set_store_growth(uint64_t page_count);

// What the kernel logged since platform_double_begin, NUL terminated.
const char *_Nonnull platform_double_log(void);

#endif
