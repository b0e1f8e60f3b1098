// The rest of what the host gives: waiting, words, files, entropy.
#include "host.h"

long host_idle(struct platform_wait *waits, size_t count, const struct __kernel_timespec *timeout);

int platform_idle(struct platform_wait *waits, size_t count, int64_t deadline) {
  struct __kernel_timespec timeout = {0, 0};
  if (deadline != 0 && deadline != INT64_MAX) {
    int64_t left = deadline - platform_monotonic();
    if (left > 0) timeout = (struct __kernel_timespec){left / 1000000000, left % 1000000000};
  }
  if (deadline == 0) {
    long ready = HOST(ppoll, waits, count, &timeout, 0, 8);
    return ready > 0 ? (int)ready : 0;
  }
  long ready = host_idle(waits, count, deadline == INT64_MAX ? 0 : &timeout);
  return ready > 0 ? (int)ready : 0;
}

intptr_t platform_host_call(long number, uintptr_t a0, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5) {
  return host_call6(number, (long)a0, (long)a1, (long)a2, (long)a3, (long)a4, (long)a5);
}

void platform_entropy(void *buffer, size_t count) {
  for (size_t done = 0; done < count;) {
    long got = HOST(getrandom, (uint8_t *)buffer + done, count - done, 0);
    if (got > 0) done += got;
  }
}

int platform_processor_count(void) {
  uint64_t set[128] = {0};
  long bytes = HOST(sched_getaffinity, 0, sizeof set, set);
  int count = 0;
  for (long i = 0; i < bytes / 8; i++) count += __builtin_popcountll(set[i]);
  return count ? count : 1;
}

// The host's `struct rusage`.
struct host_usage {
  int64_t user_time[2], system_time[2];
  int64_t maximum_resident, integrals[3], minor_faults, major_faults, swaps, blocks_in, blocks_out, rest[3];
  int64_t voluntary_switches, involuntary_switches;
};

void platform_usage(struct platform_usage *usage) {
  struct host_usage host = {0};
  HOST(getrusage, 0, &host);
  *usage = (struct platform_usage){
      .user_time = host.user_time[0] * 1000000000 + host.user_time[1] * 1000,
      .system_time = host.system_time[0] * 1000000000 + host.system_time[1] * 1000,
      .maximum_resident = host.maximum_resident << 10,
      .minor_faults = host.minor_faults,
      .major_faults = host.major_faults,
      .blocks_in = host.blocks_in,
      .blocks_out = host.blocks_out,
      .voluntary_switches = host.voluntary_switches,
      .involuntary_switches = host.involuntary_switches,
  };
}

void platform_set_thread_pointer(uint64_t value) {
#if defined(__x86_64__)
  HOST(arch_prctl, 0x1002, value);
#else
  __asm__ volatile("msr tpidr_el0, %0" ::"r"(value));
#endif
}
