// mkdirat(2): mkdir relative to a directory.
#include "owner.h"

int main(void) {
  umask(022);
  EXPECT_EQUAL(mkdirat(AT_FDCWD, "mkdirat.d", 0777), 0);
  int directory = EXPECT_OK(open("mkdirat.d", O_RDONLY)), file = scratch_file("mkdirat.text");
  EXPECT_EQUAL(mkdirat(directory, "e", 0700), 0);
  expect_mode("mkdirat.d/e", 0700);
  EXPECT_ERRNO(mkdirat(directory, "e", 0700), EEXIST);
  EXPECT_ERRNO(mkdirat(directory, "x/y", 0700), ENOENT);
  EXPECT_ERRNO(mkdirat(file, "x", 0700), ENOTDIR);
  EXPECT_ERRNO(mkdirat(NO_DESCRIPTOR, "x", 0700), EBADF);
  EXPECT_ERRNO(mkdirat(directory, bad_pointer(), 0700), EFAULT);
  EXPECT_OK(rmdir("mkdirat.d/e"));
  EXPECT_OK(rmdir("mkdirat.d"));
  EXPECT_ERRNO(mkdirat(directory, "x", 0700), ENOENT);  // in a removed directory
  EXPECT_OK(close(directory));
  discard(file, "mkdirat.text");
  return 0;
}
