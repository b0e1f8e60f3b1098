// getgroups(2): the supplementary groups.
#include "expect.h"

int main(void) {
  gid_t groups[65536 / 4];
  long count = EXPECT_OK(getgroups(0, NULL));
  EXPECT_EQUAL(getgroups(sizeof groups / sizeof groups[0], groups), count);
  if (count > 1) EXPECT_ERRNO(getgroups((int)count - 1, groups), EINVAL);
  EXPECT_ERRNO(getgroups(-1, groups), EINVAL);
  if (count > 0) EXPECT_ERRNO(CALL(getgroups, 1000, bad_pointer()), EFAULT);
  return 0;
}
