// Reading the clock: as libc does it (on Linux without entering the kernel), and as a call.
#include "bench.h"

#include <time.h>

int main(void) {
  struct timespec time;
  bench_pin();
  REQUIRE(clock_gettime(CLOCK_MONOTONIC, &time) == 0);
  MEASURE("clock_gettime", 1000, KEEP(clock_gettime(CLOCK_MONOTONIC, &time)));
  MEASURE("clock_gettime call", 500, KEEP(syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &time)));
  return 0;
}
