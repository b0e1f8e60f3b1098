// sched_setparam(2), sched_getparam(2), sched_get_priority_min(2), sched_get_priority_max(2), sched_rr_get_interval(2).
#include "expect.h"

#include <sched.h>

int main(void) {
  struct sched_param parameters = {.sched_priority = 9};
  EXPECT_OK(CALL(sched_getparam, 0, &parameters));
  EXPECT_EQUAL(parameters.sched_priority, 0);
  EXPECT_OK(CALL(sched_setparam, 0, &parameters));
  parameters.sched_priority = 1;
  EXPECT_ERRNO(CALL(sched_setparam, 0, &parameters), EINVAL);
  EXPECT_ERRNO(CALL(sched_setparam, 0, NULL), EINVAL);
  EXPECT_ERRNO(CALL(sched_setparam, 0, bad_pointer()), EFAULT);
  EXPECT_ERRNO(CALL(sched_setparam, -1, &parameters), EINVAL);
  EXPECT_ERRNO(CALL(sched_setparam, 4000000, &parameters), ESRCH);
  EXPECT_ERRNO(CALL(sched_getparam, 0, NULL), EINVAL);
  EXPECT_ERRNO(CALL(sched_getparam, 0, bad_pointer()), EFAULT);
  EXPECT_ERRNO(CALL(sched_getparam, -1, &parameters), EINVAL);
  EXPECT_ERRNO(CALL(sched_getparam, 4000000, &parameters), ESRCH);

  EXPECT_EQUAL(CALL(sched_get_priority_min, SCHED_FIFO), 1);
  EXPECT_EQUAL(CALL(sched_get_priority_max, SCHED_FIFO), 99);
  EXPECT_EQUAL(CALL(sched_get_priority_min, SCHED_RR), 1);
  EXPECT_EQUAL(CALL(sched_get_priority_max, SCHED_RR), 99);
  int without[] = {SCHED_OTHER, SCHED_BATCH, SCHED_IDLE, SCHED_DEADLINE};
  for (int index = 0; index < 4; index++) {
    EXPECT_EQUAL(CALL(sched_get_priority_min, without[index]), 0);
    EXPECT_EQUAL(CALL(sched_get_priority_max, without[index]), 0);
  }
  EXPECT_ERRNO(CALL(sched_get_priority_min, 77), EINVAL);
  EXPECT_ERRNO(CALL(sched_get_priority_max, -1), EINVAL);

  struct timespec interval = {-1, -1};
  EXPECT_OK(CALL(sched_rr_get_interval, 0, &interval));
  EXPECT_EQUAL(interval.tv_sec, 0);
  EXPECT_WITHIN(interval.tv_nsec, 0, 999999999);
  EXPECT_ERRNO(CALL(sched_rr_get_interval, -1, &interval), EINVAL);
  EXPECT_ERRNO(CALL(sched_rr_get_interval, 4000000, &interval), ESRCH);
  EXPECT_ERRNO(CALL(sched_rr_get_interval, 0, bad_pointer()), EFAULT);

  parameters.sched_priority = 5;
  if (CALL(sched_setscheduler, 0, SCHED_RR, &parameters) == -1) return 0;  // not allowed here
  parameters.sched_priority = 6;
  EXPECT_OK(CALL(sched_setparam, 0, &parameters));
  parameters.sched_priority = 0;
  EXPECT_OK(CALL(sched_getparam, 0, &parameters));
  EXPECT_EQUAL(parameters.sched_priority, 6);
  EXPECT_OK(CALL(sched_rr_get_interval, 0, &interval));
  EXPECT_EQUAL(interval.tv_nsec, 100000000);
  EXPECT_OK(CALL(sched_setscheduler, 0, SCHED_FIFO, &parameters));
  EXPECT_OK(CALL(sched_rr_get_interval, 0, &interval));
  EXPECT_EQUAL(interval.tv_nsec, 0);
  return 0;
}
