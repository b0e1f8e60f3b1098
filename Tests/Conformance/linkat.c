// linkat(2): link relative to directories; AT_SYMLINK_FOLLOW follows, /proc/self/fd names what has no name.
#include "expect.h"

int main(void) {
  struct stat status;
  EXPECT_OK(mkdir("linkat.d", 0755));
  int directory = EXPECT_OK(open("linkat.d", O_RDONLY)), file = scratch_text("linkat.text", "content");
  EXPECT_EQUAL(linkat(AT_FDCWD, "linkat.text", directory, "second", 0), 0);
  EXPECT_CONTENT("linkat.d/second", "content");
  EXPECT_OK(symlinkat("../linkat.text", directory, "link"));
  EXPECT_EQUAL(linkat(directory, "link", directory, "itself", 0), 0);
  EXPECT_OK(fstatat(directory, "itself", &status, AT_SYMLINK_NOFOLLOW));
  EXPECT(S_ISLNK(status.st_mode));
  EXPECT_EQUAL(linkat(directory, "link", directory, "followed", AT_SYMLINK_FOLLOW), 0);
  EXPECT_OK(fstatat(directory, "followed", &status, AT_SYMLINK_NOFOLLOW));
  EXPECT(S_ISREG(status.st_mode));
  EXPECT_EQUAL(status.st_nlink, 3);

  int unnamed = EXPECT_OK(open(".", O_TMPFILE | O_RDWR, 0600));
  EXPECT_EQUAL(write(unnamed, "unnamed", 7), 7);
  char path[64];
  sprintf(path, "/proc/self/fd/%d", unnamed);
  EXPECT_EQUAL(linkat(AT_FDCWD, path, directory, "named", AT_SYMLINK_FOLLOW), 0);
  EXPECT_CONTENT("linkat.d/named", "unnamed");
  EXPECT_OK(close(unnamed));

  EXPECT_ERRNO(linkat(directory, "link", directory, "new", 1), EINVAL);
  EXPECT_ERRNO(linkat(directory, "none", directory, "new", 0), ENOENT);
  EXPECT_ERRNO(linkat(NO_DESCRIPTOR, "link", directory, "new", 0), EBADF);
  EXPECT_ERRNO(linkat(directory, "link", NO_DESCRIPTOR, "new", 0), EBADF);
  EXPECT_ERRNO(linkat(file, "link", directory, "new", 0), ENOTDIR);
  EXPECT_ERRNO(linkat(directory, "second", directory, "link", 0), EEXIST);
  const char *names[] = {"second", "link", "itself", "followed", "named"};
  for (int index = 0; index < 5; index++) EXPECT_OK(unlinkat(directory, names[index], 0));
  EXPECT_OK(close(directory));
  EXPECT_OK(rmdir("linkat.d"));
  discard(file, "linkat.text");
  return 0;
}
