// The host's calls for tests of file systems that live on the host: the real ones.
#include <errno.h>
#include <swiftlet/platform.h>
#include <unistd.h>

long syscall(long number, ...);

__attribute__((weak)) intptr_t platform_host_call(
    long number, uintptr_t a0, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4, uintptr_t a5) {
  long result = syscall(number, a0, a1, a2, a3, a4, a5);
  return result < 0 ? -errno : result;
}
