// truncate(2): cuts or lengthens a file by its path.
#include "expect.h"

int main(void) {
  int file = scratch_text("truncate.text", "0123456789");
  char buffer[16];
  EXPECT_EQUAL(truncate("truncate.text", 4), 0);
  EXPECT_CONTENT("truncate.text", "0123");
  EXPECT_EQUAL(truncate("truncate.text", 8), 0);
  EXPECT_EQUAL(pread(file, buffer, 16, 0), 8);
  EXPECT_BYTES(buffer, "0123\0\0\0\0", 8);  // what was cut does not come back
  EXPECT_EQUAL(truncate("truncate.text", 0), 0);
  EXPECT_EQUAL(size_of(file), 0);
  EXPECT_OK(symlink("truncate.text", "truncate.link"));
  EXPECT_EQUAL(truncate("truncate.link", 3), 0);
  EXPECT_EQUAL(size_of(file), 3);

  EXPECT_ERRNO(truncate("truncate.text", -1), EINVAL);
  EXPECT_ERRNO(truncate("truncate.none", 0), ENOENT);
  EXPECT_ERRNO(truncate("", 0), ENOENT);
  EXPECT_ERRNO(truncate(".", 0), EISDIR);
  EXPECT_ERRNO(truncate("truncate.text/x", 0), ENOTDIR);
  EXPECT_ERRNO(truncate(bad_pointer(), 0), EFAULT);
  EXPECT_OK(chmod("truncate.text", 0444));
  if (!is_root()) EXPECT_ERRNO(truncate("truncate.text", 0), EACCES);
  EXPECT_OK(unlink("truncate.link"));
  discard(file, "truncate.text");
  return 0;
}
