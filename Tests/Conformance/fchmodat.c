// fchmodat(2): chmod relative to a directory; the call itself takes no flags, libc adds AT_SYMLINK_NOFOLLOW.
#include "expect.h"

int main(void) {
  struct stat status;
  EXPECT_OK(mkdir("fchmodat.d", 0755));
  int directory = EXPECT_OK(open("fchmodat.d", O_RDONLY));
  EXPECT_OK(close((int)EXPECT_OK(openat(directory, "text", O_RDWR | O_CREAT, 0644))));
  EXPECT_OK(symlinkat("text", directory, "link"));
  EXPECT_EQUAL(CALL(fchmodat, directory, "text", 0751), 0);
  EXPECT_OK(stat("fchmodat.d/text", &status));
  EXPECT_EQUAL(status.st_mode, S_IFREG | 0751);
  EXPECT_EQUAL(CALL(fchmodat, AT_FDCWD, "fchmodat.d/link", 0640), 0);
  EXPECT_OK(stat("fchmodat.d/text", &status));
  EXPECT_EQUAL(status.st_mode, S_IFREG | 0640);
  EXPECT_EQUAL(fchmodat(directory, "text", 0600, AT_SYMLINK_NOFOLLOW), 0);
  EXPECT_OK(stat("fchmodat.d/text", &status));
  EXPECT_EQUAL(status.st_mode, S_IFREG | 0600);
  EXPECT_ERRNO(fchmodat(directory, "link", 0600, AT_SYMLINK_NOFOLLOW), EOPNOTSUPP);
  EXPECT_ERRNO(fchmodat(directory, "text", 0600, 1), EINVAL);

  EXPECT_ERRNO(CALL(fchmodat, directory, "none", 0600), ENOENT);
  EXPECT_ERRNO(CALL(fchmodat, directory, "", 0600), ENOENT);
  EXPECT_ERRNO(CALL(fchmodat, NO_DESCRIPTOR, "text", 0600), EBADF);
  EXPECT_ERRNO(CALL(fchmodat, directory, "text/x", 0600), ENOTDIR);
  EXPECT_ERRNO(CALL(fchmodat, directory, bad_pointer(), 0600), EFAULT);
  EXPECT_OK(unlinkat(directory, "text", 0));
  EXPECT_OK(unlinkat(directory, "link", 0));
  EXPECT_OK(close(directory));
  EXPECT_OK(rmdir("fchmodat.d"));
  return 0;
}
