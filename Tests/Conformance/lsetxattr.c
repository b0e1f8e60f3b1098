// lsetxattr(2): setxattr of a symbolic link itself, which takes no attributes of the space `user.`.
#include "xattr.h"

int main(void) {
  struct scratch scratch = attribute_scratch();
  if (scratch.usable) {
    EXPECT_EQUAL(CALL(lsetxattr, "xattr.text", "user.a", "text", 4, 0), 0);
    expect_attribute("xattr.text", "user.a", "text");
    EXPECT_ERRNO(CALL(lsetxattr, "xattr.link", "user.a", "x", 1, 0), EPERM);
    if (is_root()) {
      EXPECT_EQUAL(CALL(lsetxattr, "xattr.link", "trusted.a", "link", 4, 0), 0);
      expect_attribute("xattr.link", "trusted.a", "link");
      EXPECT_ERRNO(getxattr("xattr.text", "trusted.a", NULL, 0), ENODATA);
    }
  }
  EXPECT_ERRNO(CALL(lsetxattr, "xattr.none", "user.a", "x", 1, 0), ENOENT);
  attribute_discard(scratch);
  return 0;
}
