// process_mrelease(2): takes the memory of a process that is being killed.
#include "expect.h"

#ifndef SYS_process_mrelease  // newer than musl 1.2.3
#define SYS_process_mrelease 448
#endif

int main(void) {
  int self = EXPECT_OK(CALL(pidfd_open, getpid(), 0));
  EXPECT_ERRNO(CALL(process_mrelease, self, 0), EINVAL);  // it lives
  EXPECT_ERRNO(CALL(process_mrelease, self, 1), EINVAL);
  EXPECT_ERRNO(CALL(process_mrelease, 0, 0), EBADF);
  EXPECT_OK(close(self));
  return 0;
}
