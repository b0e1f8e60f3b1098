/* The symbols that the machine's assembly calls in higher layers, for tests of modules below them. They are weak, so
   that the real ones take their place wherever they are linked. */
#include "PlatformDouble.h"
#include <swiftlet/machine.h>
#include <swiftlet/platform.h>

__attribute__((weak)) void kernel_leaving(struct machine_frame *frame) {
  (void)frame;
  __builtin_trap();
}

__attribute__((weak)) void kernel_interrupted(struct machine_frame *frame) {
  (void)frame;
  __builtin_trap();
}

__attribute__((weak)) void kernel_first(void) { __builtin_trap(); }

__attribute__((weak)) void kernel_fatal(const struct machine_frame *frame, const struct machine_fault *fault) {
  (void)frame;
  (void)fault;
  __builtin_trap();
}

__attribute__((weak)) void platform_set_thread_pointer(uint64_t value) {
  (void)value;
  __builtin_trap();
}

// A test of calls that walk paths gives its processes a tree before.
__attribute__((weak)) void *image_compose_files(void) { __builtin_trap(); }
