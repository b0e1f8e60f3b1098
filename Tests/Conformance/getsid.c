// getsid(2): the session of a process.
#include "expect.h"

int main(void) {
  EXPECT(getsid(0) >= 0);
  EXPECT_EQUAL(getsid(getpid()), getsid(0));
  EXPECT_ERRNO(getsid(4194304 + 5), ESRCH);
  return 0;
}
