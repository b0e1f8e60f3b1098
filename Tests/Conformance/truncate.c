// truncate(2): cuts or lengthens a file by its path.
#include "expect.h"

#include "size_limit.h"

static void the_size_limit_holds_for_growth(void) {
  int file = scratch_text("truncate.limit", "0123456789");
  limit_size(4);
  EXPECT_WITHIN_LIMIT(truncate("truncate.limit", 10), 0);
  EXPECT_WITHIN_LIMIT(truncate("truncate.limit", 7), 0);
  EXPECT_BEYOND_LIMIT(truncate("truncate.limit", 8));
  EXPECT_EQUAL(size_of(file), 7);
  EXPECT_WITHIN_LIMIT(truncate("truncate.limit", 2), 0);
  EXPECT_WITHIN_LIMIT(truncate("truncate.limit", 4), 0);
  EXPECT_ERRNO(truncate(".", 8), EISDIR);
  EXPECT(!size_signal());
  limit_size(RLIM_INFINITY);
  discard(file, "truncate.limit");
}

int main(void) {
  the_size_limit_holds_for_growth();
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
