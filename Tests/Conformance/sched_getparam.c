// sched_getparam(2): see the promises of sched_setparam.
#include "sched_setparam.c"
