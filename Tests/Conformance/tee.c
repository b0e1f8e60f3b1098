// tee(2): copies from pipe to pipe what the first keeps.
#include "expect.h"

int main(void) {
  int one[2], two[2];
  char buffer[16];
  EXPECT_OK(pipe(one));
  EXPECT_OK(pipe(two));
  EXPECT_EQUAL(write(one[1], "hello", 5), 5);
  EXPECT_EQUAL(tee(one[0], two[1], 100, 0), 5);
  EXPECT_EQUAL(read(two[0], buffer, 16), 5);
  EXPECT_BYTES(buffer, "hello", 5);
  EXPECT_EQUAL(tee(one[0], two[1], 2, 0), 2);
  EXPECT_EQUAL(read(two[0], buffer, 16), 2);
  EXPECT_EQUAL(read(one[0], buffer, 16), 5);
  EXPECT_BYTES(buffer, "hello", 5);

  EXPECT_ERRNO(tee(one[0], two[1], 1, SPLICE_F_NONBLOCK), EAGAIN);
  EXPECT_ERRNO(tee(one[0], one[1], 1, 0), EINVAL);
  EXPECT_ERRNO(tee(one[0], two[1], 1, 16), EINVAL);
  EXPECT_ERRNO(tee(one[1], two[1], 1, 0), EBADF);
  EXPECT_ERRNO(tee(NO_DESCRIPTOR, two[1], 1, 0), EBADF);
  int file = scratch_text("tee.text", "text");
  EXPECT_ERRNO(tee(file, two[1], 1, 0), EINVAL);
  discard(file, "tee.text");
  EXPECT_EQUAL(tee(-1, -1, 0, 0), 0);
  EXPECT_OK(close(one[1]));
  EXPECT_EQUAL(tee(one[0], two[1], 1, 0), 0);
  EXPECT_OK(close(one[0]));
  EXPECT_OK(close(two[0]));
  EXPECT_OK(close(two[1]));
  return 0;
}
