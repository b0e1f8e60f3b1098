// epoll_create1(2): an epoll; the only flag is close-on-exec.
#include "expect.h"

#include <sys/epoll.h>

int main(void) {
  char byte;
  int epoll = EXPECT_OK(epoll_create1(EPOLL_CLOEXEC));
  EXPECT_EQUAL(fcntl(epoll, F_GETFD), FD_CLOEXEC);
  EXPECT_ERRNO(read(epoll, &byte, 1), EINVAL);
  EXPECT_ERRNO(write(epoll, "x", 1), EINVAL);
  EXPECT_EQUAL(lseek(epoll, 100, SEEK_SET), 0);  // seeking is accepted and does nothing
  EXPECT_OK(close(epoll));
  epoll = EXPECT_OK(epoll_create1(0));
  EXPECT_EQUAL(fcntl(epoll, F_GETFD), 0);
  EXPECT_ERRNO(epoll_create1(1), EINVAL);
  EXPECT_ERRNO(epoll_create1(O_NONBLOCK), EINVAL);
  EXPECT_OK(close(epoll));
  return 0;
}
