// access(2): what the real user may do with a file.
#include "expect.h"

int main(void) {
  EXPECT_OK(close(scratch_file("access.text")));
  EXPECT_EQUAL(CALL(access, "access.text", F_OK), 0);
  EXPECT_EQUAL(CALL(access, "access.text", R_OK | W_OK), 0);
  EXPECT_ERRNO(CALL(access, "access.text", X_OK), EACCES);  // even root needs one x bit
  EXPECT_OK(chmod("access.text", 0001));
  if (is_root()) EXPECT_EQUAL(CALL(access, "access.text", R_OK | W_OK | X_OK), 0);
  else EXPECT_ERRNO(CALL(access, "access.text", X_OK), EACCES);  // the owner's bits decide, not those for others
  EXPECT_OK(chmod("access.text", 0444));
  EXPECT_EQUAL(CALL(access, "access.text", R_OK), 0);
  if (!is_root()) EXPECT_ERRNO(CALL(access, "access.text", W_OK), EACCES);

  EXPECT_EQUAL(CALL(access, ".", R_OK | W_OK | X_OK), 0);
  EXPECT_OK(symlink("access.none", "access.link"));
  EXPECT_ERRNO(CALL(access, "access.link", F_OK), ENOENT);
  EXPECT_ERRNO(CALL(access, "access.none", F_OK), ENOENT);
  EXPECT_ERRNO(CALL(access, "access.text/x", F_OK), ENOTDIR);
  EXPECT_ERRNO(CALL(access, "access.text", 8), EINVAL);
  EXPECT_ERRNO(CALL(access, bad_pointer(), F_OK), EFAULT);
  EXPECT_ERRNO(CALL(access, "", F_OK), ENOENT);
  EXPECT_OK(unlink("access.link"));
  EXPECT_OK(unlink("access.text"));
  return 0;
}
