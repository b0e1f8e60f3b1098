// timerfd_create(2): a timer that is read like a file.
#include "expect.h"

#include <sys/timerfd.h>

int main(void) {
  int clocks[] = {CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_BOOTTIME};
  uint64_t count;
  for (int index = 0; index < 3; index++) {
    int timer = EXPECT_OK(timerfd_create(clocks[index], TFD_NONBLOCK | TFD_CLOEXEC));
    EXPECT_EQUAL(fcntl(timer, F_GETFD), FD_CLOEXEC);
    EXPECT_EQUAL(fcntl(timer, F_GETFL), O_RDWR | O_NONBLOCK);
    EXPECT_ERRNO(read(timer, &count, 8), EAGAIN);  // disarmed
    EXPECT_ERRNO(write(timer, &count, 8), EINVAL);
    EXPECT_OK(close(timer));
  }
  EXPECT_ERRNO(timerfd_create(CLOCK_PROCESS_CPUTIME_ID, 0), EINVAL);
  EXPECT_ERRNO(timerfd_create(99, 0), EINVAL);
  EXPECT_ERRNO(timerfd_create(CLOCK_MONOTONIC, 1), EINVAL);
  return 0;
}
