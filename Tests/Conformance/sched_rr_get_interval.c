// sched_rr_get_interval(2): see the promises of sched_setparam.
#include "sched_setparam.c"
