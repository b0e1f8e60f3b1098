// pidfd_open(2), pidfd_getfd(2): a descriptor of a process, and copies of those that it has.
#include "expect.h"

#include <poll.h>

#ifndef SYS_pidfd_getfd
#define SYS_pidfd_getfd 438
#endif

int main(void) {
  char byte;
  int self = (int)EXPECT_OK(CALL(pidfd_open, getpid(), 0));
  EXPECT_EQUAL(fcntl(self, F_GETFD), FD_CLOEXEC);
  EXPECT_EQUAL(fcntl(self, F_GETFL) & O_NONBLOCK, 0);
  int other = (int)EXPECT_OK(CALL(pidfd_open, getpid(), O_NONBLOCK));
  EXPECT_EQUAL(fcntl(other, F_GETFL) & O_NONBLOCK, O_NONBLOCK);
  struct pollfd wait = {.fd = self, .events = POLLIN};
  EXPECT_EQUAL(poll(&wait, 1, 0), 0);  // it lives
  EXPECT_ERRNO(read(self, &byte, 1), EINVAL);
  EXPECT_ERRNO(write(self, &byte, 1), EINVAL);
  EXPECT_ERRNO(lseek(self, 0, SEEK_SET), ESPIPE);
  EXPECT_ERRNO(CALL(pidfd_open, 0, 0), EINVAL);
  EXPECT_ERRNO(CALL(pidfd_open, -1, 0), EINVAL);
  EXPECT_ERRNO(CALL(pidfd_open, getpid(), 1), EINVAL);
  EXPECT_ERRNO(CALL(pidfd_open, 4000000, 0), ESRCH);

  int file = scratch_text("pidfd.text", "text");
  int copy = (int)EXPECT_OK(CALL(pidfd_getfd, self, file, 0));
  EXPECT(copy != file);
  EXPECT_EQUAL(fcntl(copy, F_GETFD), FD_CLOEXEC);
  EXPECT_OK(lseek(copy, 2, SEEK_SET));
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 2);  // the same open file
  EXPECT_ERRNO(CALL(pidfd_getfd, self, file, 1), EINVAL);
  EXPECT_ERRNO(CALL(pidfd_getfd, self, NO_DESCRIPTOR, 0), EBADF);
  EXPECT_ERRNO(CALL(pidfd_getfd, file, file, 0), EBADF);
  EXPECT_ERRNO(CALL(pidfd_getfd, NO_DESCRIPTOR, file, 0), EBADF);
  discard(file, "pidfd.text");
  return 0;
}
