// sysinfo(2): uptime, memory and load of the machine.
#include "timing.h"

#include <sys/sysinfo.h>

int main(void) {
  struct sysinfo info;
  EXPECT_EQUAL(sysinfo(&info), 0);
  EXPECT_WITHIN(info.uptime, now_on(CLOCK_BOOTTIME).tv_sec - 20, now_on(CLOCK_BOOTTIME).tv_sec + 1);
  EXPECT(info.totalram > 0);
  EXPECT(info.freeram <= info.totalram);
  EXPECT(info.mem_unit > 0);
  EXPECT(info.procs >= 1);
  EXPECT(info.freeswap <= info.totalswap);
  EXPECT_ERRNO(CALL(sysinfo, bad_pointer()), EFAULT);
  return 0;
}
