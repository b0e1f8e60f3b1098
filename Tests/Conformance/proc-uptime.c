// /proc/uptime: seconds since the start, with two decimals, and idle seconds.
#include "proc.h"

#include "timing.h"

int main(void) {
  char text[128], after[128];
  double up, idle;
  read_text("/proc/uptime", text, sizeof text);
  EXPECT_EQUAL(sscanf(text, "%lf %lf\n", &up, &idle), 2);
  EXPECT(up > 0 && idle >= 0);
  double clock = (double)nanoseconds_of(now_on(CLOCK_BOOTTIME)) / SECOND;
  EXPECT(clock >= up - 0.02 && clock < up + 20);
  EXPECT_EQUAL(strchr(text, ' ')[-3], '.');
  sleep_nanoseconds(30 * MILLISECOND);
  read_text("/proc/uptime", after, sizeof after);
  EXPECT(atof(after) > up);
  return 0;
}
