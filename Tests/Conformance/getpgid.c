// getpgid(2): the process group of a process.
#include "expect.h"

int main(void) {
  EXPECT_EQUAL(getpgid(0), getpgrp());
  EXPECT_EQUAL(getpgid(getpid()), getpgrp());
  EXPECT_ERRNO(getpgid(4194304 + 5), ESRCH);
  EXPECT_ERRNO(CALL(getpgid, -1), ESRCH);
  return 0;
}
