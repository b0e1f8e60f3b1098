/* Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one. */
#include "CEntry.h"

#define NO_CALL 0xffff

/* Each call's arity as a digit, then its name. */
static const char texts[] =
  "3read\0"
  "3write\0"
  "3open\0"
  "1close\0"
  "2stat\0"
  "2fstat\0"
  "2lstat\0"
  "3poll\0"
  "3lseek\0"
  "6mmap\0"
  "3mprotect\0"
  "2munmap\0"
  "1brk\0"
  "4rt_sigaction\0"
  "4rt_sigprocmask\0"
  "0rt_sigreturn\0"
  "3ioctl\0"
  "4pread64\0"
  "4pwrite64\0"
  "3readv\0"
  "3writev\0"
  "2access\0"
  "1pipe\0"
  "5select\0"
  "0sched_yield\0"
  "5mremap\0"
  "3msync\0"
  "3mincore\0"
  "3madvise\0"
  "3shmget\0"
  "3shmat\0"
  "3shmctl\0"
  "1dup\0"
  "2dup2\0"
  "0pause\0"
  "2nanosleep\0"
  "2getitimer\0"
  "1alarm\0"
  "3setitimer\0"
  "0getpid\0"
  "4sendfile\0"
  "3socket\0"
  "3connect\0"
  "3accept\0"
  "6sendto\0"
  "6recvfrom\0"
  "3sendmsg\0"
  "3recvmsg\0"
  "2shutdown\0"
  "3bind\0"
  "2listen\0"
  "3getsockname\0"
  "3getpeername\0"
  "4socketpair\0"
  "5setsockopt\0"
  "5getsockopt\0"
  "5clone\0"
  "0fork\0"
  "0vfork\0"
  "3execve\0"
  "1exit\0"
  "4wait4\0"
  "2kill\0"
  "1uname\0"
  "3semget\0"
  "3semop\0"
  "4semctl\0"
  "1shmdt\0"
  "2msgget\0"
  "4msgsnd\0"
  "5msgrcv\0"
  "3msgctl\0"
  "3fcntl\0"
  "2flock\0"
  "1fsync\0"
  "1fdatasync\0"
  "2truncate\0"
  "2ftruncate\0"
  "3getdents\0"
  "2getcwd\0"
  "1chdir\0"
  "1fchdir\0"
  "2rename\0"
  "2mkdir\0"
  "1rmdir\0"
  "2creat\0"
  "2link\0"
  "1unlink\0"
  "2symlink\0"
  "3readlink\0"
  "2chmod\0"
  "2fchmod\0"
  "3chown\0"
  "3fchown\0"
  "3lchown\0"
  "1umask\0"
  "2gettimeofday\0"
  "2getrlimit\0"
  "2getrusage\0"
  "1sysinfo\0"
  "1times\0"
  "4ptrace\0"
  "0getuid\0"
  "3syslog\0"
  "0getgid\0"
  "1setuid\0"
  "1setgid\0"
  "0geteuid\0"
  "0getegid\0"
  "2setpgid\0"
  "0getppid\0"
  "0getpgrp\0"
  "0setsid\0"
  "2setreuid\0"
  "2setregid\0"
  "2getgroups\0"
  "2setgroups\0"
  "3setresuid\0"
  "3getresuid\0"
  "3setresgid\0"
  "3getresgid\0"
  "1getpgid\0"
  "1setfsuid\0"
  "1setfsgid\0"
  "1getsid\0"
  "2capget\0"
  "2capset\0"
  "2rt_sigpending\0"
  "4rt_sigtimedwait\0"
  "3rt_sigqueueinfo\0"
  "2rt_sigsuspend\0"
  "2sigaltstack\0"
  "2utime\0"
  "3mknod\0"
  "1uselib\0"
  "1personality\0"
  "2ustat\0"
  "2statfs\0"
  "2fstatfs\0"
  "3sysfs\0"
  "2getpriority\0"
  "3setpriority\0"
  "2sched_setparam\0"
  "2sched_getparam\0"
  "3sched_setscheduler\0"
  "1sched_getscheduler\0"
  "1sched_get_priority_max\0"
  "1sched_get_priority_min\0"
  "2sched_rr_get_interval\0"
  "2mlock\0"
  "2munlock\0"
  "1mlockall\0"
  "0munlockall\0"
  "0vhangup\0"
  "3modify_ldt\0"
  "2pivot_root\0"
  "1_sysctl\0"
  "5prctl\0"
  "2arch_prctl\0"
  "1adjtimex\0"
  "2setrlimit\0"
  "1chroot\0"
  "0sync\0"
  "1acct\0"
  "2settimeofday\0"
  "5mount\0"
  "2umount2\0"
  "2swapon\0"
  "1swapoff\0"
  "4reboot\0"
  "2sethostname\0"
  "2setdomainname\0"
  "1iopl\0"
  "3ioperm\0"
  "2create_module\0"
  "3init_module\0"
  "2delete_module\0"
  "1get_kernel_syms\0"
  "5query_module\0"
  "4quotactl\0"
  "3nfsservctl\0"
  "5getpmsg\0"
  "5putpmsg\0"
  "5afs_syscall\0"
  "3tuxcall\0"
  "3security\0"
  "0gettid\0"
  "3readahead\0"
  "5setxattr\0"
  "5lsetxattr\0"
  "5fsetxattr\0"
  "4getxattr\0"
  "4lgetxattr\0"
  "4fgetxattr\0"
  "3listxattr\0"
  "3llistxattr\0"
  "3flistxattr\0"
  "2removexattr\0"
  "2lremovexattr\0"
  "2fremovexattr\0"
  "2tkill\0"
  "1time\0"
  "6futex\0"
  "3sched_setaffinity\0"
  "3sched_getaffinity\0"
  "1set_thread_area\0"
  "2io_setup\0"
  "1io_destroy\0"
  "5io_getevents\0"
  "3io_submit\0"
  "3io_cancel\0"
  "1get_thread_area\0"
  "3lookup_dcookie\0"
  "1epoll_create\0"
  "4epoll_ctl_old\0"
  "4epoll_wait_old\0"
  "5remap_file_pages\0"
  "3getdents64\0"
  "1set_tid_address\0"
  "0restart_syscall\0"
  "4semtimedop\0"
  "4fadvise64\0"
  "3timer_create\0"
  "4timer_settime\0"
  "2timer_gettime\0"
  "1timer_getoverrun\0"
  "1timer_delete\0"
  "2clock_settime\0"
  "2clock_gettime\0"
  "2clock_getres\0"
  "4clock_nanosleep\0"
  "1exit_group\0"
  "4epoll_wait\0"
  "4epoll_ctl\0"
  "3tgkill\0"
  "2utimes\0"
  "5vserver\0"
  "6mbind\0"
  "3set_mempolicy\0"
  "5get_mempolicy\0"
  "4mq_open\0"
  "1mq_unlink\0"
  "5mq_timedsend\0"
  "5mq_timedreceive\0"
  "2mq_notify\0"
  "3mq_getsetattr\0"
  "4kexec_load\0"
  "5waitid\0"
  "5add_key\0"
  "4request_key\0"
  "5keyctl\0"
  "3ioprio_set\0"
  "2ioprio_get\0"
  "0inotify_init\0"
  "3inotify_add_watch\0"
  "2inotify_rm_watch\0"
  "4migrate_pages\0"
  "4openat\0"
  "3mkdirat\0"
  "4mknodat\0"
  "5fchownat\0"
  "3futimesat\0"
  "4newfstatat\0"
  "3unlinkat\0"
  "4renameat\0"
  "5linkat\0"
  "3symlinkat\0"
  "4readlinkat\0"
  "3fchmodat\0"
  "3faccessat\0"
  "6pselect6\0"
  "5ppoll\0"
  "1unshare\0"
  "2set_robust_list\0"
  "3get_robust_list\0"
  "6splice\0"
  "4tee\0"
  "4sync_file_range\0"
  "4vmsplice\0"
  "6move_pages\0"
  "4utimensat\0"
  "6epoll_pwait\0"
  "3signalfd\0"
  "2timerfd_create\0"
  "1eventfd\0"
  "4fallocate\0"
  "4timerfd_settime\0"
  "2timerfd_gettime\0"
  "4accept4\0"
  "4signalfd4\0"
  "2eventfd2\0"
  "1epoll_create1\0"
  "3dup3\0"
  "2pipe2\0"
  "1inotify_init1\0"
  "5preadv\0"
  "5pwritev\0"
  "4rt_tgsigqueueinfo\0"
  "5perf_event_open\0"
  "5recvmmsg\0"
  "2fanotify_init\0"
  "5fanotify_mark\0"
  "4prlimit64\0"
  "5name_to_handle_at\0"
  "3open_by_handle_at\0"
  "2clock_adjtime\0"
  "1syncfs\0"
  "4sendmmsg\0"
  "2setns\0"
  "3getcpu\0"
  "6process_vm_readv\0"
  "6process_vm_writev\0"
  "5kcmp\0"
  "3finit_module\0"
  "3sched_setattr\0"
  "4sched_getattr\0"
  "5renameat2\0"
  "3seccomp\0"
  "3getrandom\0"
  "2memfd_create\0"
  "5kexec_file_load\0"
  "3bpf\0"
  "5execveat\0"
  "1userfaultfd\0"
  "3membarrier\0"
  "3mlock2\0"
  "6copy_file_range\0"
  "6preadv2\0"
  "6pwritev2\0"
  "4pkey_mprotect\0"
  "2pkey_alloc\0"
  "1pkey_free\0"
  "5statx\0"
  "6io_pgetevents\0"
  "4rseq\0"
  "4pidfd_send_signal\0"
  "2io_uring_setup\0"
  "6io_uring_enter\0"
  "4io_uring_register\0"
  "3open_tree\0"
  "5move_mount\0"
  "2fsopen\0"
  "5fsconfig\0"
  "3fsmount\0"
  "3fspick\0"
  "2pidfd_open\0"
  "2clone3\0"
  "3close_range\0"
  "4openat2\0"
  "3pidfd_getfd\0"
  "4faccessat2\0"
  "5process_madvise\0"
  "6epoll_pwait2\0"
  "5mount_setattr\0"
  "4quotactl_fd\0"
  "3landlock_create_ruleset\0"
  "4landlock_add_rule\0"
  "2landlock_restrict_self\0"
  "1memfd_secret\0"
  "2process_mrelease\0"
  "5futex_waitv\0"
  "4set_mempolicy_home_node\0";

/* Where each call's text starts; the numbers from 335 to 423 are left out. */
static const uint16_t starts[] = {
  0, 6, 13, 19, 26, 32, 39, 46, 52, 59, 65, 75,
  83, 88, 102, 118, 132, 139, 148, 158, 165, 173, 181, 187,
  195, 208, 216, 223, 232, 241, 249, 256, 264, 269, 275, 282,
  293, 304, 311, 322, 330, 340, 348, 357, 365, 373, 383, 392,
  401, 411, 417, 425, 438, 451, 463, 475, 487, 494, 500, 507,
  515, 521, 528, 534, 541, 549, 556, 564, 571, 579, 587, 595,
  603, 610, 617, 624, 635, 645, 656, 666, 674, 681, 689, 697,
  704, 711, 718, 724, 732, 741, 751, 758, 766, 773, 781, 789,
  796, 810, 821, 832, 841, 848, 856, 864, 872, 880, 888, 896,
  905, 914, 923, 932, 941, 949, 959, 969, 980, 991, 1002, 1013,
  1024, 1035, 1044, 1054, 1064, 1072, 1080, 1088, 1103, 1120, 1137, 1152,
  1165, 1172, 1179, 1187, 1200, 1207, 1215, 1224, 1231, 1244, 1257, 1273,
  1289, 1309, 1329, 1353, 1377, 1400, 1407, 1416, 1426, 1438, 1447, 1459,
  1471, 1480, 1487, 1499, 1509, 1520, 1528, 1534, 1540, 1554, 1561, 1570,
  1578, 1587, 1595, 1608, 1623, 1629, 1637, 1652, 1665, 1680, 1697, 1711,
  1721, 1733, 1742, 1751, 1764, 1773, 1783, 1791, 1802, 1812, 1823, 1834,
  1844, 1855, 1866, 1877, 1889, 1901, 1914, 1928, 1942, 1949, 1955, 1962,
  1981, 2000, 2017, 2027, 2039, 2053, 2064, 2075, 2092, 2108, 2122, 2137,
  2153, 2171, 2183, 2200, 2217, 2229, 2240, 2254, 2269, 2284, 2302, 2316,
  2331, 2346, 2360, 2377, 2389, 2401, 2412, 2420, 2428, 2437, 2444, 2459,
  2474, 2483, 2494, 2508, 2525, 2536, 2551, 2563, 2571, 2580, 2593, 2601,
  2613, 2625, 2639, 2658, 2676, 2691, 2699, 2708, 2717, 2727, 2738, 2750,
  2760, 2770, 2778, 2789, 2801, 2811, 2822, 2832, 2839, 2848, 2865, 2882,
  2890, 2895, 2912, 2922, 2934, 2945, 2958, 2968, 2984, 2993, 3004, 3021,
  3038, 3047, 3058, 3068, 3083, 3089, 3096, 3111, 3119, 3128, 3147, 3164,
  3174, 3189, 3204, 3215, 3234, 3253, 3268, 3276, 3286, 3293, 3301, 3319,
  3338, 3344, 3358, 3373, 3388, 3399, 3408, 3419, 3433, 3450, 3455, 3465,
  3478, 3490, 3498, 3515, 3524, 3534, 3549, 3561, 3572, 3579, 3594, 3600,
  3619, 3635, 3651, 3670, 3681, 3693, 3701, 3711, 3720, 3728, 3740, 3748,
  3761, 3770, 3783, 3795, 3812, 3826, 3841, 3854, 3879, 3898, 3922, 3936,
  3954, 3967,
};

static const char *text_of(uint32_t number) {
  if (number > 450 || (number > 334 && number < 424)) return "6unknown";
  uint16_t start = starts[number > 334 ? number - 89 : number];
  return start == NO_CALL ? "6unknown" : texts + start;
}

const char *swiftlet_call_name(uint32_t number) { return text_of(number) + 1; }

int swiftlet_call_arity(uint32_t number) { return text_of(number)[0] - '0'; }

#if defined(__aarch64__)
/* The house's number plus one, by the machine's. */
static const uint16_t house_numbers[] = {
  [63] = 0 + 1,
  [64] = 1 + 1,
  [57] = 3 + 1,
  [80] = 5 + 1,
  [62] = 8 + 1,
  [222] = 9 + 1,
  [226] = 10 + 1,
  [215] = 11 + 1,
  [214] = 12 + 1,
  [134] = 13 + 1,
  [135] = 14 + 1,
  [139] = 15 + 1,
  [29] = 16 + 1,
  [67] = 17 + 1,
  [68] = 18 + 1,
  [65] = 19 + 1,
  [66] = 20 + 1,
  [124] = 24 + 1,
  [216] = 25 + 1,
  [227] = 26 + 1,
  [232] = 27 + 1,
  [233] = 28 + 1,
  [194] = 29 + 1,
  [196] = 30 + 1,
  [195] = 31 + 1,
  [23] = 32 + 1,
  [101] = 35 + 1,
  [102] = 36 + 1,
  [103] = 38 + 1,
  [172] = 39 + 1,
  [71] = 40 + 1,
  [198] = 41 + 1,
  [203] = 42 + 1,
  [202] = 43 + 1,
  [206] = 44 + 1,
  [207] = 45 + 1,
  [211] = 46 + 1,
  [212] = 47 + 1,
  [210] = 48 + 1,
  [200] = 49 + 1,
  [201] = 50 + 1,
  [204] = 51 + 1,
  [205] = 52 + 1,
  [199] = 53 + 1,
  [208] = 54 + 1,
  [209] = 55 + 1,
  [220] = 56 + 1,
  [221] = 59 + 1,
  [93] = 60 + 1,
  [260] = 61 + 1,
  [129] = 62 + 1,
  [160] = 63 + 1,
  [190] = 64 + 1,
  [193] = 65 + 1,
  [191] = 66 + 1,
  [197] = 67 + 1,
  [186] = 68 + 1,
  [189] = 69 + 1,
  [188] = 70 + 1,
  [187] = 71 + 1,
  [25] = 72 + 1,
  [32] = 73 + 1,
  [82] = 74 + 1,
  [83] = 75 + 1,
  [45] = 76 + 1,
  [46] = 77 + 1,
  [17] = 79 + 1,
  [49] = 80 + 1,
  [50] = 81 + 1,
  [52] = 91 + 1,
  [55] = 93 + 1,
  [166] = 95 + 1,
  [169] = 96 + 1,
  [163] = 97 + 1,
  [165] = 98 + 1,
  [179] = 99 + 1,
  [153] = 100 + 1,
  [117] = 101 + 1,
  [174] = 102 + 1,
  [116] = 103 + 1,
  [176] = 104 + 1,
  [146] = 105 + 1,
  [144] = 106 + 1,
  [175] = 107 + 1,
  [177] = 108 + 1,
  [154] = 109 + 1,
  [173] = 110 + 1,
  [157] = 112 + 1,
  [145] = 113 + 1,
  [143] = 114 + 1,
  [158] = 115 + 1,
  [159] = 116 + 1,
  [147] = 117 + 1,
  [148] = 118 + 1,
  [149] = 119 + 1,
  [150] = 120 + 1,
  [155] = 121 + 1,
  [151] = 122 + 1,
  [152] = 123 + 1,
  [156] = 124 + 1,
  [90] = 125 + 1,
  [91] = 126 + 1,
  [136] = 127 + 1,
  [137] = 128 + 1,
  [138] = 129 + 1,
  [133] = 130 + 1,
  [132] = 131 + 1,
  [92] = 135 + 1,
  [43] = 137 + 1,
  [44] = 138 + 1,
  [141] = 140 + 1,
  [140] = 141 + 1,
  [118] = 142 + 1,
  [121] = 143 + 1,
  [119] = 144 + 1,
  [120] = 145 + 1,
  [125] = 146 + 1,
  [126] = 147 + 1,
  [127] = 148 + 1,
  [228] = 149 + 1,
  [229] = 150 + 1,
  [230] = 151 + 1,
  [231] = 152 + 1,
  [58] = 153 + 1,
  [41] = 155 + 1,
  [167] = 157 + 1,
  [171] = 159 + 1,
  [164] = 160 + 1,
  [51] = 161 + 1,
  [81] = 162 + 1,
  [89] = 163 + 1,
  [170] = 164 + 1,
  [40] = 165 + 1,
  [39] = 166 + 1,
  [224] = 167 + 1,
  [225] = 168 + 1,
  [142] = 169 + 1,
  [161] = 170 + 1,
  [162] = 171 + 1,
  [105] = 175 + 1,
  [106] = 176 + 1,
  [60] = 179 + 1,
  [42] = 180 + 1,
  [178] = 186 + 1,
  [213] = 187 + 1,
  [5] = 188 + 1,
  [6] = 189 + 1,
  [7] = 190 + 1,
  [8] = 191 + 1,
  [9] = 192 + 1,
  [10] = 193 + 1,
  [11] = 194 + 1,
  [12] = 195 + 1,
  [13] = 196 + 1,
  [14] = 197 + 1,
  [15] = 198 + 1,
  [16] = 199 + 1,
  [130] = 200 + 1,
  [98] = 202 + 1,
  [122] = 203 + 1,
  [123] = 204 + 1,
  [0] = 206 + 1,
  [1] = 207 + 1,
  [4] = 208 + 1,
  [2] = 209 + 1,
  [3] = 210 + 1,
  [18] = 212 + 1,
  [234] = 216 + 1,
  [61] = 217 + 1,
  [96] = 218 + 1,
  [128] = 219 + 1,
  [192] = 220 + 1,
  [223] = 221 + 1,
  [107] = 222 + 1,
  [110] = 223 + 1,
  [108] = 224 + 1,
  [109] = 225 + 1,
  [111] = 226 + 1,
  [112] = 227 + 1,
  [113] = 228 + 1,
  [114] = 229 + 1,
  [115] = 230 + 1,
  [94] = 231 + 1,
  [21] = 233 + 1,
  [131] = 234 + 1,
  [235] = 237 + 1,
  [237] = 238 + 1,
  [236] = 239 + 1,
  [180] = 240 + 1,
  [181] = 241 + 1,
  [182] = 242 + 1,
  [183] = 243 + 1,
  [184] = 244 + 1,
  [185] = 245 + 1,
  [104] = 246 + 1,
  [95] = 247 + 1,
  [217] = 248 + 1,
  [218] = 249 + 1,
  [219] = 250 + 1,
  [30] = 251 + 1,
  [31] = 252 + 1,
  [27] = 254 + 1,
  [28] = 255 + 1,
  [238] = 256 + 1,
  [56] = 257 + 1,
  [34] = 258 + 1,
  [33] = 259 + 1,
  [54] = 260 + 1,
  [79] = 262 + 1,
  [35] = 263 + 1,
  [38] = 264 + 1,
  [37] = 265 + 1,
  [36] = 266 + 1,
  [78] = 267 + 1,
  [53] = 268 + 1,
  [48] = 269 + 1,
  [72] = 270 + 1,
  [73] = 271 + 1,
  [97] = 272 + 1,
  [99] = 273 + 1,
  [100] = 274 + 1,
  [76] = 275 + 1,
  [77] = 276 + 1,
  [84] = 277 + 1,
  [75] = 278 + 1,
  [239] = 279 + 1,
  [88] = 280 + 1,
  [22] = 281 + 1,
  [85] = 283 + 1,
  [47] = 285 + 1,
  [86] = 286 + 1,
  [87] = 287 + 1,
  [242] = 288 + 1,
  [74] = 289 + 1,
  [19] = 290 + 1,
  [20] = 291 + 1,
  [24] = 292 + 1,
  [59] = 293 + 1,
  [26] = 294 + 1,
  [69] = 295 + 1,
  [70] = 296 + 1,
  [240] = 297 + 1,
  [241] = 298 + 1,
  [243] = 299 + 1,
  [262] = 300 + 1,
  [263] = 301 + 1,
  [261] = 302 + 1,
  [264] = 303 + 1,
  [265] = 304 + 1,
  [266] = 305 + 1,
  [267] = 306 + 1,
  [269] = 307 + 1,
  [268] = 308 + 1,
  [168] = 309 + 1,
  [270] = 310 + 1,
  [271] = 311 + 1,
  [272] = 312 + 1,
  [273] = 313 + 1,
  [274] = 314 + 1,
  [275] = 315 + 1,
  [276] = 316 + 1,
  [277] = 317 + 1,
  [278] = 318 + 1,
  [279] = 319 + 1,
  [294] = 320 + 1,
  [280] = 321 + 1,
  [281] = 322 + 1,
  [282] = 323 + 1,
  [283] = 324 + 1,
  [284] = 325 + 1,
  [285] = 326 + 1,
  [286] = 327 + 1,
  [287] = 328 + 1,
  [288] = 329 + 1,
  [289] = 330 + 1,
  [290] = 331 + 1,
  [291] = 332 + 1,
  [292] = 333 + 1,
  [293] = 334 + 1,
  [424] = 424 + 1,
  [425] = 425 + 1,
  [426] = 426 + 1,
  [427] = 427 + 1,
  [428] = 428 + 1,
  [429] = 429 + 1,
  [430] = 430 + 1,
  [431] = 431 + 1,
  [432] = 432 + 1,
  [433] = 433 + 1,
  [434] = 434 + 1,
  [435] = 435 + 1,
  [436] = 436 + 1,
  [437] = 437 + 1,
  [438] = 438 + 1,
  [439] = 439 + 1,
  [440] = 440 + 1,
  [441] = 441 + 1,
  [442] = 442 + 1,
  [443] = 443 + 1,
  [444] = 444 + 1,
  [445] = 445 + 1,
  [446] = 446 + 1,
  [447] = 447 + 1,
  [448] = 448 + 1,
  [449] = 449 + 1,
  [450] = 450 + 1,
};

uint32_t swiftlet_house_number(long number) {
  if (number < 0 || number >= (long)(sizeof house_numbers / sizeof house_numbers[0])) return UINT32_MAX;
  return (uint32_t)house_numbers[number] - 1;
}
#endif
