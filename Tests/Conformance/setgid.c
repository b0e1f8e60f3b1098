// setgid(2): becomes another group: root for good, others only among their own.
#include "expect.h"

int main(void) {
  gid_t me = getgid(), real, effective, saved;
  EXPECT_EQUAL(setgid(me), 0);
  EXPECT_EQUAL(getgid(), me);
  EXPECT_ERRNO(CALL(setgid, -1), EINVAL);
  if (!is_root()) {
    EXPECT_ERRNO(setgid(me + 1), EPERM);
    EXPECT_ERRNO(setgid(0), EPERM);
    return 0;
  }
  EXPECT_EQUAL(setgid(1234), 0);
  EXPECT_OK(getresgid(&real, &effective, &saved));
  EXPECT_EQUAL(real, 1234);
  EXPECT_EQUAL(effective, 1234);
  EXPECT_EQUAL(saved, 1234);
  EXPECT_EQUAL(setgid(0), 0);  // a root user may take any group
  return 0;
}
