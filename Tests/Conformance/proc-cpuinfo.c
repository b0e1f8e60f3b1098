// /proc/cpuinfo: a paragraph for every processor.
#include "proc.h"

int main(void) {
  static char text[1 << 20];
  long processors = 0;
  read_text("/proc/cpuinfo", text, sizeof text);
  for (char *at = text; (at = strstr(at, "processor\t: ")); at++) {
    EXPECT_EQUAL(strtol(at + 12, NULL, 10), processors);
    processors++;
  }
  EXPECT_EQUAL(processors, sysconf(_SC_NPROCESSORS_ONLN));
  return 0;
}
