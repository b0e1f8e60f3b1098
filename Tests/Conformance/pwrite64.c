// pwrite64(2): writes at a given offset and leaves the file's own where it is.
#include "expect.h"

#include "size_limit.h"

static void the_size_limit_cuts_and_then_refuses(void) {
  int file = scratch_text("pwrite64.limit", "0123456789");
  int appender = EXPECT_OK(open("pwrite64.limit", O_WRONLY | O_APPEND));
  limit_size(4);
  EXPECT_WITHIN_LIMIT(pwrite(file, "abc", 3, 2), 2);  // below the limit alone, also where the file is longer
  EXPECT_BEYOND_LIMIT(pwrite(file, "x", 1, 4));
  EXPECT_BEYOND_LIMIT(pwrite(file, "x", 1, 9));
  EXPECT_BEYOND_LIMIT(pwrite(appender, "x", 1, 0));
  EXPECT_WITHIN_LIMIT(pwrite(file, "", 0, 9), 0);
  EXPECT_CONTENT("pwrite64.limit", "01ab456789");
  EXPECT_OK(ftruncate(file, 3));
  EXPECT_WITHIN_LIMIT(pwrite(appender, "xyz", 3, 100), 1);
  EXPECT_CONTENT("pwrite64.limit", "01ax");
  EXPECT_ERRNO(pwrite(file, "x", 1, INT64_MAX), EINVAL);
  EXPECT_ERRNO(pwrite(file, bad_pointer(), 1, 2), EFAULT);
  EXPECT(!size_signal());
  limit_size(RLIM_INFINITY);
  EXPECT_OK(close(appender));
  discard(file, "pwrite64.limit");
}

int main(void) {
  the_size_limit_cuts_and_then_refuses();
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
