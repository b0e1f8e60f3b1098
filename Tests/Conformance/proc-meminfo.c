// /proc/meminfo: the memory of the machine in kilobytes.
#include "proc.h"

#include <sys/sysinfo.h>

int main(void) {
  static char text[16384];
  struct sysinfo info;
  EXPECT_OK(sysinfo(&info));
  read_text("/proc/meminfo", text, sizeof text);
  long total = number_after(text, "MemTotal:"), available = number_after(text, "MemAvailable:");
  long unused = number_after(text, "MemFree:");
  EXPECT_EQUAL(total, info.totalram * info.mem_unit / 1024);
  EXPECT_WITHIN(unused, 1, total);
  EXPECT_WITHIN(available, 1, total);
  EXPECT(number_after(text, "SwapTotal:") >= 0);
  EXPECT(strncmp(text, "MemTotal:       ", 16) == 0);
  EXPECT(strstr(text, " kB\nMemFree:") != NULL);
  return 0;
}
