// dup3(2): dup2 with flags, which refuses equal numbers.
#include "expect.h"

int main(void) {
  char byte;
  int one = scratch_text("dup3.one", "1");
  EXPECT_EQUAL(dup3(one, 200, O_CLOEXEC), 200);
  EXPECT_EQUAL(fcntl(200, F_GETFD), FD_CLOEXEC);
  EXPECT_EQUAL(dup3(one, 200, 0), 200);
  EXPECT_EQUAL(fcntl(200, F_GETFD), 0);
  EXPECT_EQUAL(pread(200, &byte, 1, 0), 1);
  EXPECT_EQUAL(byte, '1');
  EXPECT_OK(close(200));

  EXPECT_ERRNO(CALL(dup3, one, one, 0), EINVAL);
  EXPECT_ERRNO(CALL(dup3, NO_DESCRIPTOR, NO_DESCRIPTOR, 0), EINVAL);
  EXPECT_ERRNO(CALL(dup3, one, 200, O_APPEND), EINVAL);
  EXPECT_ERRNO(CALL(dup3, NO_DESCRIPTOR, 200, 0), EBADF);
  EXPECT_ERRNO(CALL(dup3, one, -1, 0), EBADF);
  EXPECT_ERRNO(CALL(dup3, one, INT_MAX, 0), EBADF);
  discard(one, "dup3.one");
  return 0;
}
