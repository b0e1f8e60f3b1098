// dup2(2): a second descriptor with a given number, closing what had it.
#include "expect.h"

int main(void) {
  char byte;
  int one = scratch_text("dup2.one", "1"), two = scratch_text("dup2.two", "2");
  EXPECT_OK(fcntl(two, F_SETFD, FD_CLOEXEC));
  EXPECT_EQUAL(CALL(dup2, one, two), two);
  EXPECT_EQUAL(pread(two, &byte, 1, 0), 1);
  EXPECT_EQUAL(byte, '1');
  EXPECT_EQUAL(fcntl(two, F_GETFD), 0);
  EXPECT_EQUAL(CALL(dup2, one, one), one);
  EXPECT_EQUAL(CALL(dup2, one, 200), 200);
  EXPECT_OK(close(200));

  EXPECT_ERRNO(CALL(dup2, NO_DESCRIPTOR, two), EBADF);
  EXPECT_EQUAL(pread(two, &byte, 1, 0), 1);  // a failure closes nothing
  EXPECT_ERRNO(CALL(dup2, NO_DESCRIPTOR, NO_DESCRIPTOR), EBADF);
  EXPECT_ERRNO(CALL(dup2, one, -1), EBADF);
  EXPECT_ERRNO(CALL(dup2, one, INT_MAX), EBADF);
  EXPECT_OK(close(two));
  EXPECT_OK(unlink("dup2.two"));
  discard(one, "dup2.one");
  return 0;
}
