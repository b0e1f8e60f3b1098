// settimeofday(2): sets the wall clock, for root only.
#include "expect.h"

#include <sys/time.h>

int main(void) {
  struct timeval now, wrong = {0, 1000001};
  EXPECT_OK(gettimeofday(&now, NULL));
  EXPECT_ERRNO(CALL(settimeofday, &wrong, NULL), EINVAL);
  EXPECT_ERRNO(CALL(settimeofday, bad_pointer(), NULL), EFAULT);
  EXPECT_ERRNO(CALL(settimeofday, NULL, bad_pointer()), EFAULT);
  if (!is_root()) EXPECT_ERRNO(CALL(settimeofday, &now, NULL), EPERM);
  return 0;
}
