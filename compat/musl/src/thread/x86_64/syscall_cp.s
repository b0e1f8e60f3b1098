# The cancellable call of threads once a program has cancelled one. musl's cancel handler compares the
# interrupted instruction with the labels: between them the call has not happened yet.
# __syscall_cp_asm(volatile int *cancel, long number, long a0 ... a5)
.text
.global __cp_begin
.hidden __cp_begin
.global __cp_end
.hidden __cp_end
.global __cp_cancel
.hidden __cp_cancel
.hidden __cancel
.global __syscall_cp_asm
.hidden __syscall_cp_asm
.type __syscall_cp_asm,@function
__syscall_cp_asm:
	mov %rdi,%r11
	mov %rsi,%rdi
	mov %rdx,%rsi
	mov %rcx,%rdx
	mov %r8,%rcx
	mov %r9,%r8
	mov 8(%rsp),%r9
	mov 16(%rsp),%rax
	mov %rax,8(%rsp)
__cp_begin:
	cmpl $0,(%r11)
	jne __cp_cancel
	jmp swiftlet_call
__cp_end:
# Also where the handler sends a thread that is cancelled asynchronously: the stack pointer may be anywhere.
__cp_cancel:
	jmp __cancel
.size __syscall_cp_asm,.-__syscall_cp_asm
.section .note.GNU-stack,"",@progbits
