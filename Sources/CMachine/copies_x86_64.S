// The x86-64 processor: copies from and to the application, which may fault.
#if defined(__x86_64__)

// Offsets are those of include/swiftlet/machine.h; machine.c asserts them.
#define CPU_VECTOR_MASK machine_cpu+32(%rip)

// The copies that may fault. A fault at an address between machine_user_begin and machine_user_end continues at
// machine_user_fault, which returns to the caller; so nothing here pushes.
  .section .text.machine_user,"ax",@progbits
  .globl machine_user_begin, machine_user_end, machine_user_fault
machine_user_begin:

// size_t machine_copy(void *to, const void *from, size_t count)
  .globl machine_copy
  .type machine_copy,@function
  .p2align 4
machine_copy:
  cmp $16, %rdx
  jb .Lcopy_small
  cmp $32, %rdx
  ja .Lcopy_more
  movups (%rsi), %xmm0
  movups -16(%rsi,%rdx), %xmm1
  movups %xmm0, (%rdi)
  movups %xmm1, -16(%rdi,%rdx)
  xor %eax, %eax
  ret
.Lcopy_more:
  cmp $64, %rdx
  ja .Lcopy_large
  movups (%rsi), %xmm0
  movups 16(%rsi), %xmm1
  movups -32(%rsi,%rdx), %xmm2
  movups -16(%rsi,%rdx), %xmm3
  movups %xmm0, (%rdi)
  movups %xmm1, 16(%rdi)
  movups %xmm2, -32(%rdi,%rdx)
  movups %xmm3, -16(%rdi,%rdx)
  xor %eax, %eax
  ret
.Lcopy_large:
  cmp $1024, %rdx
  jae .Lcopy_string
.Lcopy_loop:
  movups (%rsi), %xmm0
  movups 16(%rsi), %xmm1
  movups 32(%rsi), %xmm2
  movups 48(%rsi), %xmm3
  movups %xmm0, (%rdi)
  movups %xmm1, 16(%rdi)
  movups %xmm2, 32(%rdi)
  movups %xmm3, 48(%rdi)
  add $64, %rsi
  add $64, %rdi
  sub $64, %rdx
  cmp $64, %rdx
  ja .Lcopy_loop
  // 1 to 64 bytes are left and at least 64 lie before them.
  movups -64(%rsi,%rdx), %xmm0
  movups -48(%rsi,%rdx), %xmm1
  movups -32(%rsi,%rdx), %xmm2
  movups -16(%rsi,%rdx), %xmm3
  movups %xmm0, -64(%rdi,%rdx)
  movups %xmm1, -48(%rdi,%rdx)
  movups %xmm2, -32(%rdi,%rdx)
  movups %xmm3, -16(%rdi,%rdx)
  xor %eax, %eax
  ret
.Lcopy_string:
  mov %rdx, %rcx
  rep movsb
  xor %eax, %eax
  ret
.Lcopy_small:
  cmp $8, %edx
  jb 1f
  mov (%rsi), %rax
  mov -8(%rsi,%rdx), %rcx
  mov %rax, (%rdi)
  mov %rcx, -8(%rdi,%rdx)
  xor %eax, %eax
  ret
1:
  cmp $4, %edx
  jb 2f
  mov (%rsi), %eax
  mov -4(%rsi,%rdx), %ecx
  mov %eax, (%rdi)
  mov %ecx, -4(%rdi,%rdx)
  xor %eax, %eax
  ret
2:
  test %edx, %edx
  jz 3f
  movzbl (%rsi), %eax
  movzbl -1(%rsi,%rdx), %ecx
  mov %rdx, %r8
  shr $1, %r8
  movzbl (%rsi,%r8), %r9d
  mov %al, (%rdi)
  mov %r9b, (%rdi,%r8)
  mov %cl, -1(%rdi,%rdx)
3:
  xor %eax, %eax
  ret
  .size machine_copy, . - machine_copy

// int machine_store_pair(void *to, int64_t first, int64_t second)
  .globl machine_store_pair
  .type machine_store_pair,@function
machine_store_pair:
  mov %rsi, (%rdi)
  mov %rdx, 8(%rdi)
  xor %eax, %eax
  ret
  .size machine_store_pair, . - machine_store_pair

// size_t machine_clear(void *to, size_t count)
  .globl machine_clear
  .type machine_clear,@function
machine_clear:
  mov %rsi, %rcx
  xor %eax, %eax
  rep stosb
  ret
  .size machine_clear, . - machine_clear

// intptr_t machine_copy_string(void *to, const void *from, size_t capacity)
  .globl machine_copy_string
  .type machine_copy_string,@function
machine_copy_string:
  xor %eax, %eax
1:
  cmp %rdx, %rax
  jae 2f
  movzbl (%rsi,%rax), %ecx
  mov %cl, (%rdi,%rax)
  test %ecx, %ecx
  jz 2f
  inc %rax
  jmp 1b
2:
  ret
  .size machine_copy_string, . - machine_copy_string

// int machine_load_word(const void *at, uint32_t *result)
  .globl machine_load_word
  .type machine_load_word,@function
machine_load_word:
  mov (%rdi), %eax
  mov %eax, (%rsi)
  xor %eax, %eax
  ret
  .size machine_load_word, . - machine_load_word

// int machine_swap_word(void *at, uint32_t value, uint32_t *result)
  .globl machine_swap_word
  .type machine_swap_word,@function
machine_swap_word:
  xchg %esi, (%rdi)
  mov %esi, (%rdx)
  xor %eax, %eax
  ret
  .size machine_swap_word, . - machine_swap_word

// int machine_compare_swap_word(void *at, uint32_t expected, uint32_t desired, uint32_t *result)
  .globl machine_compare_swap_word
  .type machine_compare_swap_word,@function
machine_compare_swap_word:
  mov %esi, %eax
  lock cmpxchg %edx, (%rdi)
  mov %eax, (%rcx)
  xor %eax, %eax
  ret
  .size machine_compare_swap_word, . - machine_compare_swap_word

// int machine_save_vector_state(void *at)
  .globl machine_save_vector_state
  .type machine_save_vector_state,@function
machine_save_vector_state:
  mov CPU_VECTOR_MASK, %rax
  test %rax, %rax
  jz 1f
  mov %rax, %rdx
  shr $32, %rdx
  xsave64 (%rdi)
  xor %eax, %eax
  ret
1:
  fxsave64 (%rdi)
  xor %eax, %eax
  ret
  .size machine_save_vector_state, . - machine_save_vector_state

// int machine_load_vector_state(const void *at)
  .globl machine_load_vector_state
  .type machine_load_vector_state,@function
machine_load_vector_state:
  mov CPU_VECTOR_MASK, %rax
  test %rax, %rax
  jz 1f
  mov %rax, %rdx
  shr $32, %rdx
  xrstor64 (%rdi)
  xor %eax, %eax
  ret
1:
  fxrstor64 (%rdi)
  xor %eax, %eax
  ret
  .size machine_load_vector_state, . - machine_load_vector_state

machine_user_end:
machine_user_fault:
  mov $-1, %rax
  ret

  .section .note.GNU-stack,"",@progbits

#endif
