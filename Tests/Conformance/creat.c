// creat(2): open for writing, created or emptied.
#include "expect.h"

int main(void) {
  umask(022);
  int file = EXPECT_OK(CALL(creat, "creat.text", 0666));
  struct stat status;
  char byte;
  EXPECT_OK(fstat(file, &status));
  EXPECT_EQUAL(status.st_mode, S_IFREG | 0644);
  EXPECT_EQUAL(write(file, "content", 7), 7);
  EXPECT_ERRNO(read(file, &byte, 1), EBADF);
  EXPECT_EQUAL(fcntl(file, F_GETFL) & O_ACCMODE, O_WRONLY);
  EXPECT_OK(close(file));
  file = EXPECT_OK(CALL(creat, "creat.text", 0600));
  EXPECT_OK(fstat(file, &status));
  EXPECT_EQUAL(status.st_size, 0);
  EXPECT_EQUAL(status.st_mode & 0777, 0644);
  discard(file, "creat.text");

  EXPECT_ERRNO(CALL(creat, ".", 0600), EISDIR);
  EXPECT_ERRNO(CALL(creat, "creat.none/x", 0600), ENOENT);
  EXPECT_ERRNO(CALL(creat, "", 0600), ENOENT);
  EXPECT_ERRNO(CALL(creat, bad_pointer(), 0600), EFAULT);
  return 0;
}
