/* Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one. */

/* A stub hands the handler's address and the call's number to the switch to the thread's kernel stack. */
#if defined(__x86_64__)
	.macro door name, number, prefix=sys_
	.section .text.\prefix\name, "ax", @progbits
	.globl \prefix\name
	.type \prefix\name, @function
\prefix\name:
	leaq full_\name(%rip), %rax
	movl $\number, %r10d
	jmp machine_full_door
	.size \prefix\name, . - \prefix\name
	.endm
#elif defined(__aarch64__)
	.macro door name, number, prefix=sys_
	.section .text.\prefix\name, "ax", @progbits
	.globl \prefix\name
	.type \prefix\name, @function
	.p2align 2
\prefix\name:
	adrp x16, full_\name
	add x16, x16, :lo12:full_\name
	mov w17, #\number
	b machine_full_door
	.size \prefix\name, . - \prefix\name
	.endm
#else
#error "no door for this machine"
#endif

	door read, 0, slow_
	door write, 1
	door open, 2
	door close, 3
	door stat, 4
	door fstat, 5
	door lstat, 6
	door poll, 7
	door lseek, 8, slow_
	door mmap, 9
	door mprotect, 10
	door munmap, 11
	door brk, 12
	door rt_sigreturn, 15
	door ioctl, 16
	door pread64, 17
	door pwrite64, 18
	door readv, 19
	door writev, 20
	door access, 21
	door pipe, 22
	door select, 23
	door sched_yield, 24
	door mremap, 25
	door msync, 26
	door mincore, 27
	door madvise, 28
	door shmget, 29
	door shmat, 30
	door shmctl, 31
	door dup2, 33
	door pause, 34
	door nanosleep, 35
	door sendfile, 40
	door clone, 56
	door exit, 60
	door wait4, 61
	door kill, 62
	door shmdt, 67
	door fcntl, 72
	door flock, 73
	door fsync, 74
	door fdatasync, 75
	door truncate, 76
	door ftruncate, 77
	door getdents, 78
	door getcwd, 79
	door chdir, 80
	door fchdir, 81
	door rename, 82
	door mkdir, 83
	door rmdir, 84
	door creat, 85
	door link, 86
	door unlink, 87
	door symlink, 88
	door readlink, 89
	door chmod, 90
	door fchmod, 91
	door chown, 92
	door fchown, 93
	door lchown, 94
	door getrusage, 98
	door syslog, 103
	door setgroups, 116
	door capget, 125
	door capset, 126
	door rt_sigtimedwait, 128
	door rt_sigqueueinfo, 129
	door rt_sigsuspend, 130
	door utime, 132
	door mknod, 133
	door statfs, 137
	door fstatfs, 138
	door mlock, 149
	door munlock, 150
	door mlockall, 151
	door munlockall, 152
	door vhangup, 153
	door chroot, 161
	door sync, 162
	door swapon, 167
	door swapoff, 168
	door reboot, 169
	door readahead, 187
	door setxattr, 188
	door lsetxattr, 189
	door fsetxattr, 190
	door getxattr, 191
	door lgetxattr, 192
	door fgetxattr, 193
	door listxattr, 194
	door llistxattr, 195
	door flistxattr, 196
	door removexattr, 197
	door lremovexattr, 198
	door fremovexattr, 199
	door tkill, 200
	door futex, 202
	door plain_futex, 202
	door epoll_create, 213
	door remap_file_pages, 216
	door getdents64, 217
	door restart_syscall, 219
	door timer_create, 222
	door timer_settime, 223
	door timer_delete, 226
	door clock_nanosleep, 230
	door exit_group, 231
	door epoll_wait, 232
	door epoll_ctl, 233
	door tgkill, 234
	door utimes, 235
	door mbind, 237
	door set_mempolicy, 238
	door get_mempolicy, 239
	door waitid, 247
	door ioprio_set, 251
	door ioprio_get, 252
	door openat, 257
	door mkdirat, 258
	door mknodat, 259
	door fchownat, 260
	door futimesat, 261
	door newfstatat, 262
	door unlinkat, 263
	door renameat, 264
	door linkat, 265
	door symlinkat, 266
	door readlinkat, 267
	door fchmodat, 268
	door faccessat, 269
	door pselect6, 270
	door ppoll, 271
	door splice, 275
	door tee, 276
	door sync_file_range, 277
	door vmsplice, 278
	door utimensat, 280
	door epoll_pwait, 281
	door signalfd, 282
	door timerfd_create, 283
	door eventfd, 284
	door fallocate, 285
	door timerfd_settime, 286
	door timerfd_gettime, 287
	door signalfd4, 289
	door eventfd2, 290
	door epoll_create1, 291
	door dup3, 292
	door pipe2, 293
	door preadv, 295
	door pwritev, 296
	door rt_tgsigqueueinfo, 297
	door syncfs, 306
	door process_vm_readv, 310
	door process_vm_writev, 311
	door sched_setattr, 314
	door sched_getattr, 315
	door renameat2, 316
	door getrandom, 318
	door memfd_create, 319
	door mlock2, 325
	door copy_file_range, 326
	door preadv2, 327
	door pwritev2, 328
	door pkey_mprotect, 329
	door pkey_alloc, 330
	door pkey_free, 331
	door statx, 332
	door pidfd_send_signal, 424
	door pidfd_open, 434
	door close_range, 436
	door openat2, 437
	door pidfd_getfd, 438
	door faccessat2, 439
	door process_madvise, 440
	door epoll_pwait2, 441
	door process_mrelease, 448
	door futex_waitv, 449
	.section .note.GNU-stack, "", @progbits
