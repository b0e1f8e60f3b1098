// ioprio_set(2), ioprio_get(2): class and level of a thread's disk access.
#include "expect.h"

enum { PROCESS = 1, GROUP, USER };
enum { REAL_TIME = 1, BEST_EFFORT, IDLE };
#define OF(class, level) ((class) << 13 | (level))

int main(void) {
  EXPECT_EQUAL(CALL(ioprio_get, PROCESS, 0), 0);  // none was set
  EXPECT_EQUAL(CALL(ioprio_get, GROUP, 0), OF(BEST_EFFORT, 4));  // what counts then
  EXPECT_OK(CALL(ioprio_set, PROCESS, 0, OF(BEST_EFFORT, 3)));
  EXPECT_EQUAL(CALL(ioprio_get, PROCESS, 0), OF(BEST_EFFORT, 3));
  EXPECT_EQUAL(CALL(ioprio_get, PROCESS, gettid()), OF(BEST_EFFORT, 3));
  EXPECT_OK(CALL(ioprio_set, PROCESS, 0, OF(IDLE, 0)));
  EXPECT_EQUAL(CALL(ioprio_get, PROCESS, 0), OF(IDLE, 0));
  EXPECT_OK(CALL(ioprio_set, PROCESS, 0, 0));
  EXPECT_EQUAL(CALL(ioprio_get, PROCESS, 0), 0);
  EXPECT_ERRNO(CALL(ioprio_set, PROCESS, 0, OF(4, 0)), EINVAL);
  EXPECT_ERRNO(CALL(ioprio_set, PROCESS, 0, OF(0, 1)), EINVAL);
  EXPECT_ERRNO(CALL(ioprio_set, 5, 0, 0), EINVAL);
  EXPECT_ERRNO(CALL(ioprio_get, 5, 0), EINVAL);
  EXPECT_ERRNO(CALL(ioprio_get, PROCESS, 4000000), ESRCH);
  EXPECT_ERRNO(CALL(ioprio_set, PROCESS, 4000000, 0), ESRCH);
  if (!is_root()) EXPECT_ERRNO(CALL(ioprio_set, PROCESS, 0, OF(REAL_TIME, 0)), EPERM);
  return 0;
}
