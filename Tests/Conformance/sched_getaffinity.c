// sched_getaffinity(2): the processors a thread may use; the call returns the bytes it wrote.
#include "expect.h"

#include <sched.h>

int main(void) {
  cpu_set_t set;
  CPU_ZERO(&set);
  EXPECT_EQUAL(sched_getaffinity(0, sizeof set, &set), 0);
  EXPECT_WITHIN(CPU_COUNT(&set), 1, CPU_SETSIZE);
  EXPECT(CPU_ISSET(sched_getcpu(), &set));
  long count = EXPECT_OK(CALL(sched_getaffinity, 0, sizeof set, &set));
  EXPECT_WITHIN(count, 8, sizeof set);
  EXPECT_EQUAL(count % 8, 0);
  EXPECT_EQUAL(CALL(sched_getaffinity, getpid(), sizeof set, &set), count);
  EXPECT_ERRNO(CALL(sched_getaffinity, 0, 0L, &set), EINVAL);
  EXPECT_ERRNO(CALL(sched_getaffinity, 0, 9L, &set), EINVAL);  // whole words only
  EXPECT_ERRNO(CALL(sched_getaffinity, 4194304 + 5, sizeof set, &set), ESRCH);
  EXPECT_ERRNO(CALL(sched_getaffinity, 0, sizeof set, bad_pointer()), EFAULT);
  return 0;
}
