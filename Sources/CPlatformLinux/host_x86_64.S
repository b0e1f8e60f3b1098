// The hosted image's first instruction and its ways to the host.
#if defined(__x86_64__)
#include <asm/unistd.h>

  .section .text._start,"ax",@progbits
  .globl _start
  .type _start,@function
_start:
  xor %ebp, %ebp
  mov %rsp, %rdi
  and $-16, %rsp
  call host_start
  // rax = the stack block with argc, without the variable SWIFTLET.
  mov %rax, %rdi
  call image_enter_libc
  ud2
  .size _start, . - _start

// long host_idle(pollfd *, count, timespec *): ppoll, but only while machine_cpu.pending is 0. The signal handler moves a
// thread that it finds between host_idle_check and host_idle_wait to host_idle_pending, so that no wake-up is lost.
  .section .text.host_idle,"ax",@progbits
  .globl host_idle, host_idle_check, host_idle_wait, host_idle_pending
  .type host_idle,@function
host_idle:
  xor %r10d, %r10d
  mov $8, %r8d
  mov $__NR_ppoll, %eax
host_idle_check:
  cmpl $0, machine_cpu+8(%rip)
  jne host_idle_pending
  syscall
host_idle_wait:
  ret
host_idle_pending:
  mov $-4, %rax
  ret
  .size host_idle, . - host_idle

// The return of the host's signal handlers.
  .section .text.host_restorer,"ax",@progbits
  .globl host_restorer
  .type host_restorer,@function
  nop
host_restorer:
  mov $__NR_rt_sigreturn, %eax
  syscall
  .size host_restorer, . - host_restorer

  .section .note.GNU-stack,"",@progbits
#endif
