// sched_setaffinity(2): chooses the processors a thread may use.
#include "expect.h"

#include <sched.h>

int main(void) {
  cpu_set_t old, one, now;
  EXPECT_EQUAL(sched_getaffinity(0, sizeof old, &old), 0);
  int first = 0;
  while (!CPU_ISSET(first, &old)) first++;
  CPU_ZERO(&one);
  CPU_SET(first, &one);
  EXPECT_EQUAL(sched_setaffinity(0, sizeof one, &one), 0);
  EXPECT_EQUAL(sched_getcpu(), first);
  CPU_ZERO(&now);
  EXPECT_EQUAL(sched_getaffinity(0, sizeof now, &now), 0);
  EXPECT(CPU_EQUAL(&now, &one));
  EXPECT_EQUAL(sched_setaffinity(0, sizeof old, &old), 0);
  CPU_ZERO(&one);
  EXPECT_ERRNO(sched_setaffinity(0, sizeof one, &one), EINVAL);  // none at all
  EXPECT_ERRNO(sched_setaffinity(0, sizeof one, bad_pointer()), EFAULT);
  EXPECT_ERRNO(sched_setaffinity(4194304 + 5, sizeof old, &old), ESRCH);
  return 0;
}
