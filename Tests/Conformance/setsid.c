// setsid(2): makes a session, unless the process leads a group already.
#include "expect.h"

int main(void) {
  if (getpgrp() != getpid()) {
    EXPECT_EQUAL(setsid(), getpid());
    EXPECT_EQUAL(getsid(0), getpid());
    EXPECT_EQUAL(getpgrp(), getpid());
  }
  EXPECT_ERRNO(setsid(), EPERM);
  return 0;
}
