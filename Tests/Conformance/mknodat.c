// mknodat(2): mknod relative to a directory.
#include "expect.h"

int main(void) {
  struct stat status;
  EXPECT_OK(mkdir("mknodat.d", 0755));
  int directory = EXPECT_OK(open("mknodat.d", O_RDONLY)), file = scratch_file("mknodat.text");
  EXPECT_EQUAL(mknodat(directory, "fifo", S_IFIFO | 0600, 0), 0);
  EXPECT_OK(stat("mknodat.d/fifo", &status));
  EXPECT_EQUAL(status.st_mode, S_IFIFO | 0600);
  EXPECT_EQUAL(mknodat(AT_FDCWD, "mknodat.d/text", S_IFREG | 0600, 0), 0);
  EXPECT_EQUAL(mkfifoat(directory, "two", 0600), 0);
  EXPECT_ERRNO(mknodat(directory, "fifo", S_IFIFO | 0600, 0), EEXIST);
  EXPECT_ERRNO(mknodat(file, "x", S_IFIFO | 0600, 0), ENOTDIR);
  EXPECT_ERRNO(mknodat(NO_DESCRIPTOR, "x", S_IFIFO | 0600, 0), EBADF);
  EXPECT_ERRNO(mknodat(directory, "", S_IFIFO | 0600, 0), ENOENT);
  EXPECT_OK(unlinkat(directory, "fifo", 0));
  EXPECT_OK(unlinkat(directory, "two", 0));
  EXPECT_OK(unlinkat(directory, "text", 0));
  EXPECT_OK(close(directory));
  EXPECT_OK(rmdir("mknodat.d"));
  discard(file, "mknodat.text");
  return 0;
}
