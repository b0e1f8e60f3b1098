// process_vm_writev(2): see the promises of process_vm_readv.
#include "process_vm_readv.c"
