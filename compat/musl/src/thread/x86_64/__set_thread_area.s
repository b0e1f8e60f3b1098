# Sets the FS base: ARCH_SET_FS (0x1002) of arch_prctl.
.text
.global __set_thread_area
.hidden __set_thread_area
.type __set_thread_area,@function
__set_thread_area:
	mov %rdi,%rsi
	mov $0x1002,%edi
	jmp sys_arch_prctl
.size __set_thread_area,.-__set_thread_area
.section .note.GNU-stack,"",@progbits
