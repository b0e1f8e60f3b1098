// clock_adjtime(2): adjtimex(2) of a clock.
#include "timing.h"

#include <sys/timex.h>

int main(void) {
  struct timex state = {.modes = 0};
  EXPECT_WITHIN(CALL(clock_adjtime, CLOCK_REALTIME, &state), TIME_OK, TIME_ERROR);
  EXPECT_WITHIN(state.tick, 9000, 11000);
  EXPECT_ERRNO(CALL(clock_adjtime, CLOCK_MONOTONIC, &state), EOPNOTSUPP);
  EXPECT_ERRNO(CALL(clock_adjtime, 99, &state), EINVAL);
  EXPECT_ERRNO(CALL(clock_adjtime, CLOCK_REALTIME, bad_pointer()), EFAULT);
  state.modes = ADJ_TICK;
  if (!is_root()) EXPECT_ERRNO(CALL(clock_adjtime, CLOCK_REALTIME, &state), EPERM);
  return 0;
}
