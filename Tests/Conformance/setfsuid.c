// setfsuid(2): the user for file access; it returns the old one and never an error.
#include "expect.h"

int main(void) {
  EXPECT_EQUAL(CALL(setfsuid, -1), geteuid());  // asks
  EXPECT_EQUAL(CALL(setfsuid, geteuid()), geteuid());
  if (is_root()) {
    EXPECT_EQUAL(CALL(setfsuid, 1234), 0);
    EXPECT_EQUAL(CALL(setfsuid, -1), 1234);
    EXPECT_EQUAL(CALL(setfsuid, 0), 1234);
  } else {
    EXPECT_EQUAL(CALL(setfsuid, geteuid() + 1), geteuid());
    EXPECT_EQUAL(CALL(setfsuid, -1), geteuid());
  }
  return 0;
}
