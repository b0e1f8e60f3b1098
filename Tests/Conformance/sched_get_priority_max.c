// sched_get_priority_max(2): see the promises of sched_setparam.
#include "sched_setparam.c"
