// setregid(2): changes the real and effective group; -1 keeps one.
#include "expect.h"

int main(void) {
  gid_t me = getgid(), real, effective, saved;
  EXPECT_EQUAL(setregid(-1, -1), 0);
  EXPECT_EQUAL(setregid(me, me), 0);
  if (!is_root()) {
    EXPECT_ERRNO(setregid(-1, me + 1), EPERM);
    EXPECT_ERRNO(setregid(0, -1), EPERM);
    return 0;
  }
  EXPECT_EQUAL(setregid(-1, 77), 0);
  EXPECT_OK(getresgid(&real, &effective, &saved));
  EXPECT_EQUAL(real, me);
  EXPECT_EQUAL(effective, 77);
  EXPECT_EQUAL(saved, 77);  // an effective group other than the real one is saved
  EXPECT_EQUAL(setregid(77, me), 0);  // the two change places
  EXPECT_EQUAL(getgid(), 77);
  EXPECT_EQUAL(getegid(), me);
  return 0;
}
