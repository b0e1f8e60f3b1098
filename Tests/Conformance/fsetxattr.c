// fsetxattr(2): setxattr of an open file.
#include "xattr.h"

int main(void) {
  struct scratch scratch = attribute_scratch();
  if (scratch.usable) {
    EXPECT_EQUAL(CALL(fsetxattr, scratch.file, "user.a", "open", 4, 0), 0);
    expect_attribute("xattr.text", "user.a", "open");
    EXPECT_ERRNO(CALL(fsetxattr, scratch.file, "user.a", "x", 1, XATTR_CREATE), EEXIST);
  }
  int path = EXPECT_OK(open("xattr.text", O_PATH));
  EXPECT_ERRNO(CALL(fsetxattr, path, "user.a", "x", 1, 0), EBADF);
  EXPECT_OK(close(path));
  EXPECT_ERRNO(CALL(fsetxattr, NO_DESCRIPTOR, "user.a", "x", 1, 0), EBADF);
  attribute_discard(scratch);
  return 0;
}
