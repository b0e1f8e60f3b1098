// ioprio_get(2): see the promises of ioprio_set.
#include "ioprio_set.c"
