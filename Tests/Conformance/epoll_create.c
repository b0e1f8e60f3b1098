// epoll_create(2): an epoll of a hinted size, which must be positive and counts for nothing.
#include "expect.h"

#include <sys/epoll.h>

int main(void) {
  struct epoll_event event;
  int epoll = EXPECT_OK(CALL(epoll_create, 1));
  EXPECT_EQUAL(fcntl(epoll, F_GETFD), 0);
  EXPECT_EQUAL(epoll_wait(epoll, &event, 1, 0), 0);
  EXPECT_ERRNO(CALL(epoll_create, 0), EINVAL);
  EXPECT_ERRNO(CALL(epoll_create, -1), EINVAL);
  EXPECT_OK(close(epoll));
  return 0;
}
