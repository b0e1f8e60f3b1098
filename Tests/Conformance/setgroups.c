// setgroups(2): sets the supplementary groups, for root only.
#include "expect.h"

#include <grp.h>

int main(void) {
  gid_t groups[] = {30, 10, 20}, came[8];
  if (!is_root()) {
    EXPECT_ERRNO(CALL(setgroups, 3L, groups), EPERM);
    return 0;
  }
  EXPECT_EQUAL(setgroups(3, groups), 0);
  EXPECT_EQUAL(getgroups(0, NULL), 3);
  EXPECT_EQUAL(getgroups(8, came), 3);
  EXPECT_EQUAL(came[0] + came[1] + came[2], 60);
  EXPECT_ERRNO(getgroups(2, came), EINVAL);
  EXPECT_ERRNO(CALL(getgroups, 3, bad_pointer()), EFAULT);
  EXPECT_EQUAL(setgroups(0, NULL), 0);
  EXPECT_EQUAL(getgroups(8, came), 0);
  EXPECT_ERRNO(CALL(setgroups, 65537L, groups), EINVAL);
  EXPECT_ERRNO(CALL(setgroups, 3L, bad_pointer()), EFAULT);
  return 0;
}
