// faccessat(2): access relative to a directory; the call itself takes no flags.
#include "expect.h"

int main(void) {
  EXPECT_OK(mkdir("faccessat.d", 0755));
  int directory = EXPECT_OK(open("faccessat.d", O_RDONLY));
  int file = EXPECT_OK(openat(directory, "text", O_RDWR | O_CREAT, 0644));
  EXPECT_EQUAL(CALL(faccessat, directory, "text", R_OK | W_OK), 0);
  EXPECT_EQUAL(CALL(faccessat, AT_FDCWD, "faccessat.d/text", F_OK), 0);
  EXPECT_ERRNO(CALL(faccessat, directory, "text", X_OK), EACCES);
  EXPECT_ERRNO(CALL(faccessat, directory, "none", F_OK), ENOENT);
  EXPECT_ERRNO(CALL(faccessat, directory, "", F_OK), ENOENT);
  EXPECT_ERRNO(CALL(faccessat, file, "text", F_OK), ENOTDIR);
  EXPECT_ERRNO(CALL(faccessat, NO_DESCRIPTOR, "text", F_OK), EBADF);
  EXPECT_EQUAL(CALL(faccessat, NO_DESCRIPTOR, "/", F_OK), 0);
  EXPECT_ERRNO(CALL(faccessat, directory, "text", 8), EINVAL);
  EXPECT_ERRNO(CALL(faccessat, directory, bad_pointer(), F_OK), EFAULT);
  EXPECT_OK(close(file));
  EXPECT_OK(unlinkat(directory, "text", 0));
  EXPECT_OK(close(directory));
  EXPECT_OK(rmdir("faccessat.d"));
  return 0;
}
