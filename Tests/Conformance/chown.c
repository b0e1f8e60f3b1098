// chown(2): changes owner and group of a file, symbolic links followed.
#include "owner.h"

static void root_gives_away(void) {
  EXPECT_EQUAL(CALL(chown, "chown.text", 12, 34), 0);
  expect_owner("chown.text", 12, 34);
  EXPECT_EQUAL(CALL(chown, "chown.text", -1, 56), 0);
  expect_owner("chown.text", 12, 56);
  EXPECT_EQUAL(CALL(chown, "chown.text", 78, -1), 0);
  expect_owner("chown.text", 78, 56);
  EXPECT_EQUAL(CALL(chown, "chown.link", 1, 2), 0);
  expect_owner("chown.text", 1, 2);
  expect_owner("chown.link", 0, 0);
  EXPECT_EQUAL(CALL(chown, "chown.text", 70000, 80000), 0);  // 32-bit identities
  expect_owner("chown.text", 70000, 80000);
  EXPECT_OK(chmod("chown.text", 06755));
  EXPECT_EQUAL(CALL(chown, "chown.text", 0, 0), 0);  // set-id bits fall, even for root
  expect_mode("chown.text", 0755);
}

static void others_may_not(void) {
  EXPECT_ERRNO(CALL(chown, "chown.text", 0, -1), EPERM);
  EXPECT_ERRNO(CALL(chown, "chown.text", -1, 4321), EPERM);
  EXPECT_ERRNO(CALL(chown, "/", getuid(), getgid()), EPERM);
}

int main(void) {
  EXPECT_OK(close(scratch_file("chown.text")));
  EXPECT_OK(symlink("chown.text", "chown.link"));
  expect_owner("chown.text", geteuid(), getegid());
  EXPECT_EQUAL(CALL(chown, "chown.text", -1, -1), 0);
  EXPECT_EQUAL(CALL(chown, "chown.text", geteuid(), getegid()), 0);
  if (is_root()) root_gives_away();
  else others_may_not();
  EXPECT_ERRNO(CALL(chown, "chown.none", -1, -1), ENOENT);
  EXPECT_ERRNO(CALL(chown, "chown.text/", -1, -1), ENOTDIR);
  EXPECT_ERRNO(CALL(chown, "", -1, -1), ENOENT);
  EXPECT_ERRNO(CALL(chown, bad_pointer(), -1, -1), EFAULT);
  EXPECT_OK(unlink("chown.link"));
  EXPECT_OK(unlink("chown.text"));
  return 0;
}
