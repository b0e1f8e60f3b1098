// rmdir(2): removes an empty directory.
#include "expect.h"

int main(void) {
  struct stat status;
  EXPECT_OK(mkdir("rmdir.d", 0755));
  EXPECT_OK(mkdir("rmdir.d/e", 0755));
  EXPECT_ERRNO(CALL(rmdir, "rmdir.d"), ENOTEMPTY);
  EXPECT_ERRNO(CALL(rmdir, "rmdir.d/e/."), EINVAL);
  EXPECT_ERRNO(CALL(rmdir, "rmdir.d/e/.."), ENOTEMPTY);
  EXPECT_EQUAL(CALL(rmdir, "rmdir.d/e/"), 0);
  EXPECT_OK(stat("rmdir.d", &status));
  EXPECT_EQUAL(status.st_nlink, 2);

  int directory = EXPECT_OK(open("rmdir.d", O_RDONLY));
  EXPECT_EQUAL(CALL(rmdir, "rmdir.d"), 0);
  EXPECT_OK(fstat(directory, &status));  // an open one lives on, empty and without links
  EXPECT_EQUAL(status.st_nlink, 0);
  EXPECT_OK(close(directory));
  EXPECT_ERRNO(CALL(rmdir, "rmdir.d"), ENOENT);

  EXPECT_OK(close(scratch_file("rmdir.text")));
  EXPECT_OK(mkdir("rmdir.d", 0755));
  EXPECT_OK(symlink("rmdir.d", "rmdir.link"));
  EXPECT_ERRNO(CALL(rmdir, "rmdir.text"), ENOTDIR);
  EXPECT_ERRNO(CALL(rmdir, "rmdir.link"), ENOTDIR);
  EXPECT_ERRNO(CALL(rmdir, "rmdir.link/"), ENOTDIR);
  EXPECT_ERRNO(CALL(rmdir, "rmdir.text/x"), ENOTDIR);
  EXPECT_ERRNO(CALL(rmdir, "."), EINVAL);
  EXPECT_ERRNO(CALL(rmdir, ""), ENOENT);
  EXPECT_ERRNO(CALL(rmdir, "/"), EBUSY);
  EXPECT_ERRNO(CALL(rmdir, bad_pointer()), EFAULT);
  EXPECT_OK(unlink("rmdir.link"));
  EXPECT_OK(unlink("rmdir.text"));
  EXPECT_OK(rmdir("rmdir.d"));
  return 0;
}
