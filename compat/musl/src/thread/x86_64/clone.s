# Starts a thread or a CLONE_VM child. The child comes back from the call with 0 and the stack pointer that was
# given, where it finds its function and argument.
# __clone(function, stack, flags, argument, parent_tid, tls, child_tid)
.text
.global __clone
.hidden __clone
.type __clone,@function
__clone:
	and $-16,%rsi
	sub $16,%rsi
	mov %rdi,(%rsi)
	mov %rcx,8(%rsi)
	mov %rdx,%rdi
	mov %r8,%rdx
	mov 8(%rsp),%rcx
	mov %r9,%r8
	sub $8,%rsp
	call sys_clone
	test %eax,%eax
	jz 1f
	add $8,%rsp
	ret
1:	xor %ebp,%ebp
	pop %rax
	pop %rdi
	call *%rax
	mov %eax,%edi
	call sys_exit
	hlt
.size __clone,.-__clone
.section .note.GNU-stack,"",@progbits
