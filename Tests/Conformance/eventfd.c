// eventfd(2): a counter to wait on; the older call takes no flags.
#include "expect.h"

int main(void) {
  uint64_t value = 0;
  int event = EXPECT_OK(CALL(eventfd, 5));
  EXPECT_EQUAL(fcntl(event, F_GETFL) & O_NONBLOCK, 0);
  EXPECT_EQUAL(fcntl(event, F_GETFD), 0);
  EXPECT_EQUAL(read(event, &value, 8), 8);
  EXPECT_EQUAL(value, 5);
  EXPECT_OK(close(event));
  return 0;
}
