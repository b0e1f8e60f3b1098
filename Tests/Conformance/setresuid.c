// setresuid(2): changes the real, effective and saved user; -1 keeps one.
#include "expect.h"

static void expect_all(uid_t first, uid_t second, uid_t third) {
  uid_t real, effective, saved;
  EXPECT_OK(getresuid(&real, &effective, &saved));
  EXPECT_EQUAL(real, first);
  EXPECT_EQUAL(effective, second);
  EXPECT_EQUAL(saved, third);
}

int main(void) {
  uid_t me = getuid();
  bool root = is_root();
  EXPECT_EQUAL(setresuid(-1, -1, -1), 0);
  expect_all(me, me, me);
  EXPECT_EQUAL(setresuid(me, me, me), 0);
  if (root) {
    EXPECT_EQUAL(setresuid(11, 22, 33), 0);
    expect_all(11, 22, 33);
    EXPECT_EQUAL(setresuid(-1, 33, -1), 0);  // among the three one may move
    EXPECT_EQUAL(setresuid(33, 11, -1), 0);
    expect_all(33, 11, 33);
    EXPECT_ERRNO(setresuid(-1, 44, -1), EPERM);  // root no longer
    EXPECT_ERRNO(setresuid(-1, 22, -1), EPERM);
  } else {
    EXPECT_ERRNO(setresuid(me + 1, -1, -1), EPERM);
    EXPECT_ERRNO(setresuid(-1, me + 1, -1), EPERM);
    EXPECT_ERRNO(setresuid(-1, -1, 0), EPERM);
    expect_all(me, me, me);
  }
  return 0;
}
