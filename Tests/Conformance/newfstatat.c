// newfstatat(2), fstatat in C: the stat family relative to a descriptor.
#include "expect.h"
#include "stat.h"

int main(void) {
  struct stat status;
  umask(022);
  EXPECT_OK(mkdir("newfstatat.d", 0755));
  int directory = EXPECT_OK(open("newfstatat.d", O_RDONLY));
  int file = EXPECT_OK(openat(directory, "text", O_RDWR | O_CREAT, 0644));
  EXPECT_EQUAL(write(file, "12345", 5), 5);
  EXPECT_OK(symlinkat("text", directory, "link"));

  EXPECT_EQUAL(CALL(newfstatat, directory, "text", &status, 0), 0);
  expect_fresh_file(&status);
  EXPECT_EQUAL(CALL(newfstatat, AT_FDCWD, "newfstatat.d/text", &status, 0), 0);
  expect_fresh_file(&status);
  EXPECT_EQUAL(CALL(newfstatat, directory, "link", &status, 0), 0);
  expect_fresh_file(&status);
  EXPECT_EQUAL(CALL(newfstatat, directory, "link", &status, AT_SYMLINK_NOFOLLOW), 0);
  EXPECT(S_ISLNK(status.st_mode));
  EXPECT_EQUAL(CALL(newfstatat, file, "", &status, AT_EMPTY_PATH), 0);
  expect_fresh_file(&status);
  EXPECT_EQUAL(CALL(newfstatat, AT_FDCWD, "", &status, AT_EMPTY_PATH), 0);  // the working directory
  EXPECT(S_ISDIR(status.st_mode));
  int path = EXPECT_OK(openat(directory, "link", O_PATH | O_NOFOLLOW));
  EXPECT_EQUAL(CALL(newfstatat, path, "", &status, AT_EMPTY_PATH), 0);
  EXPECT(S_ISLNK(status.st_mode));
  EXPECT_OK(close(path));
  EXPECT_EQUAL(CALL(newfstatat, directory, "text", &status, AT_NO_AUTOMOUNT), 0);

  EXPECT_ERRNO(CALL(newfstatat, directory, "", &status, 0), ENOENT);
  EXPECT_ERRNO(CALL(newfstatat, directory, "none", &status, 0), ENOENT);
  EXPECT_ERRNO(CALL(newfstatat, file, "text", &status, 0), ENOTDIR);
  EXPECT_ERRNO(CALL(newfstatat, NO_DESCRIPTOR, "text", &status, 0), EBADF);
  EXPECT_ERRNO(CALL(newfstatat, NO_DESCRIPTOR, "", &status, AT_EMPTY_PATH), EBADF);
  EXPECT_ERRNO(CALL(newfstatat, directory, "text", &status, 0x40000000), EINVAL);
  EXPECT_ERRNO(CALL(newfstatat, directory, "text", bad_pointer(), 0), EFAULT);
  EXPECT_ERRNO(CALL(newfstatat, directory, bad_pointer(), &status, 0), EFAULT);
  EXPECT_OK(close(file));
  EXPECT_OK(unlinkat(directory, "text", 0));
  EXPECT_OK(unlinkat(directory, "link", 0));
  EXPECT_OK(close(directory));
  EXPECT_OK(rmdir("newfstatat.d"));
  return 0;
}
