// symlinkat(2): symlink relative to a directory.
#include "expect.h"

int main(void) {
  char buffer[16];
  EXPECT_OK(mkdir("symlinkat.d", 0755));
  int directory = EXPECT_OK(open("symlinkat.d", O_RDONLY)), file = scratch_file("symlinkat.text");
  EXPECT_EQUAL(symlinkat("target", directory, "link"), 0);
  EXPECT_EQUAL(readlink("symlinkat.d/link", buffer, sizeof buffer), 6);
  EXPECT_EQUAL(symlinkat("target", AT_FDCWD, "symlinkat.d/two"), 0);
  EXPECT_ERRNO(symlinkat("x", directory, "link"), EEXIST);
  EXPECT_ERRNO(symlinkat("x", NO_DESCRIPTOR, "new"), EBADF);
  EXPECT_ERRNO(symlinkat("x", file, "new"), ENOTDIR);
  EXPECT_ERRNO(symlinkat("", directory, "new"), ENOENT);
  EXPECT_ERRNO(symlinkat("x", directory, ""), ENOENT);
  EXPECT_ERRNO(symlinkat("x", directory, bad_pointer()), EFAULT);
  EXPECT_OK(unlinkat(directory, "link", 0));
  EXPECT_OK(unlinkat(directory, "two", 0));
  EXPECT_OK(close(directory));
  EXPECT_OK(rmdir("symlinkat.d"));
  discard(file, "symlinkat.text");
  return 0;
}
