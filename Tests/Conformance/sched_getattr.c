// sched_getattr(2): the same promises as sched_setattr's, told back.
#include "sched_setattr.c"
