// The host's system calls and the structs they take, without a libc.
#ifndef SWIFTLET_HOST_H
#define SWIFTLET_HOST_H

#include <asm/unistd.h>
#include <linux/time_types.h>
#include <platform_linux.h>

#define KERNEL_DATA(name) __attribute__((section(".kernel.data." #name)))
#define KERNEL_BSS(name) __attribute__((section(".kernel.bss." #name)))

#define HOST(name, ...) HOST_N(__VA_ARGS__, HOST6, HOST5, HOST4, HOST3, HOST2, HOST1, )(__NR_##name, __VA_ARGS__)
#define HOST_N(a, b, c, d, e, f, macro, ...) macro
#define HOST1(n, a) host_call(n, (long)(a), 0, 0, 0, 0, 0)
#define HOST2(n, a, b) host_call(n, (long)(a), (long)(b), 0, 0, 0, 0)
#define HOST3(n, a, b, c) host_call(n, (long)(a), (long)(b), (long)(c), 0, 0, 0)
#define HOST4(n, a, b, c, d) host_call(n, (long)(a), (long)(b), (long)(c), (long)(d), 0, 0)
#define HOST5(n, a, b, c, d, e) host_call(n, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), 0)
#define HOST6(n, a, b, c, d, e, f) host_call(n, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f))

// Holds the image's memory to `bytes`.
void host_limit_memory(uint64_t bytes);

// Installs the handlers for faults and the alarm, and the stack they run on.
void host_signals_start(void);

// Begins to trace when the configuration says `trace FD`, where FD is a socket that an observer reads.
void host_trace_start(void);


// What stands behind `key` on the configuration's first line that begins with it, up to the line's end; NULL for none.
const char *_Nullable host_configured(const char *_Nonnull key);
// The number there, or 0.
uint64_t host_configured_number(const char *_Nonnull key);

// The environment that the host gave, without the configuration; and the value of one variable, by `NAME=`.
char *_Nullable *_Nonnull host_environment(void);
const char *_Nullable host_variable(const char *_Nonnull name);

// The auxiliary vector's value for `type`, or 0.
unsigned long host_auxiliary(unsigned long type);

#endif
