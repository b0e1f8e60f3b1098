// getresgid(2): the real, effective and saved group.
#include "expect.h"

int main(void) {
  gid_t real = -2, effective = -2, saved = -2;
  EXPECT_EQUAL(CALL(getresgid, &real, &effective, &saved), 0);
  EXPECT_EQUAL(real, getgid());
  EXPECT_EQUAL(effective, getegid());
  EXPECT_EQUAL(saved, effective);
  EXPECT_ERRNO(CALL(getresgid, bad_pointer(), &effective, &saved), EFAULT);
  EXPECT_ERRNO(CALL(getresgid, &real, bad_pointer(), &saved), EFAULT);
  EXPECT_ERRNO(CALL(getresgid, &real, &effective, bad_pointer()), EFAULT);
  return 0;
}
