// getpriority(2): how nice a process is; the call answers 20 - nice, libc turns it round.
#include "expect.h"

#include <sys/resource.h>

int main(void) {
  long raw = EXPECT_OK(CALL(getpriority, PRIO_PROCESS, 0));
  EXPECT_WITHIN(raw, 1, 40);
  EXPECT_EQUAL(getpriority(PRIO_PROCESS, 0), 20 - raw);
  EXPECT_EQUAL(getpriority(PRIO_PROCESS, getpid()), 20 - raw);
  EXPECT_ERRNO(getpriority(9, 0), EINVAL);
  EXPECT_ERRNO(getpriority(PRIO_PROCESS, 4194304 + 5), ESRCH);
  return 0;
}
