// getrlimit(2): the soft and the hard limit of a resource.
#include "expect.h"

#include <sys/resource.h>

int main(void) {
  struct rlimit limit;
  for (int resource = 0; resource < 16; resource++) {
    EXPECT_EQUAL(CALL(getrlimit, resource, &limit), 0);
    EXPECT(limit.rlim_cur <= limit.rlim_max);
  }
  EXPECT_OK(getrlimit(RLIMIT_NOFILE, &limit));
  EXPECT(limit.rlim_cur >= 16);
  EXPECT_OK(getrlimit(RLIMIT_STACK, &limit));
  EXPECT(limit.rlim_cur >= 65536);
  EXPECT_ERRNO(CALL(getrlimit, 16, &limit), EINVAL);
  EXPECT_ERRNO(CALL(getrlimit, -1, &limit), EINVAL);
  EXPECT_ERRNO(CALL(getrlimit, RLIMIT_NOFILE, bad_pointer()), EFAULT);
  return 0;
}
