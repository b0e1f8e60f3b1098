// sched_getscheduler(2): tells what sched_setscheduler set.
#include "sched_setscheduler.c"
