# The return from a signal handler: the door finds the frame at the stack pointer.
.text
	nop
.global __restore_rt
.hidden __restore_rt
.type __restore_rt,@function
__restore_rt:
	jmp sys_rt_sigreturn
.size __restore_rt,.-__restore_rt
.section .note.GNU-stack,"",@progbits
