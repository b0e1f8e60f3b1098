// getegid(2): the effective group of the process.
#include "expect.h"

int main(void) {
  gid_t real, effective, saved;
  EXPECT_OK(getresgid(&real, &effective, &saved));
  EXPECT_EQUAL(CALL(getegid), effective);
  EXPECT_EQUAL(getegid(), effective);
  return 0;
}
