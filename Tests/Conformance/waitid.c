// waitid(2): see the promises of wait4.
#include "wait4.c"
