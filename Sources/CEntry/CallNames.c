/* Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one. */
#include "CEntry.h"

#define NO_CALL 0xffff

/* A letter for each register of a call, a blank, and its name. */
static const char texts[] =
  "DXd socket\0"
  "dpl connect\0"
  "dpp accept\0"
  "dplXpd sendto\0"
  "dplXpp recvfrom\0"
  "dpX sendmsg\0"
  "dpX recvmsg\0"
  "dD shutdown\0"
  "dpl bind\0"
  "dd listen\0"
  "dpp getsockname\0"
  "dpp getpeername\0"
  "DXdp socketpair\0"
  "dddpl setsockopt\0"
  "dddpp getsockopt\0"
  " fork\0"
  " vfork\0"
  "spp execve\0"
  "ddd semget\0"
  "dpl semop\0"
  "dddp semctl\0"
  "dd msgget\0"
  "dpld msgsnd\0"
  "dplld msgrcv\0"
  "ddp msgctl\0"
  "ldpp ptrace\0"
  "s uselib\0"
  "xp ustat\0"
  "dxx sysfs\0"
  "dpl modify_ldt\0"
  "ss pivot_root\0"
  "p _sysctl\0"
  "s acct\0"
  "sssXp mount\0"
  "sX umount2\0"
  "d iopl\0"
  "xxd ioperm\0"
  "sl create_module\0"
  "pls init_module\0"
  "sl delete_module\0"
  "p get_kernel_syms\0"
  "sdplp query_module\0"
  "lslp quotactl\0"
  "dpp nfsservctl\0"
  "dpppp getpmsg\0"
  "dppdd putpmsg\0"
  "lllll afs_syscall\0"
  "lll tuxcall\0"
  "lll security\0"
  "p set_thread_area\0"
  "lp io_setup\0"
  "x io_destroy\0"
  "xllpp io_getevents\0"
  "xlp io_submit\0"
  "xpp io_cancel\0"
  "p get_thread_area\0"
  "xpl lookup_dcookie\0"
  "dDdp epoll_ctl_old\0"
  "dpdd epoll_wait_old\0"
  "dplp semtimedop\0"
  "lllll vserver\0"
  "sXop mq_open\0"
  "s mq_unlink\0"
  "dpllp mq_timedsend\0"
  "dplpp mq_timedreceive\0"
  "dp mq_notify\0"
  "dpp mq_getsetattr\0"
  "xxpx kexec_load\0"
  "sspld add_key\0"
  "sssd request_key\0"
  "dxxxx keyctl\0"
  " inotify_init\0"
  "dsX inotify_add_watch\0"
  "dd inotify_rm_watch\0"
  "dxpp migrate_pages\0"
  "X unshare\0"
  "dxpppd move_pages\0"
  "dppX accept4\0"
  "X inotify_init1\0"
  "pdddx perf_event_open\0"
  "dplXp recvmmsg\0"
  "lX fanotify_init\0"
  "dlxas fanotify_mark\0"
  "asppX name_to_handle_at\0"
  "apX open_by_handle_at\0"
  "dplX sendmmsg\0"
  "dX setns\0"
  "dsd finit_module\0"
  "llp seccomp\0"
  "ddxsx kexec_file_load\0"
  "dpl bpf\0"
  "asppX execveat\0"
  "l userfaultfd\0"
  "xllppp io_pgetevents\0"
  "pldl rseq\0"
  "lp io_uring_setup\0"
  "dlllpl io_uring_enter\0"
  "dlpl io_uring_register\0"
  "asl open_tree\0"
  "asasl move_mount\0"
  "sl fsopen\0"
  "dlspd fsconfig\0"
  "dll fsmount\0"
  "asl fspick\0"
  "pl clone3\0"
  "aslpl mount_setattr\0"
  "dllp quotactl_fd\0"
  "pll landlock_create_ruleset\0"
  "ddpl landlock_add_rule\0"
  "dl landlock_restrict_self\0"
  "l memfd_secret\0"
  "pxxx set_mempolicy_home_node\0";

/* Where each call's text starts; the numbers from 335 to 423 are left out. */
static const uint16_t starts[] = {
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL,
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL,
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL,
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, 0, 11, 23, 34, 48, 64, 76,
  88, 100, 109, 119, 135, 151, 167, 184, NO_CALL, 201, 207, 214,
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, 225, 236, 246, NO_CALL, 258, 268, 280, 293,
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL,
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL,
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, 304, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL,
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL,
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL,
  NO_CALL, NO_CALL, 316, NO_CALL, 325, NO_CALL, NO_CALL, 334, NO_CALL, NO_CALL, NO_CALL, NO_CALL,
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, 344, 359,
  373, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, 383, NO_CALL, 390, 402, NO_CALL,
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, 413, 420, 431, 448, 464, 481, 499, 518,
  532, 547, 561, 575, 593, 605, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL,
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL,
  NO_CALL, 618, 636, 648, 661, 680, 694, 708, 726, NO_CALL, 745, 764,
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, 784, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL,
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, 800, NO_CALL, NO_CALL, NO_CALL,
  814, 827, 839, 858, 880, 893, 911, NO_CALL, 927, 941, 958, NO_CALL,
  NO_CALL, 971, 985, 1007, 1027, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL,
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, 1046, NO_CALL, NO_CALL, NO_CALL,
  NO_CALL, NO_CALL, NO_CALL, 1056, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL,
  1074, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, 1087, NO_CALL, NO_CALL, NO_CALL, 1103, 1125,
  1140, 1157, NO_CALL, 1177, 1201, NO_CALL, NO_CALL, 1223, 1237, NO_CALL, NO_CALL, NO_CALL,
  NO_CALL, 1246, NO_CALL, NO_CALL, NO_CALL, 1263, NO_CALL, NO_CALL, 1275, 1297, 1305, 1320,
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, 1334, 1355, NO_CALL,
  1365, 1383, 1405, 1428, 1442, 1459, 1469, 1484, 1496, NO_CALL, 1507, NO_CALL,
  NO_CALL, NO_CALL, NO_CALL, NO_CALL, NO_CALL, 1517, 1537, 1554, 1582, 1605, 1631, NO_CALL,
  NO_CALL, 1646,
};

const char *swiftlet_call_text(uint32_t number) {
  if (number > 450 || (number > 334 && number < 424)) return 0;
  uint16_t start = starts[number > 334 ? number - 89 : number];
  return start == NO_CALL ? 0 : texts + start;
}

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
