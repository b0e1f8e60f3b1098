// setpgid(2): makes a process group of one's own.
#include "expect.h"

int main(void) {
  if (getsid(0) != getpid()) {  // the leader of a session keeps its group
    EXPECT_EQUAL(setpgid(0, 0), 0);
    EXPECT_EQUAL(getpgrp(), getpid());
    EXPECT_EQUAL(setpgid(getpid(), getpid()), 0);
    EXPECT_ERRNO(setpgid(0, 4194304 + 5), EPERM);  // no such group in this session
  } else {
    EXPECT_ERRNO(setpgid(0, 0), EPERM);
  }
  EXPECT_ERRNO(setpgid(0, -1), EINVAL);
  EXPECT_ERRNO(setpgid(4194304 + 5, 0), ESRCH);
  return 0;
}
