// lgetxattr(2): getxattr of a symbolic link itself.
#include "xattr.h"

int main(void) {
  char value[16];
  struct scratch scratch = attribute_scratch();
  if (scratch.usable) {
    EXPECT_OK(setxattr("xattr.text", "user.a", "value", 5, 0));
    EXPECT_EQUAL(CALL(lgetxattr, "xattr.text", "user.a", value, sizeof value), 5);
    EXPECT_ERRNO(CALL(lgetxattr, "xattr.link", "user.a", value, sizeof value), ENODATA);
  }
  EXPECT_ERRNO(CALL(lgetxattr, "xattr.none", "user.a", value, sizeof value), ENOENT);
  attribute_discard(scratch);
  return 0;
}
