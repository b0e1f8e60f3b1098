// fchown(2): chown of an open file.
#include "owner.h"

int main(void) {
  int file = scratch_file("fchown.text");
  EXPECT_EQUAL(CALL(fchown, file, -1, -1), 0);
  EXPECT_EQUAL(CALL(fchown, file, geteuid(), getegid()), 0);
  if (is_root()) {
    EXPECT_EQUAL(CALL(fchown, file, 12, 34), 0);
    expect_owner("fchown.text", 12, 34);
  } else {
    EXPECT_ERRNO(CALL(fchown, file, 0, -1), EPERM);
  }
  int path = EXPECT_OK(open("fchown.text", O_PATH));
  EXPECT_ERRNO(CALL(fchown, path, -1, -1), EBADF);
  EXPECT_OK(close(path));
  EXPECT_ERRNO(CALL(fchown, NO_DESCRIPTOR, -1, -1), EBADF);
  discard(file, "fchown.text");
  return 0;
}
