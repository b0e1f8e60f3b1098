// clock_settime(2): sets a clock that can be set, for root only.
#include "timing.h"

int main(void) {
  struct timespec time = now_on(CLOCK_MONOTONIC), wrong = {0, SECOND};
  EXPECT_ERRNO(clock_settime(CLOCK_MONOTONIC, &time), EINVAL);
  EXPECT_ERRNO(clock_settime(99, &time), EINVAL);
  EXPECT_ERRNO(clock_settime(CLOCK_REALTIME, &wrong), EINVAL);
  EXPECT_ERRNO(CALL(clock_settime, CLOCK_REALTIME, bad_pointer()), EFAULT);
  time = now_on(CLOCK_REALTIME);
  if (!is_root()) EXPECT_ERRNO(clock_settime(CLOCK_REALTIME, &time), EPERM);
  return 0;
}
