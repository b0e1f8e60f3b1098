// fgetxattr(2): getxattr of an open file.
#include "xattr.h"

int main(void) {
  char value[16];
  struct scratch scratch = attribute_scratch();
  if (scratch.usable) {
    EXPECT_OK(fsetxattr(scratch.file, "user.a", "value", 5, 0));
    EXPECT_EQUAL(CALL(fgetxattr, scratch.file, "user.a", value, sizeof value), 5);
    EXPECT_BYTES(value, "value", 5);
    EXPECT_ERRNO(CALL(fgetxattr, scratch.file, "user.b", value, sizeof value), ENODATA);
  }
  int path = EXPECT_OK(open("xattr.text", O_PATH));
  EXPECT_ERRNO(CALL(fgetxattr, path, "user.a", value, sizeof value), EBADF);
  EXPECT_OK(close(path));
  EXPECT_ERRNO(CALL(fgetxattr, NO_DESCRIPTOR, "user.a", value, sizeof value), EBADF);
  attribute_discard(scratch);
  return 0;
}
