// geteuid(2): the effective user of the process.
#include "expect.h"

int main(void) {
  uid_t real, effective, saved;
  EXPECT_OK(getresuid(&real, &effective, &saved));
  EXPECT_EQUAL(CALL(geteuid), effective);
  EXPECT_EQUAL(geteuid(), effective);
  return 0;
}
