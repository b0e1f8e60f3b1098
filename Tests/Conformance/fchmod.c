// fchmod(2): changes the permission bits of an open file.
#include "expect.h"

static mode_t mode_of(int file) {
  struct stat status;
  EXPECT_OK(fstat(file, &status));
  return status.st_mode;
}

int main(void) {
  int file = scratch_file("fchmod.text");
  EXPECT_EQUAL(CALL(fchmod, file, 0751), 0);
  EXPECT_EQUAL(mode_of(file), S_IFREG | 0751);
  EXPECT_OK(unlink("fchmod.text"));
  EXPECT_EQUAL(CALL(fchmod, file, 0400), 0);  // an unlinked file has a mode too
  EXPECT_EQUAL(mode_of(file), S_IFREG | 0400);
  EXPECT_EQUAL(write(file, "x", 1), 1);  // what is open stays open
  EXPECT_OK(close(file));

  EXPECT_OK(mkdir("fchmod.d", 0755));
  int directory = EXPECT_OK(open("fchmod.d", O_RDONLY));
  EXPECT_EQUAL(CALL(fchmod, directory, 0711), 0);
  EXPECT_EQUAL(mode_of(directory), S_IFDIR | 0711);
  EXPECT_OK(close(directory));
  int path = EXPECT_OK(open("fchmod.d", O_PATH));
  EXPECT_ERRNO(CALL(fchmod, path, 0755), EBADF);
  EXPECT_OK(close(path));
  EXPECT_OK(rmdir("fchmod.d"));
  int ends[2];
  EXPECT_OK(pipe(ends));
  EXPECT_EQUAL(CALL(fchmod, ends[0], 0640), 0);
  EXPECT_EQUAL(mode_of(ends[1]), S_IFIFO | 0640);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  EXPECT_ERRNO(CALL(fchmod, NO_DESCRIPTOR, 0600), EBADF);
  return 0;
}
