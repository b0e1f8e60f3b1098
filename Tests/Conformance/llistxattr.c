// llistxattr(2): listxattr of a symbolic link itself.
#include "xattr.h"

int main(void) {
  char names[64];
  struct scratch scratch = attribute_scratch();
  if (scratch.usable) {
    EXPECT_OK(setxattr("xattr.text", "user.a", "1", 1, 0));
    EXPECT_EQUAL(CALL(llistxattr, "xattr.text", names, sizeof names), 7);
    EXPECT_EQUAL(CALL(llistxattr, "xattr.link", names, sizeof names), 0);
  }
  EXPECT_ERRNO(CALL(llistxattr, "xattr.none", names, sizeof names), ENOENT);
  attribute_discard(scratch);
  return 0;
}
