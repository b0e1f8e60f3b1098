// pwrite64(2): writes at a given offset and leaves the file's own where it is.
#include "expect.h"

int main(void) {
  int file = scratch_text("pwrite64.text", "0123456789");
  EXPECT_OK(lseek(file, 3, SEEK_SET));
  EXPECT_EQUAL(pwrite(file, "ab", 2, 5), 2);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 3);
  EXPECT_CONTENT("pwrite64.text", "01234ab789");
  EXPECT_EQUAL(pwrite(file, "xyz", 3, 8), 3);  // overwrites and grows
  EXPECT_CONTENT("pwrite64.text", "01234ab7xyz");
  EXPECT_EQUAL(pwrite(file, "", 0, 100), 0);
  EXPECT_EQUAL(size_of(file), 11);

  // On Linux O_APPEND wins over the offset (BUGS in pwrite(2)).
  int appender = EXPECT_OK(open("pwrite64.text", O_WRONLY | O_APPEND));
  EXPECT_EQUAL(pwrite(appender, "!", 1, 0), 1);
  EXPECT_CONTENT("pwrite64.text", "01234ab7xyz!");
  EXPECT_EQUAL(lseek(appender, 0, SEEK_CUR), 0);
  EXPECT_OK(close(appender));

  EXPECT_ERRNO(pwrite(file, "x", 1, -1), EINVAL);
  EXPECT_ERRNO(pwrite(file, bad_pointer(), 1, 0), EFAULT);
  EXPECT_ERRNO(pwrite(NO_DESCRIPTOR, "x", 1, 0), EBADF);
  EXPECT_ERRNO(pwrite(NO_DESCRIPTOR, "x", 1, -1), EINVAL);
  EXPECT_ERRNO(pwrite(file, "x", 1, INT64_MAX), EINVAL);  // offset + count leaves off_t
  int reader = EXPECT_OK(open("pwrite64.text", O_RDONLY));
  EXPECT_ERRNO(pwrite(reader, "x", 1, 0), EBADF);
  EXPECT_OK(close(reader));
  int ends[2];
  EXPECT_OK(pipe(ends));
  EXPECT_ERRNO(pwrite(ends[1], "x", 1, 0), ESPIPE);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  discard(file, "pwrite64.text");
  return 0;
}
