// getxattr(2): reads an extended attribute, or only its length.
#include "xattr.h"

int main(void) {
  char value[16];
  struct scratch scratch = attribute_scratch();
  if (scratch.usable) {
    EXPECT_OK(setxattr("xattr.text", "user.a", "value", 5, 0));
    EXPECT_EQUAL(CALL(getxattr, "xattr.text", "user.a", value, sizeof value), 5);
    EXPECT_BYTES(value, "value", 5);
    EXPECT_EQUAL(CALL(getxattr, "xattr.link", "user.a", value, sizeof value), 5);
    EXPECT_EQUAL(CALL(getxattr, "xattr.text", "user.a", NULL, 0), 5);
    EXPECT_ERRNO(CALL(getxattr, "xattr.text", "user.a", value, 4), ERANGE);
    EXPECT_ERRNO(CALL(getxattr, "xattr.text", "user.b", value, sizeof value), ENODATA);
    EXPECT_ERRNO(CALL(getxattr, "xattr.text", "trusted.none", value, sizeof value), ENODATA);
    EXPECT_ERRNO(CALL(getxattr, "xattr.text", "other.a", value, sizeof value), EOPNOTSUPP);
    EXPECT_ERRNO(CALL(getxattr, "xattr.text", "", value, sizeof value), ERANGE);
    EXPECT_ERRNO(CALL(getxattr, "xattr.text", "user.a", bad_pointer(), 16), EFAULT);
    EXPECT_OK(chmod("xattr.text", 0200));
    if (!is_root()) EXPECT_ERRNO(CALL(getxattr, "xattr.text", "user.a", value, sizeof value), EACCES);
  }
  EXPECT_ERRNO(CALL(getxattr, "xattr.none", "user.a", value, sizeof value), ENOENT);
  attribute_discard(scratch);
  return 0;
}
