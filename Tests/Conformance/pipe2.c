// pipe2(2): pipe with flags: close-on-exec, non-blocking, packets.
#include "expect.h"

int main(void) {
  int ends[2] = {-5, -5};
  char buffer[8192], byte;
  EXPECT_EQUAL(CALL(pipe2, ends, O_CLOEXEC | O_NONBLOCK), 0);
  for (int end = 0; end < 2; end++) {
    EXPECT_EQUAL(fcntl(ends[end], F_GETFD), FD_CLOEXEC);
    EXPECT_EQUAL(fcntl(ends[end], F_GETFL), O_NONBLOCK | (end ? O_WRONLY : O_RDONLY));
  }
  EXPECT_ERRNO(read(ends[0], &byte, 1), EAGAIN);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));

  EXPECT_EQUAL(CALL(pipe2, ends, O_DIRECT | O_NONBLOCK), 0);  // each write is a packet
  EXPECT_EQUAL(write(ends[1], "first", 5), 5);
  EXPECT_EQUAL(write(ends[1], "second", 6), 6);
  EXPECT_EQUAL(read(ends[0], buffer, 100), 5);
  EXPECT_EQUAL(read(ends[0], buffer, 3), 3);  // what a read leaves of a packet is lost
  EXPECT_BYTES(buffer, "sec", 3);
  EXPECT_ERRNO(read(ends[0], buffer, 100), EAGAIN);
  memset(buffer, 'p', sizeof buffer);
  EXPECT_EQUAL(write(ends[1], buffer, 5000), 5000);  // more than PIPE_BUF makes several
  EXPECT_EQUAL(read(ends[0], buffer, sizeof buffer), 4096);
  EXPECT_EQUAL(read(ends[0], buffer, sizeof buffer), 904);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));

  int before = EXPECT_OK(dup(0));
  EXPECT_OK(close(before));
  EXPECT_ERRNO(CALL(pipe2, ends, O_APPEND), EINVAL);
  EXPECT_ERRNO(CALL(pipe2, ends, -1), EINVAL);
  EXPECT_ERRNO(CALL(pipe2, bad_pointer(), 0), EFAULT);
  int after = EXPECT_OK(dup(0));
  EXPECT_EQUAL(after, before);  // a failure takes no numbers
  EXPECT_OK(close(after));
  return 0;
}
