// setresgid(2): changes the real, effective and saved group; -1 keeps one.
#include "expect.h"

static void expect_all(gid_t first, gid_t second, gid_t third) {
  gid_t real, effective, saved;
  EXPECT_OK(getresgid(&real, &effective, &saved));
  EXPECT_EQUAL(real, first);
  EXPECT_EQUAL(effective, second);
  EXPECT_EQUAL(saved, third);
}

int main(void) {
  gid_t me = getgid();
  bool root = is_root();
  EXPECT_EQUAL(setresgid(-1, -1, -1), 0);
  expect_all(me, me, me);
  EXPECT_EQUAL(setresgid(me, me, me), 0);
  if (root) {
    EXPECT_EQUAL(setresgid(11, 22, 33), 0);
    expect_all(11, 22, 33);
    EXPECT_EQUAL(setresgid(-1, 33, -1), 0);  // among the three one may move
    EXPECT_EQUAL(setresgid(33, 11, -1), 0);
    expect_all(33, 11, 33);
  } else {
    EXPECT_ERRNO(setresgid(me + 1, -1, -1), EPERM);
    EXPECT_ERRNO(setresgid(-1, me + 1, -1), EPERM);
    EXPECT_ERRNO(setresgid(-1, -1, 0), EPERM);
    expect_all(me, me, me);
  }
  return 0;
}
