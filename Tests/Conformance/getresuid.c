// getresuid(2): the real, effective and saved user.
#include "expect.h"

int main(void) {
  uid_t real = -2, effective = -2, saved = -2;
  EXPECT_EQUAL(CALL(getresuid, &real, &effective, &saved), 0);
  EXPECT_EQUAL(real, getuid());
  EXPECT_EQUAL(effective, geteuid());
  EXPECT_EQUAL(saved, effective);
  EXPECT_ERRNO(CALL(getresuid, bad_pointer(), &effective, &saved), EFAULT);
  EXPECT_ERRNO(CALL(getresuid, &real, bad_pointer(), &saved), EFAULT);
  EXPECT_ERRNO(CALL(getresuid, &real, &effective, bad_pointer()), EFAULT);
  return 0;
}
