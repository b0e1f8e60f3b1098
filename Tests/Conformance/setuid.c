// setuid(2): becomes another user: root for good, others only among their own.
#include "expect.h"

int main(void) {
  uid_t me = getuid(), real, effective, saved;
  EXPECT_EQUAL(setuid(me), 0);
  EXPECT_EQUAL(getuid(), me);
  EXPECT_ERRNO(CALL(setuid, -1), EINVAL);
  if (!is_root()) {
    EXPECT_ERRNO(setuid(me + 1), EPERM);
    EXPECT_ERRNO(setuid(0), EPERM);
    return 0;
  }
  EXPECT_EQUAL(setuid(1234), 0);
  EXPECT_OK(getresuid(&real, &effective, &saved));
  EXPECT_EQUAL(real, 1234);
  EXPECT_EQUAL(effective, 1234);
  EXPECT_EQUAL(saved, 1234);
  EXPECT_ERRNO(setuid(0), EPERM);  // there is no way back
  int file = open("/", O_WRONLY | O_DIRECTORY);
  EXPECT_EQUAL(file, -1);
  return 0;
}
