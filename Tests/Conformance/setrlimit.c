// setrlimit(2): lowers limits for good, raises the soft one up to the hard one.
#include "expect.h"

#include <sys/resource.h>

int main(void) {
  struct rlimit old, limit;
  EXPECT_OK(getrlimit(RLIMIT_NOFILE, &old));
  EXPECT(old.rlim_max >= 64);
  limit = (struct rlimit){32, old.rlim_max};
  EXPECT_EQUAL(CALL(setrlimit, RLIMIT_NOFILE, &limit), 0);
  EXPECT_ERRNO(dup2(0, 32), EBADF);
  limit = (struct rlimit){48, 64};
  EXPECT_EQUAL(CALL(setrlimit, RLIMIT_NOFILE, &limit), 0);
  limit.rlim_cur = 64;
  EXPECT_EQUAL(CALL(setrlimit, RLIMIT_NOFILE, &limit), 0);
  EXPECT_OK(getrlimit(RLIMIT_NOFILE, &limit));
  EXPECT_EQUAL(limit.rlim_cur, 64);
  EXPECT_EQUAL(limit.rlim_max, 64);
  limit = (struct rlimit){65, 64};
  EXPECT_ERRNO(CALL(setrlimit, RLIMIT_NOFILE, &limit), EINVAL);
  limit = (struct rlimit){64, 65};
  if (!is_root()) EXPECT_ERRNO(CALL(setrlimit, RLIMIT_NOFILE, &limit), EPERM);
  EXPECT_ERRNO(CALL(setrlimit, 16, &limit), EINVAL);
  EXPECT_ERRNO(CALL(setrlimit, RLIMIT_NOFILE, bad_pointer()), EFAULT);
  return 0;
}
