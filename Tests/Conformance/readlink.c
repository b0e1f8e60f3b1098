// readlink(2): the target of a symbolic link, cut to the buffer and without a final NUL.
#include "expect.h"

int main(void) {
  char buffer[16];
  EXPECT_OK(symlink("0123456789", "readlink.link"));
  memset(buffer, '.', sizeof buffer);
  EXPECT_EQUAL(CALL(readlink, "readlink.link", buffer, 16), 10);
  EXPECT_BYTES(buffer, "0123456789......", 16);
  memset(buffer, '.', sizeof buffer);
  EXPECT_EQUAL(CALL(readlink, "readlink.link", buffer, 4), 4);
  EXPECT_BYTES(buffer, "0123............", 16);

  EXPECT_OK(close(scratch_file("readlink.text")));
  EXPECT_ERRNO(CALL(readlink, "readlink.link", buffer, 0), EINVAL);
  EXPECT_ERRNO(CALL(readlink, "readlink.link", buffer, -1), EINVAL);
  EXPECT_ERRNO(CALL(readlink, "readlink.text", buffer, 16), EINVAL);
  EXPECT_ERRNO(CALL(readlink, ".", buffer, 16), EINVAL);
  EXPECT_ERRNO(CALL(readlink, "readlink.link/", buffer, 16), ENOENT);  // a slash follows it
  EXPECT_ERRNO(CALL(readlink, "readlink.none", buffer, 16), ENOENT);
  EXPECT_ERRNO(CALL(readlink, "", buffer, 16), ENOENT);
  EXPECT_ERRNO(CALL(readlink, "readlink.text/x", buffer, 16), ENOTDIR);
  EXPECT_ERRNO(CALL(readlink, "readlink.link", bad_pointer(), 16), EFAULT);
  EXPECT_ERRNO(CALL(readlink, bad_pointer(), buffer, 16), EFAULT);
  EXPECT_OK(unlink("readlink.link"));
  EXPECT_OK(unlink("readlink.text"));
  return 0;
}
