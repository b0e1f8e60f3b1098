// openat(2): opens a path relative to a directory's descriptor.
#include "expect.h"

int main(void) {
  EXPECT_OK(mkdir("openat.d", 0755));
  int directory = EXPECT_OK(open("openat.d", O_RDONLY | O_DIRECTORY));
  int file = EXPECT_OK(openat(directory, "text", O_RDWR | O_CREAT | O_EXCL, 0644));
  EXPECT_EQUAL(write(file, "in d", 4), 4);
  EXPECT_OK(close(file));
  EXPECT_CONTENT("openat.d/text", "in d");

  EXPECT_OK(close(EXPECT_OK(openat(AT_FDCWD, "openat.d/text", O_RDONLY))));
  EXPECT_OK(close(EXPECT_OK(openat(directory, "../openat.d/./text", O_RDONLY))));
  EXPECT_OK(close(EXPECT_OK(openat(directory, ".", O_RDONLY | O_DIRECTORY))));
  EXPECT_OK(close(EXPECT_OK(openat(NO_DESCRIPTOR, "/", O_RDONLY))));  // an absolute path ignores the descriptor

  int path = EXPECT_OK(open("openat.d", O_PATH | O_DIRECTORY));
  EXPECT_OK(close(EXPECT_OK(openat(path, "text", O_RDONLY))));
  EXPECT_OK(close(path));

  EXPECT_ERRNO(openat(NO_DESCRIPTOR, "text", O_RDONLY), EBADF);
  EXPECT_ERRNO(openat(-1, "text", O_RDONLY), EBADF);
  EXPECT_ERRNO(openat(directory, "", O_RDONLY), ENOENT);
  EXPECT_ERRNO(openat(directory, "none", O_RDONLY), ENOENT);
  EXPECT_ERRNO(openat(directory, bad_pointer(), O_RDONLY), EFAULT);
  file = EXPECT_OK(openat(directory, "text", O_RDONLY));
  EXPECT_ERRNO(openat(file, "text", O_RDONLY), ENOTDIR);
  EXPECT_OK(close(file));

  // The descriptor follows the directory, not its name.
  EXPECT_OK(rename("openat.d", "openat.e"));
  EXPECT_OK(close(EXPECT_OK(openat(directory, "text", O_RDONLY))));
  EXPECT_OK(unlinkat(directory, "text", 0));
  EXPECT_OK(rmdir("openat.e"));
  EXPECT_ERRNO(openat(directory, "text", O_RDWR | O_CREAT, 0600), ENOENT);  // nothing is created in a removed one
  EXPECT_OK(close(directory));
  return 0;
}
