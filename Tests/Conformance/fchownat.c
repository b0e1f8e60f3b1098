// fchownat(2): chown relative to a directory, with flags.
#include "owner.h"

int main(void) {
  EXPECT_OK(mkdir("fchownat.d", 0755));
  int directory = EXPECT_OK(open("fchownat.d", O_RDONLY));
  int file = EXPECT_OK(openat(directory, "text", O_RDWR | O_CREAT, 0644));
  EXPECT_OK(symlinkat("text", directory, "link"));
  EXPECT_EQUAL(fchownat(directory, "text", -1, -1, 0), 0);
  EXPECT_EQUAL(fchownat(AT_FDCWD, "fchownat.d/link", -1, getegid(), 0), 0);
  if (is_root()) {
    EXPECT_EQUAL(fchownat(directory, "link", 1, 2, AT_SYMLINK_NOFOLLOW), 0);
    expect_owner("fchownat.d/link", 1, 2);
    expect_owner("fchownat.d/text", 0, 0);
    EXPECT_EQUAL(fchownat(directory, "link", 3, 4, 0), 0);
    expect_owner("fchownat.d/text", 3, 4);
    EXPECT_EQUAL(fchownat(file, "", 5, 6, AT_EMPTY_PATH), 0);
    expect_owner("fchownat.d/text", 5, 6);
  } else {
    EXPECT_ERRNO(fchownat(file, "", 0, -1, AT_EMPTY_PATH), EPERM);
  }
  EXPECT_ERRNO(fchownat(directory, "", -1, -1, 0), ENOENT);
  EXPECT_ERRNO(fchownat(directory, "none", -1, -1, 0), ENOENT);
  EXPECT_ERRNO(fchownat(file, "text", -1, -1, 0), ENOTDIR);
  EXPECT_ERRNO(fchownat(NO_DESCRIPTOR, "text", -1, -1, 0), EBADF);
  EXPECT_ERRNO(fchownat(directory, "text", -1, -1, 1), EINVAL);
  EXPECT_ERRNO(fchownat(directory, bad_pointer(), -1, -1, 0), EFAULT);
  EXPECT_OK(close(file));
  EXPECT_OK(unlinkat(directory, "text", 0));
  EXPECT_OK(unlinkat(directory, "link", 0));
  EXPECT_OK(close(directory));
  EXPECT_OK(rmdir("fchownat.d"));
  return 0;
}
