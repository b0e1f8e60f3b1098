// wait4(2), waitid(2): there is nobody to wait for.
#include "expect.h"

#include <sys/wait.h>

int main(void) {
  int status;
  siginfo_t information;
  EXPECT_ERRNO(CALL(wait4, -1, &status, 0, NULL), ECHILD);
  EXPECT_ERRNO(CALL(wait4, 0, &status, WNOHANG, NULL), ECHILD);
  EXPECT_ERRNO(CALL(wait4, getpid(), &status, WUNTRACED | WCONTINUED, NULL), ECHILD);
  EXPECT_ERRNO(CALL(wait4, -1, &status, 0x100, NULL), EINVAL);
  EXPECT_ERRNO(CALL(wait4, INT_MIN, &status, 0, NULL), ESRCH);
  EXPECT_ERRNO(waitpid(-1, &status, 0), ECHILD);
  EXPECT_ERRNO(CALL(waitid, P_ALL, 0, &information, WEXITED, NULL), ECHILD);
  EXPECT_ERRNO(CALL(waitid, P_PID, getpid(), &information, WEXITED | WNOHANG | WNOWAIT, NULL), ECHILD);
  EXPECT_ERRNO(CALL(waitid, P_PGID, 0, &information, WEXITED, NULL), ECHILD);
  EXPECT_ERRNO(CALL(waitid, P_ALL, 0, &information, 0, NULL), EINVAL);  // for what?
  EXPECT_ERRNO(CALL(waitid, P_ALL, 0, &information, WEXITED | 0x100, NULL), EINVAL);
  EXPECT_ERRNO(CALL(waitid, 9, 0, &information, WEXITED, NULL), EINVAL);
  EXPECT_ERRNO(CALL(waitid, P_PID, 0, &information, WEXITED, NULL), EINVAL);
  EXPECT_ERRNO(CALL(waitid, P_PGID, -1, &information, WEXITED, NULL), EINVAL);
  EXPECT_ERRNO(CALL(waitid, P_PIDFD, -1, &information, WEXITED, NULL), EINVAL);
  EXPECT_ERRNO(CALL(waitid, P_PIDFD, NO_DESCRIPTOR, &information, WEXITED, NULL), EBADF);
  return 0;
}
