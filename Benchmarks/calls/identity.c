// What a process knows of itself: the cheapest calls there are.
#include "bench.h"

#include <sys/stat.h>

int main(void) {
  bench_pin();
  REQUIRE(getpid() > 0);
  MEASURE("getpid", 1000, KEEP(getpid()));
  MEASURE("getuid", 1000, KEEP(getuid()));
  MEASURE("umask", 1000, KEEP(umask(022)));
  REQUIRE(umask(022) == 022);
  return 0;
}
