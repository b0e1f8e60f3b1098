// listxattr(2): the names of a file's extended attributes, or only their length.
#include "xattr.h"

int main(void) {
  char names[64];
  struct scratch scratch = attribute_scratch();
  if (scratch.usable) {
    EXPECT_EQUAL(CALL(listxattr, "xattr.text", names, sizeof names), 0);
    EXPECT_OK(setxattr("xattr.text", "user.a", "1", 1, 0));
    EXPECT_EQUAL(CALL(listxattr, "xattr.text", names, sizeof names), 7);
    EXPECT_BYTES(names, "user.a\0", 7);
    EXPECT_OK(setxattr("xattr.text", "user.bc", "2", 1, 0));
    EXPECT_EQUAL(CALL(listxattr, "xattr.link", names, sizeof names), 15);
    EXPECT_EQUAL(CALL(listxattr, "xattr.text", NULL, 0), 15);
    EXPECT_ERRNO(CALL(listxattr, "xattr.text", names, 14), ERANGE);
    EXPECT_ERRNO(CALL(listxattr, "xattr.text", bad_pointer(), 64), EFAULT);
  }
  EXPECT_ERRNO(CALL(listxattr, "xattr.none", names, sizeof names), ENOENT);
  attribute_discard(scratch);
  return 0;
}
