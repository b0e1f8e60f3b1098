// prlimit64(2): gets and sets a limit in one step.
#include "expect.h"

#include <sys/resource.h>

int main(void) {
  struct rlimit limit, old, now;
  EXPECT_EQUAL(CALL(prlimit64, 0, RLIMIT_NOFILE, NULL, &old), 0);
  limit = (struct rlimit){old.rlim_cur - 1, old.rlim_max};
  EXPECT_EQUAL(CALL(prlimit64, 0, RLIMIT_NOFILE, &limit, &now), 0);
  EXPECT_EQUAL(now.rlim_cur, old.rlim_cur);  // what it was
  EXPECT_EQUAL(CALL(prlimit64, getpid(), RLIMIT_NOFILE, NULL, &now), 0);
  EXPECT_EQUAL(now.rlim_cur, old.rlim_cur - 1);
  EXPECT_EQUAL(CALL(prlimit64, 0, RLIMIT_NOFILE, NULL, NULL), 0);
  limit.rlim_max = limit.rlim_cur - 1;
  EXPECT_ERRNO(CALL(prlimit64, 0, RLIMIT_NOFILE, &limit, NULL), EINVAL);
  EXPECT_ERRNO(CALL(prlimit64, 0, 16, NULL, &now), EINVAL);
  EXPECT_ERRNO(CALL(prlimit64, 4194304 + 5, RLIMIT_NOFILE, NULL, &now), ESRCH);
  EXPECT_ERRNO(CALL(prlimit64, 0, RLIMIT_NOFILE, bad_pointer(), NULL), EFAULT);
  EXPECT_ERRNO(CALL(prlimit64, 0, RLIMIT_NOFILE, NULL, bad_pointer()), EFAULT);
  return 0;
}
