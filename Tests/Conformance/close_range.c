// close_range(2): closes all descriptors of a range, or marks them.
#include "expect.h"

#define UNSHARE 2
#define CLOEXEC 4

static void fill(int from, int to) {
  for (int number = from; number <= to; number++) EXPECT_EQUAL(dup2(0, number), number);
}

static bool is_open(int number) { return fcntl(number, F_GETFD) != -1; }

int main(void) {
  int zero = open("/dev/null", O_RDONLY);
  if (zero > 0) EXPECT_OK(dup2(zero, 0));
  fill(50, 59);
  EXPECT_EQUAL(CALL(close_range, 52, 54, 0), 0);
  EXPECT(is_open(51) && !is_open(52) && !is_open(53) && !is_open(54) && is_open(55));
  EXPECT_EQUAL(CALL(close_range, 52, 54, 0), 0);  // holes are no error
  EXPECT_EQUAL(CALL(close_range, 56, 56, CLOEXEC), 0);
  EXPECT_EQUAL(fcntl(56, F_GETFD), FD_CLOEXEC);
  EXPECT_EQUAL(fcntl(57, F_GETFD), 0);
  EXPECT_EQUAL(CALL(close_range, 57, 57, UNSHARE), 0);
  EXPECT(!is_open(57));
  EXPECT_EQUAL(CALL(close_range, 50, ~0U, 0), 0);
  for (int number = 50; number < 60; number++) EXPECT(!is_open(number));
  EXPECT_EQUAL(CALL(close_range, 100000, ~0U, 0), 0);
  EXPECT(is_open(0));

  EXPECT_ERRNO(CALL(close_range, 5, 4, 0), EINVAL);
  EXPECT_ERRNO(CALL(close_range, 50, 60, 1), EINVAL);
  EXPECT_ERRNO(CALL(close_range, 50, 60, 8), EINVAL);
  return 0;
}
