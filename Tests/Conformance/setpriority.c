// setpriority(2): makes a process nicer; only root makes it less so.
#include "expect.h"

#include <sys/resource.h>

int main(void) {
  errno = 0;
  int start = getpriority(PRIO_PROCESS, 0);
  EXPECT_EQUAL(errno, 0);
  EXPECT_EQUAL(setpriority(PRIO_PROCESS, 0, start), 0);
  if (start < 19) EXPECT_EQUAL(setpriority(PRIO_PROCESS, 0, start + 1), 0);
  EXPECT_EQUAL(setpriority(PRIO_PROCESS, getpid(), 100), 0);  // cut to the limit
  EXPECT_EQUAL(getpriority(PRIO_PROCESS, 0), 19);
  EXPECT_EQUAL(CALL(getpriority, PRIO_PROCESS, 0), 1);  // the call itself says 20 - nice
  if (is_root()) EXPECT_EQUAL(setpriority(PRIO_PROCESS, 0, 0), 0);
  else EXPECT_ERRNO(setpriority(PRIO_PROCESS, 0, 0), EACCES);
  EXPECT_ERRNO(setpriority(9, 0, 0), EINVAL);
  EXPECT_ERRNO(setpriority(PRIO_PROCESS, 4194304 + 5, 0), ESRCH);
  return 0;
}
