// removexattr(2): takes an extended attribute away.
#include "xattr.h"

int main(void) {
  struct scratch scratch = attribute_scratch();
  if (scratch.usable) {
    EXPECT_OK(setxattr("xattr.text", "user.a", "1", 1, 0));
    EXPECT_OK(setxattr("xattr.text", "user.b", "2", 1, 0));
    EXPECT_EQUAL(CALL(removexattr, "xattr.link", "user.a"), 0);  // follows
    EXPECT_ERRNO(getxattr("xattr.text", "user.a", NULL, 0), ENODATA);
    expect_attribute("xattr.text", "user.b", "2");
    EXPECT_ERRNO(CALL(removexattr, "xattr.text", "user.a"), ENODATA);
    EXPECT_ERRNO(CALL(removexattr, "xattr.text", "other.a"), EOPNOTSUPP);
    EXPECT_ERRNO(CALL(removexattr, "xattr.text", ""), ERANGE);
    EXPECT_ERRNO(CALL(removexattr, "xattr.text", "trusted.none"), is_root() ? ENODATA : EPERM);
  }
  EXPECT_ERRNO(CALL(removexattr, "xattr.none", "user.a"), ENOENT);
  attribute_discard(scratch);
  return 0;
}
