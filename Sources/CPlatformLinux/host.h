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
#define HOST1(n, a) host_call1(n, (long)(a))
#define HOST2(n, a, b) host_call2(n, (long)(a), (long)(b))
#define HOST3(n, a, b, c) host_call3(n, (long)(a), (long)(b), (long)(c))
#define HOST4(n, a, b, c, d) host_call4(n, (long)(a), (long)(b), (long)(c), (long)(d))
#define HOST5(n, a, b, c, d, e) host_call6(n, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), 0)
#define HOST6(n, a, b, c, d, e, f) host_call6(n, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f))

// The host's calls, inlined: after a system call the processor has forgotten where functions return to (Linux clears the
// return predictor against speculation), so each return on the way back costs as much as a mispredicted branch.
#if defined(__x86_64__)
#define HOST_CALL(...)                                                                                    \
  long result;                                                                                            \
  __asm__ volatile("syscall" : "=a"(result) : "0"(number), "D"(a) __VA_ARGS__ : "rcx", "r11", "memory");   \
  return result

static inline long host_call1(long number, long a) { HOST_CALL(); }

static inline long host_call2(long number, long a, long b) { HOST_CALL(, "S"(b)); }

static inline long host_call3(long number, long a, long b, long c) { HOST_CALL(, "S"(b), "d"(c)); }

static inline long host_call4(long number, long a, long b, long c, long d) {
  register long r10 __asm__("r10") = d;
  HOST_CALL(, "S"(b), "d"(c), "r"(r10));
}

static inline long host_call6(long number, long a, long b, long c, long d, long e, long f) {
  register long r10 __asm__("r10") = d;
  register long r8 __asm__("r8") = e;
  register long r9 __asm__("r9") = f;
  HOST_CALL(, "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9));
}
#endif

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
