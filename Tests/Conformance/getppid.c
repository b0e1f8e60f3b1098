// getppid(2): the number of the parent, 0 where there is none.
#include "expect.h"

int main(void) {
  EXPECT(getppid() >= 0);
  EXPECT(getppid() != getpid());
  EXPECT_EQUAL(CALL(getppid), getppid());
  return 0;
}
