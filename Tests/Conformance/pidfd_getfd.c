// pidfd_getfd(2): see the promises of pidfd_open.
#include "pidfd_open.c"
