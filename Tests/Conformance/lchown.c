// lchown(2): chown of a symbolic link itself.
#include "owner.h"

int main(void) {
  EXPECT_OK(close(scratch_file("lchown.text")));
  EXPECT_OK(symlink("lchown.text", "lchown.link"));
  EXPECT_OK(symlink("lchown.none", "lchown.dangling"));
  EXPECT_EQUAL(CALL(lchown, "lchown.link", geteuid(), getegid()), 0);
  EXPECT_EQUAL(CALL(lchown, "lchown.dangling", -1, -1), 0);
  if (is_root()) {
    EXPECT_EQUAL(CALL(lchown, "lchown.link", 12, 34), 0);
    expect_owner("lchown.link", 12, 34);
    expect_owner("lchown.text", 0, 0);
    EXPECT_EQUAL(CALL(lchown, "lchown.text", 12, 34), 0);
    expect_owner("lchown.text", 12, 34);
  } else {
    EXPECT_ERRNO(CALL(lchown, "lchown.link", 0, -1), EPERM);
  }
  EXPECT_ERRNO(CALL(lchown, "lchown.none", -1, -1), ENOENT);
  EXPECT_ERRNO(CALL(lchown, bad_pointer(), -1, -1), EFAULT);
  EXPECT_OK(unlink("lchown.dangling"));
  EXPECT_OK(unlink("lchown.link"));
  EXPECT_OK(unlink("lchown.text"));
  return 0;
}
