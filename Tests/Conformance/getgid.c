// getgid(2): the real group of the process.
#include "expect.h"

int main(void) {
  gid_t real, effective, saved;
  EXPECT_OK(getresgid(&real, &effective, &saved));
  EXPECT_EQUAL(CALL(getgid), real);
  EXPECT_EQUAL(getgid(), real);
  return 0;
}
