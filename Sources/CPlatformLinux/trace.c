// The trace of calls: a record goes out, a byte comes back when the observer has seen it.
#include "host.h"

#define MSG_NOSIGNAL 0x4000

static KERNEL_BSS(trace_socket) long trace_socket;

void host_trace_start(void) {
  trace_socket = (long)host_configured_number("trace ");
  if (trace_socket) machine_cpu.observers |= MACHINE_OBSERVE_TRACE;
}

void platform_trace(const struct machine_trace *record) {
  const uint8_t *bytes = (const uint8_t *)record;
  long result = 0;
  for (size_t sent = 0; sent < sizeof *record && result >= 0; sent += result > 0 ? result : 0) {
    do result = HOST(sendto, trace_socket, bytes + sent, sizeof *record - sent, MSG_NOSIGNAL, 0, 0);
    while (result == -4 /* EINTR */);
  }
  uint8_t seen;
  while (result > 0 && (result = HOST(read, trace_socket, &seen, 1)) == -4 /* EINTR */) result = 1;
  if (result <= 0) machine_cpu.observers &= ~MACHINE_OBSERVE_TRACE;
}
