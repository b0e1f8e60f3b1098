// unlinkat(2): unlink and, with AT_REMOVEDIR, rmdir relative to a directory.
#include "expect.h"

int main(void) {
  EXPECT_OK(mkdir("unlinkat.d", 0755));
  int directory = EXPECT_OK(open("unlinkat.d", O_RDONLY)), file = scratch_file("unlinkat.text");
  EXPECT_OK(close((int)EXPECT_OK(openat(directory, "text", O_RDWR | O_CREAT, 0644))));
  EXPECT_OK(mkdirat(directory, "e", 0755));
  EXPECT_ERRNO(unlinkat(directory, "text", AT_REMOVEDIR), ENOTDIR);
  EXPECT_ERRNO(unlinkat(directory, "e", 0), EISDIR);
  EXPECT_ERRNO(unlinkat(AT_FDCWD, "unlinkat.d", AT_REMOVEDIR), ENOTEMPTY);
  EXPECT_EQUAL(unlinkat(directory, "text", 0), 0);
  EXPECT_EQUAL(unlinkat(directory, "e", AT_REMOVEDIR), 0);

  EXPECT_ERRNO(unlinkat(directory, "none", 0), ENOENT);
  EXPECT_ERRNO(unlinkat(directory, "x", 1), EINVAL);
  EXPECT_ERRNO(unlinkat(file, "x", 0), ENOTDIR);
  EXPECT_ERRNO(unlinkat(NO_DESCRIPTOR, "x", 0), EBADF);
  EXPECT_ERRNO(unlinkat(directory, "", 0), ENOENT);
  EXPECT_ERRNO(unlinkat(directory, ".", AT_REMOVEDIR), EINVAL);
  EXPECT_ERRNO(unlinkat(directory, bad_pointer(), 0), EFAULT);
  EXPECT_EQUAL(unlinkat(AT_FDCWD, "unlinkat.d", AT_REMOVEDIR), 0);
  EXPECT_OK(close(directory));
  discard(file, "unlinkat.text");
  return 0;
}
