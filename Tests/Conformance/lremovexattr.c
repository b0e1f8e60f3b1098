// lremovexattr(2): removexattr of a symbolic link itself.
#include "xattr.h"

int main(void) {
  struct scratch scratch = attribute_scratch();
  if (scratch.usable) {
    EXPECT_OK(setxattr("xattr.text", "user.a", "1", 1, 0));
    EXPECT_ERRNO(CALL(lremovexattr, "xattr.link", "user.a"), EPERM);
    EXPECT_EQUAL(CALL(lremovexattr, "xattr.text", "user.a"), 0);
    EXPECT_ERRNO(getxattr("xattr.text", "user.a", NULL, 0), ENODATA);
  }
  EXPECT_ERRNO(CALL(lremovexattr, "xattr.none", "user.a"), ENOENT);
  attribute_discard(scratch);
  return 0;
}
