// getpgrp(2): the process group of the process.
#include "expect.h"

int main(void) {
  EXPECT(CALL(getpgrp) >= 0);
  EXPECT_EQUAL(CALL(getpgrp), getpgid(0));
  return 0;
}
