// getuid(2): the real user of the process.
#include "expect.h"

int main(void) {
  uid_t real, effective, saved;
  EXPECT_OK(getresuid(&real, &effective, &saved));
  EXPECT_EQUAL(CALL(getuid), real);
  EXPECT_EQUAL(getuid(), real);
  return 0;
}
