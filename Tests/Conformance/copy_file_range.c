// copy_file_range(2): copies between two regular files.
#include "expect.h"

#include "size_limit.h"

static void the_size_limit_cuts_and_then_refuses(void) {
  int from = scratch_text("copy.from", "0123456789"), to = scratch_file("copy.to");
  limit_size(4);
  EXPECT_WITHIN_LIMIT(copy_file_range(from, NULL, to, NULL, 10, 0), 4);
  EXPECT_BEYOND_LIMIT(copy_file_range(from, NULL, to, NULL, 10, 0));
  EXPECT_BEYOND_LIMIT(copy_file_range(from, NULL, to, NULL, 0, 0));
  EXPECT_EQUAL(lseek(from, 0, SEEK_CUR), 4);
  EXPECT_EQUAL(lseek(to, 0, SEEK_CUR), 4);
  off_t in = 8, out = 2;
  EXPECT_WITHIN_LIMIT(copy_file_range(from, &in, to, &out, 10, 0), 2);
  EXPECT_EQUAL(in, 10);
  EXPECT_BEYOND_LIMIT(copy_file_range(from, &in, to, &out, 10, 0));
  EXPECT_EQUAL(out, 4);
  out = 3;
  EXPECT_WITHIN_LIMIT(copy_file_range(from, &in, to, &out, 10, 0), 0);
  EXPECT_CONTENT("copy.to", "0189");
  in = 0, out = 3;  // what the limit leaves does not overlap
  EXPECT_WITHIN_LIMIT(copy_file_range(from, &in, from, &out, 5, 0), 1);
  EXPECT_CONTENT("copy.from", "0120456789");
  limit_size(RLIM_INFINITY);
  discard(from, "copy.from");
  discard(to, "copy.to");
}

int main(void) {
  the_size_limit_cuts_and_then_refuses();
  int from = scratch_text("copy.from", "0123456789"), to = scratch_file("copy.to");
  EXPECT_EQUAL(copy_file_range(from, NULL, to, NULL, 4, 0), 4);
  EXPECT_EQUAL(lseek(from, 0, SEEK_CUR), 4);
  EXPECT_EQUAL(lseek(to, 0, SEEK_CUR), 4);
  off_t in = 8, out = 10;
  EXPECT_EQUAL(copy_file_range(from, &in, to, &out, 100, 0), 2);
  EXPECT_EQUAL(in, 10);
  EXPECT_EQUAL(out, 12);
  EXPECT_EQUAL(lseek(from, 0, SEEK_CUR), 4);
  char buffer[16];
  EXPECT_EQUAL(pread(to, buffer, 16, 0), 12);
  EXPECT_BYTES(buffer, "0123\0\0\0\0\0\0" "89", 12);
  EXPECT_EQUAL(copy_file_range(from, &in, to, &out, 100, 0), 0);  // at the end
  EXPECT_EQUAL(copy_file_range(from, &in, to, &out, 0, 0), 0);

  in = 0, out = 5;  // within one file, apart
  EXPECT_EQUAL(copy_file_range(from, &in, from, &out, 5, 0), 5);
  EXPECT_CONTENT("copy.from", "0123401234");
  in = 0, out = 2;  // and overlapping
  EXPECT_ERRNO(copy_file_range(from, &in, from, &out, 5, 0), EINVAL);

  EXPECT_ERRNO(copy_file_range(from, NULL, to, NULL, 1, 1), EINVAL);
  EXPECT_ERRNO(copy_file_range(NO_DESCRIPTOR, NULL, to, NULL, 1, 0), EBADF);
  EXPECT_ERRNO(copy_file_range(from, NULL, NO_DESCRIPTOR, NULL, 1, 0), EBADF);
  int reader = EXPECT_OK(open("copy.to", O_RDONLY)), appender = EXPECT_OK(open("copy.to", O_WRONLY | O_APPEND));
  EXPECT_ERRNO(copy_file_range(from, NULL, reader, NULL, 1, 0), EBADF);
  EXPECT_ERRNO(copy_file_range(from, NULL, appender, NULL, 1, 0), EBADF);
  EXPECT_ERRNO(copy_file_range(appender, NULL, to, NULL, 1, 0), EBADF);
  int directory = EXPECT_OK(open(".", O_RDONLY)), ends[2];
  EXPECT_ERRNO(copy_file_range(directory, NULL, to, NULL, 1, 0), EISDIR);
  EXPECT_OK(pipe(ends));
  EXPECT_ERRNO(copy_file_range(ends[0], NULL, to, NULL, 1, 0), EINVAL);
  EXPECT_ERRNO(copy_file_range(from, bad_pointer(), to, NULL, 1, 0), EFAULT);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  EXPECT_OK(close(directory));
  EXPECT_OK(close(reader));
  EXPECT_OK(close(appender));
  discard(from, "copy.from");
  discard(to, "copy.to");
  return 0;
}
