// flistxattr(2): listxattr of an open file.
#include "xattr.h"

int main(void) {
  char names[64];
  struct scratch scratch = attribute_scratch();
  if (scratch.usable) {
    EXPECT_OK(setxattr("xattr.text", "user.a", "1", 1, 0));
    EXPECT_EQUAL(CALL(flistxattr, scratch.file, names, sizeof names), 7);
    EXPECT_BYTES(names, "user.a\0", 7);
  }
  EXPECT_ERRNO(CALL(flistxattr, NO_DESCRIPTOR, names, sizeof names), EBADF);
  attribute_discard(scratch);
  return 0;
}
