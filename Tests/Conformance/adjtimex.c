// adjtimex(2): tells how the wall clock is kept right; changing that is for root.
#include "timing.h"

#include <sys/timex.h>

int main(void) {
  struct timex state = {.modes = 0};
  EXPECT_WITHIN(CALL(adjtimex, &state), TIME_OK, TIME_ERROR);
  EXPECT_WITHIN(state.tick, 9000, 11000);
  EXPECT_WITHIN(state.time.tv_sec - now_on(CLOCK_REALTIME).tv_sec, -1, 1);
  EXPECT_ERRNO(CALL(adjtimex, bad_pointer()), EFAULT);
  state.modes = ADJ_TICK;
  if (!is_root()) EXPECT_ERRNO(CALL(adjtimex, &state), EPERM);
  return 0;
}
