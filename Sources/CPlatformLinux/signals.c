// Host signals: faults of the application, the alarm of the scheduler, and what people send to the image.
#include "host.h"
#include <asm/siginfo.h>
#include <asm/signal.h>

#include <asm/sigcontext.h>
#include <asm/ucontext.h>

// The alarm's signal: the last real-time one, which the application cannot be sent from outside by accident.
#define ALARM_SIGNAL 64

struct host_action {
  void (*handler)(int, siginfo_t *, void *);
  unsigned long flags;
  void (*restorer)(void);
  uint64_t mask;
};

static KERNEL_BSS(alternate_stack) _Alignas(64) uint8_t alternate_stack[65536];
static KERNEL_BSS(signals_taken) volatile uint64_t signals_sent;
static KERNEL_BSS(alarm_timer) int alarm_timer;
static KERNEL_BSS(alarm_exists) int alarm_exists;

extern const char host_idle_check[], host_idle_wait[], host_idle_pending[];
void host_restorer(void);

static int lies_between(uint64_t pc, const char *begin, const char *end) {
  return pc >= (uint64_t)begin && pc < (uint64_t)end;
}

// Makes the interrupted application code go through machine_interrupted; inside the kernel the way out sees to it.
static void redirect(struct sigcontext_64 *registers) {
  if (machine_cpu.in_kernel) {
    if (lies_between(registers->ip, host_idle_check, host_idle_wait)) registers->ip = (uint64_t)host_idle_pending;
    return;
  }
  machine_cpu.in_kernel = 1;
  machine_cpu.interrupted_pc = registers->ip;
  machine_cpu.interrupted_sp = registers->sp;
  machine_cpu.interrupted_flags = registers->flags;
  registers->ip = (uint64_t)machine_interrupted;
  registers->sp = machine_cpu.current->kernel_stack_top;
  registers->flags &= ~0x500ull;  // no single steps and no backward string instructions in the kernel
}

static struct machine_frame frame_of(const struct sigcontext_64 *r) {
  return (struct machine_frame){0,     r->r15, r->r14, r->r13, r->r12, r->r11, r->r10, r->r9, r->r8,    r->di,
                                r->si, r->bp,  r->bx,  r->dx,  r->cx,  r->ax,  r->ip,  r->flags, r->sp};
}

static void handle(int signal, siginfo_t *info, void *context) {
  struct sigcontext_64 *registers = (struct sigcontext_64 *)&((struct ucontext *)context)->uc_mcontext;
  int is_fault = info->si_code > 0 && (signal == SIGSEGV || signal == SIGBUS || signal == SIGILL || signal == SIGFPE || signal == SIGTRAP);
  if (is_fault) {
    if (lies_between(registers->ip, machine_user_begin, machine_user_end)) {
      registers->ip = (uint64_t)machine_user_fault;
      return;
    }
    struct machine_fault fault = {signal, info->si_code, (uint64_t)info->si_addr, registers->trapno, registers->err};
    if (machine_cpu.in_kernel) {
      struct machine_frame frame = frame_of(registers);
      // The report reads memory that may not be there: its faults come here again, on what is left of this stack.
      platform_unblock_signals();
      kernel_crashed(&frame, &fault);
    }
    machine_cpu.fault = fault;
  } else {
    if (signal == ALARM_SIGNAL) {
      __atomic_fetch_or(&machine_cpu.pending, MACHINE_PENDING_RESCHEDULE, __ATOMIC_RELAXED);
    } else {
      __atomic_fetch_or(&signals_sent, 1ull << (signal - 1), __ATOMIC_RELAXED);
      __atomic_fetch_or(&machine_cpu.pending, MACHINE_PENDING_EVENT, __ATOMIC_RELAXED);
    }
    if (!machine_cpu.in_kernel) machine_cpu.fault.signal = 0;
  }
  redirect(registers);
}

static void set_action(int signal, void (*handler)(int, siginfo_t *, void *)) {
  struct host_action action = {handler, SA_SIGINFO | SA_ONSTACK | 0x04000000ul, host_restorer, ~0ull};
  HOST(rt_sigaction, signal, &action, 0, 8);
}

void host_signals_start(void) {
  stack_t stack = {.ss_sp = alternate_stack, .ss_flags = 0, .ss_size = sizeof alternate_stack};
  HOST(sigaltstack, &stack, 0);
  set_action(SIGSEGV, handle);
  set_action(SIGBUS, handle);
  set_action(SIGILL, handle);
  set_action(SIGFPE, handle);
  set_action(SIGTRAP, handle);
}

uint64_t platform_take_signals(void) { return __atomic_exchange_n(&signals_sent, 0, __ATOMIC_RELAXED); }

void platform_signal_disposition(int signal, int disposition) {
  // Faults always come to the kernel first, and these two cannot be caught.
  if (signal == SIGSEGV || signal == SIGBUS || signal == SIGILL || signal == SIGFPE || signal == SIGTRAP ||
      signal == SIGKILL || signal == SIGSTOP || signal == ALARM_SIGNAL)
    return;
  static void (*const handlers[])(int, siginfo_t *, void *) = {(void *)0, handle, (void *)1};
  set_action(signal, handlers[disposition]);
}

int platform_signal_is_ignored(int signal) {
  struct host_action action = {0};
  return HOST(rt_sigaction, signal, 0, &action, 8) == 0 && action.handler == (void *)1;
}

uint64_t platform_blocked_signals(void) {
  uint64_t blocked = 0;
  HOST(rt_sigprocmask, 0, 0, &blocked, 8);
  return blocked;
}

void platform_unblock_signals(void) {
  uint64_t none = 0;
  HOST(rt_sigprocmask, 2, &none, 0, 8);
}

void platform_stop(int signal) {
  platform_signal_disposition(signal, 0);
  HOST(kill, HOST(getpid, 0), signal);
}

void platform_set_alarm(int64_t deadline) {
  if (!alarm_exists) {
    if (deadline == INT64_MAX) return;
    struct {
      void *value;
      int signal, notify;
      int padding[12];
    } event = {0, ALARM_SIGNAL, 0, {0}};
    set_action(ALARM_SIGNAL, handle);
    if (HOST(timer_create, 1, &event, &alarm_timer) < 0) return;
    alarm_exists = 1;
  }
  if (deadline == INT64_MAX) deadline = 0;
  struct __kernel_timespec setting[2] = {{0, 0}, {deadline / 1000000000, deadline % 1000000000}};
  HOST(timer_settime, alarm_timer, 1, setting, 0);
}

void platform_power_off(int status, int signal) {
  if (signal) {
    struct host_action action = {0, 0, 0, 0};
    uint64_t all = 0;
    HOST(rt_sigaction, signal, &action, 0, 8);
    HOST(rt_sigprocmask, 2, &all, 0, 8);
    HOST(kill, HOST(getpid, 0), signal);
    status = 128 + signal;
  }
  for (;;) HOST(exit_group, status);
}
