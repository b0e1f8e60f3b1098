// setreuid(2): changes the real and effective user; -1 keeps one.
#include "expect.h"

int main(void) {
  uid_t me = getuid(), real, effective, saved;
  EXPECT_EQUAL(setreuid(-1, -1), 0);
  EXPECT_EQUAL(setreuid(me, me), 0);
  if (!is_root()) {
    EXPECT_ERRNO(setreuid(-1, me + 1), EPERM);
    EXPECT_ERRNO(setreuid(0, -1), EPERM);
    return 0;
  }
  EXPECT_EQUAL(setreuid(-1, 77), 0);
  EXPECT_OK(getresuid(&real, &effective, &saved));
  EXPECT_EQUAL(real, me);
  EXPECT_EQUAL(effective, 77);
  EXPECT_EQUAL(saved, 77);  // an effective user other than the real one is saved
  EXPECT_EQUAL(setreuid(77, me), 0);  // the two change places
  EXPECT_EQUAL(getuid(), 77);
  EXPECT_EQUAL(geteuid(), me);
  return 0;
}
