// time(2): the wall clock to the second.
#include "timing.h"

int main(void) {
  time_t stored = 0, before = now_on(CLOCK_REALTIME_COARSE).tv_sec;
  time_t came = CALL(time, &stored);
  EXPECT_EQUAL(came, stored);
  EXPECT_WITHIN(came, before - 1, now_on(CLOCK_REALTIME).tv_sec);
  EXPECT_OK(CALL(time, NULL));
  EXPECT_ERRNO(CALL(time, bad_pointer()), EFAULT);
  return 0;
}
