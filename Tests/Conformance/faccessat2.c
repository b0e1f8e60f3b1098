// faccessat2(2): faccessat with flags.
#include "expect.h"

#define EMPTY_PATH 0x1000

int main(void) {
  int file = scratch_file("faccessat2.text");
  EXPECT_EQUAL(CALL(faccessat2, AT_FDCWD, "faccessat2.text", R_OK, 0), 0);
  EXPECT_EQUAL(CALL(faccessat2, AT_FDCWD, "faccessat2.text", R_OK, AT_EACCESS), 0);
  EXPECT_EQUAL(CALL(faccessat2, file, "", R_OK | W_OK, EMPTY_PATH), 0);
  EXPECT_ERRNO(CALL(faccessat2, file, "", X_OK, EMPTY_PATH), EACCES);
  EXPECT_ERRNO(CALL(faccessat2, file, "", R_OK, 0), ENOENT);
  EXPECT_OK(symlink("faccessat2.none", "faccessat2.link"));
  EXPECT_ERRNO(CALL(faccessat2, AT_FDCWD, "faccessat2.link", F_OK, 0), ENOENT);
  EXPECT_EQUAL(CALL(faccessat2, AT_FDCWD, "faccessat2.link", R_OK, AT_SYMLINK_NOFOLLOW), 0);
  EXPECT_ERRNO(CALL(faccessat2, AT_FDCWD, "faccessat2.text", F_OK, 1), EINVAL);
  EXPECT_ERRNO(CALL(faccessat2, AT_FDCWD, "faccessat2.text", 8, 0), EINVAL);
  EXPECT_ERRNO(CALL(faccessat2, NO_DESCRIPTOR, "x", F_OK, 0), EBADF);
  EXPECT_ERRNO(CALL(faccessat2, file, "x", F_OK, 0), ENOTDIR);
  EXPECT_EQUAL(faccessat(AT_FDCWD, "faccessat2.text", R_OK, AT_EACCESS), 0);
  EXPECT_OK(unlink("faccessat2.link"));
  discard(file, "faccessat2.text");
  return 0;
}
