// capset(2): see the promises of capget.
#include "capget.c"
