// sched_get_priority_min(2): see the promises of sched_setparam.
#include "sched_setparam.c"
