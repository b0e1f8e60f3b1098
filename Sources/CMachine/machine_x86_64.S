// The x86-64 processor: doors, thread switch and interrupts; copies_x86_64.S has the copies that may fault. Offsets
// are those of include/swiftlet/machine.h; machine.c asserts them.
#if defined(__x86_64__)

#define CPU_CURRENT machine_cpu+0(%rip)
#define CPU_PENDING machine_cpu+8(%rip)
#define CPU_IN_KERNEL machine_cpu+12(%rip)
#define CPU_OBSERVERS machine_cpu+16(%rip)
#define CPU_FSGSBASE machine_cpu+20(%rip)
#define CPU_VECTOR_SIZE machine_cpu+24(%rip)
#define CPU_VECTOR_MASK machine_cpu+32(%rip)
#define CPU_INTERRUPTED_PC machine_cpu+40(%rip)
#define CPU_INTERRUPTED_SP machine_cpu+48(%rip)
#define CPU_INTERRUPTED_FLAGS machine_cpu+56(%rip)
#define CPU_FAULT_SIGNAL machine_cpu+64(%rip)

#define THREAD_STACK_POINTER 0
#define THREAD_KERNEL_STACK_TOP 8
#define THREAD_POINTER 16
#define THREAD_RECORD_POSITION 24
#define THREAD_DOOR_FRAME 56
#define THREAD_RECORDS 64

#define RECORD_NUMBER 0
#define RECORD_RESULT 8
#define RECORD_ARGUMENTS 16

#define FRAME_VECTOR 0
#define FRAME_R15 8
#define FRAME_R14 16
#define FRAME_R13 24
#define FRAME_R12 32
#define FRAME_R11 40
#define FRAME_R10 48
#define FRAME_R9 56
#define FRAME_R8 64
#define FRAME_RDI 72
#define FRAME_RSI 80
#define FRAME_RBP 88
#define FRAME_RBX 96
#define FRAME_RDX 104
#define FRAME_RCX 112
#define FRAME_RAX 120
#define FRAME_RIP 128
#define FRAME_RFLAGS 136
#define FRAME_RSP 144

.macro FUNCTION name
  .section .text.\name,"ax",@progbits
  .globl \name
  .type \name,@function
  .p2align 4
\name:
.endm
.macro END name
  .size \name, . - \name
.endm

// Loads what machine_full_door has kept of its arguments.
.macro LOAD_ARGUMENTS
  mov -8(%rbp), %rdi
  mov -16(%rbp), %rsi
  mov -24(%rbp), %rdx
  mov -32(%rbp), %rcx
  mov -40(%rbp), %r8
  mov -48(%rbp), %r9
.endm

// A full door: the generated stub has put the handler in rax and the call's number in r10. Arguments are in C's registers.
// They are kept on the application's stack, so that a call interrupted by a signal can start again. The call is recorded, and
// told to who observes, here: a door of each call would otherwise have the code.
FUNCTION machine_full_door
  push %rbp
  mov %rsp, %rbp
  push %rdi
  push %rsi
  push %rdx
  push %rcx
  push %r8
  push %r9
  push %rax
  push %r10
.Lfull_call:
  movl $1, CPU_IN_KERNEL
  mov CPU_CURRENT, %r11
  mov THREAD_KERNEL_STACK_TOP(%r11), %rsp
  mov %rbp, THREAD_DOOR_FRAME(%r11)
  mov THREAD_RECORD_POSITION(%r11), %rax
  incq THREAD_RECORD_POSITION(%r11)
  and $15, %eax  // MACHINE_RECORDS - 1
  shl $6, %eax
  lea THREAD_RECORDS(%r11,%rax), %rax
  mov %r10d, RECORD_NUMBER(%rax)
  mov %rdi, RECORD_ARGUMENTS(%rax)
  mov %rsi, RECORD_ARGUMENTS+8(%rax)
  mov %rdx, RECORD_ARGUMENTS+16(%rax)
  mov %rcx, RECORD_ARGUMENTS+24(%rax)
  mov %r8, RECORD_ARGUMENTS+32(%rax)
  mov %r9, RECORD_ARGUMENTS+40(%rax)
  movabs $0x8000000000000000, %r10  // MACHINE_RUNNING
  mov %r10, RECORD_RESULT(%rax)
  push %rax
  push %rax
  cmpl $0, CPU_OBSERVERS
  jne .Lfull_observed
  call *-56(%rbp)
  pop %r10
  mov %rax, RECORD_RESULT(%r10)
.Lfull_done:
  // Off the kernel stack first: once preemption is on again, another call may use it from its top.
  lea -64(%rbp), %rsp
  // What the handler left to do (the return from a signal's handler, another mask, a call to start again) is looked at before
  // preemption is on: an interruption takes what is pending, and may run a handler, which would return with this call's state.
  cmpl $0, CPU_PENDING
  jne .Lfull_leave
  movl $0, CPU_IN_KERNEL
  cmpl $0, CPU_PENDING
  jne .Lfull_leave
  leave
  ret
.Lfull_leave:
  mov %rax, %rdi
  call machine_leave
  leave
  ret
.Lfull_observed:
  mov %rax, %rdi
  call kernel_call_begins
  LOAD_ARGUMENTS
  call *-56(%rbp)
  mov (%rsp), %rdi
  mov %rax, RECORD_RESULT(%rdi)
  mov %rax, (%rsp)
  call kernel_call_ends
  mov (%rsp), %rax
  jmp .Lfull_done
// kernel_leaving continues here to start the call again.
  .globl machine_full_restart
machine_full_restart:
  LOAD_ARGUMENTS
  mov -64(%rbp), %r10
  jmp .Lfull_call
END machine_full_door

// int64_t machine_leave(int64_t result)
FUNCTION machine_leave
  movl $1, CPU_IN_KERNEL
  mov %rsp, %r10
  mov CPU_CURRENT, %r11
  mov THREAD_KERNEL_STACK_TOP(%r11), %rsp
  push $0
  lea 8(%r10), %r9
  push %r9
  pushfq
  push (%r10)
  push %rdi
  push $0
  push $0
  push %rbx
  push %rbp
  push $0
  push $0
  push $0
  push $0
  push $0
  push $0
  push %r12
  push %r13
  push %r14
  push %r15
  push $0
  mov %rsp, %rbx
  mov %rsp, %rdi
  call kernel_leaving
  mov %rbx, %rdi
  jmp machine_resume
END machine_leave

// The platform came here with in_kernel = 1, the stack pointer at the top of the kernel stack, the interrupted pc, sp and
// flags in machine_cpu, and every other register as it was.
FUNCTION machine_interrupted
  push $0
  push CPU_INTERRUPTED_SP
  push CPU_INTERRUPTED_FLAGS
  push CPU_INTERRUPTED_PC
  push %rax
  push %rcx
  push %rdx
  push %rbx
  push %rbp
  push %rsi
  push %rdi
  push %r8
  push %r9
  push %r10
  push %r11
  push %r12
  push %r13
  push %r14
  push %r15
  push $0
  cld
  mov %rsp, %rbx
  cmpq $0, CPU_VECTOR_SIZE
  jne 3f
  call machine_find_vector_state
3:
  sub CPU_VECTOR_SIZE, %rsp
  and $-64, %rsp
  mov %rsp, FRAME_VECTOR(%rbx)
  mov CPU_VECTOR_MASK, %rax
  test %rax, %rax
  jz 1f
  mov %rax, %rdx
  shr $32, %rdx
  xor %ecx, %ecx
  mov %rcx, 512(%rsp)
  mov %rcx, 520(%rsp)
  mov %rcx, 528(%rsp)
  mov %rcx, 536(%rsp)
  mov %rcx, 544(%rsp)
  mov %rcx, 552(%rsp)
  mov %rcx, 560(%rsp)
  mov %rcx, 568(%rsp)
  xsave64 (%rsp)
  jmp 2f
1:
  fxsave64 (%rsp)
2:
  mov %rbx, %rdi
  call kernel_interrupted
  mov %rbx, %rdi
  jmp machine_resume
END machine_interrupted

// void machine_resume(const struct machine_frame *frame)
FUNCTION machine_resume
  mov FRAME_VECTOR(%rdi), %rcx
  test %rcx, %rcx
  jz 2f
  mov CPU_VECTOR_MASK, %rax
  test %rax, %rax
  jz 1f
  mov %rax, %rdx
  shr $32, %rdx
  xrstor64 (%rcx)
  jmp 2f
1:
  fxrstor64 (%rcx)
2:
  // The pc and the flags go below the red zone of the stack that is left to.
  mov FRAME_RSP(%rdi), %rcx
  mov FRAME_RIP(%rdi), %rax
  mov %rax, -136(%rcx)
  mov FRAME_RFLAGS(%rdi), %rax
  mov %rax, -144(%rcx)
  mov FRAME_R15(%rdi), %r15
  mov FRAME_R14(%rdi), %r14
  mov FRAME_R13(%rdi), %r13
  mov FRAME_R12(%rdi), %r12
  mov FRAME_R11(%rdi), %r11
  mov FRAME_R10(%rdi), %r10
  mov FRAME_R9(%rdi), %r9
  mov FRAME_R8(%rdi), %r8
  mov FRAME_RSI(%rdi), %rsi
  mov FRAME_RBP(%rdi), %rbp
  mov FRAME_RBX(%rdi), %rbx
  mov FRAME_RDX(%rdi), %rdx
  mov FRAME_RAX(%rdi), %rax
  lea -144(%rcx), %rsp
  mov FRAME_RCX(%rdi), %rcx
  mov FRAME_RDI(%rdi), %rdi
  movl $0, CPU_IN_KERNEL
  cmpl $0, CPU_PENDING
  jne .Lpending
  popfq
  ret $128
// Work came in while the registers were restored: go back as if interrupted at the place that was about to be reached.
.Lpending:
  movl $1, CPU_IN_KERNEL
  push %rax
  mov 8(%rsp), %rax
  mov %rax, CPU_INTERRUPTED_FLAGS
  mov 16(%rsp), %rax
  mov %rax, CPU_INTERRUPTED_PC
  lea 152(%rsp), %rax
  mov %rax, CPU_INTERRUPTED_SP
  movl $0, CPU_FAULT_SIGNAL
  mov CPU_CURRENT, %rax
  mov THREAD_KERNEL_STACK_TOP(%rax), %rax
  // Keep rax across the change of stacks.
  xchg %rax, %rsp
  mov (%rax), %rax
  jmp machine_interrupted
END machine_resume

// void machine_switch(struct machine_thread *from, struct machine_thread *to)
FUNCTION machine_switch
  push %rbp
  mov %rsp, %rbp
  push %rbx
  push %r12
  push %r13
  push %r14
  push %r15
  sub $16, %rsp
  stmxcsr (%rsp)
  fnstcw 4(%rsp)
  mov %rsp, THREAD_STACK_POINTER(%rdi)
  mov THREAD_STACK_POINTER(%rsi), %rsp
  mov %rsi, CPU_CURRENT
  mov THREAD_POINTER(%rsi), %rax
  cmp %rax, THREAD_POINTER(%rdi)
  je 1f
  cmpl $0, CPU_FSGSBASE
  je 2f
  wrfsbase %rax
1:
  ldmxcsr (%rsp)
  fldcw 4(%rsp)
  add $16, %rsp
  pop %r15
  pop %r14
  pop %r13
  pop %r12
  pop %rbx
  pop %rbp
  ret
2:
  mov %rax, %rdi
  call platform_set_thread_pointer
  jmp 1b
END machine_switch

// The first return of machine_switch in a new thread: r12 = entry, r13 = argument.
FUNCTION machine_first
  xor %ebp, %ebp
  mov %r13, %rdi
  call *%r12
  ud2
END machine_first

// void machine_set_thread_pointer(uint64_t value)
FUNCTION machine_set_thread_pointer
  mov CPU_CURRENT, %rax
  mov %rdi, THREAD_POINTER(%rax)
  cmpl $0, CPU_FSGSBASE
  je 1f
  wrfsbase %rdi
  ret
1:
  jmp platform_set_thread_pointer
END machine_set_thread_pointer

// void machine_reset_vector_state(void)
FUNCTION machine_reset_vector_state
  fninit
  movl $0x1f80, -8(%rsp)
  ldmxcsr -8(%rsp)
  ret
END machine_reset_vector_state

  .section .note.GNU-stack,"",@progbits
#endif
