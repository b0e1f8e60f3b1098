// fremovexattr(2): removexattr of an open file.
#include "xattr.h"

int main(void) {
  struct scratch scratch = attribute_scratch();
  if (scratch.usable) {
    EXPECT_OK(setxattr("xattr.text", "user.a", "1", 1, 0));
    EXPECT_EQUAL(CALL(fremovexattr, scratch.file, "user.a"), 0);
    EXPECT_ERRNO(CALL(fremovexattr, scratch.file, "user.a"), ENODATA);
  }
  EXPECT_ERRNO(CALL(fremovexattr, NO_DESCRIPTOR, "user.a"), EBADF);
  attribute_discard(scratch);
  return 0;
}
