// munlockall(2): all pages may leave memory again; it cannot fail.
#include "expect.h"

int main(void) {
  EXPECT_EQUAL(munlockall(), 0);
  EXPECT_EQUAL(mlockall(MCL_FUTURE), 0);
  EXPECT_EQUAL(munlockall(), 0);
  EXPECT_EQUAL(munlockall(), 0);
  return 0;
}
