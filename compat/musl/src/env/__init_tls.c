/* Wraps musl's __init_tls.c. Where the first thread's storage is larger than musl's own room for it, the linker script makes
   room in the image: a program that maps no memory itself has no mmap. */
#include "pthread_impl.h"
#include "syscall.h"

extern hidden char swiftlet_first_storage[];
_Static_assert(2 * sizeof(void *) + sizeof(struct pthread) <= 512, "compat/link/hosted.ld");

/* The only call of six arguments is the mmap. */
#undef __syscall6
#define __syscall6(...) ((long)swiftlet_first_storage)
#include "musl/src/env/__init_tls.c"
