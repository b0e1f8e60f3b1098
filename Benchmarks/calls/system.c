// What the kernel knows of itself: names, memory, usage, random numbers.
#include "bench.h"

#include <sys/random.h>
#include <sys/resource.h>
#include <sys/sysinfo.h>
#include <sys/utsname.h>

int main(void) {
  static struct utsname names;
  static struct sysinfo status;
  static struct rusage usage;
  static char bytes[4096];
  bench_pin();
  REQUIRE(uname(&names) == 0 && sysinfo(&status) == 0 && getrusage(RUSAGE_SELF, &usage) == 0);
  MEASURE("uname", 200, KEEP(uname(&names)));
  MEASURE("sysinfo", 200, KEEP(sysinfo(&status)));
  MEASURE("getrusage", 200, KEEP(getrusage(RUSAGE_SELF, &usage)));
  REQUIRE(getrandom(bytes, sizeof bytes, 0) == sizeof bytes);
  MEASURE("getrandom 16 B", 200, KEEP(getrandom(bytes, 16, 0)));
  MEASURE("getrandom 4 KiB", 20, KEEP(getrandom(bytes, sizeof bytes, 0)));
  return 0;
}
