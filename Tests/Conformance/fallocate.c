// fallocate(2): reserves, punches and zeroes ranges of a file; what tmpfs supports.
#include "expect.h"

#include "size_limit.h"

#define KEEP_SIZE 1
#define PUNCH_HOLE 2
#define COLLAPSE_RANGE 8

static blkcnt_t blocks_of(int file) {
  struct stat status;
  EXPECT_OK(fstat(file, &status));
  return status.st_blocks;
}

static void the_size_limit_holds_for_growth(void) {
  int file = scratch_text("fallocate.limit", "0123456");
  limit_size(4);
  EXPECT_WITHIN_LIMIT(fallocate(file, 0, 0, 7), 0);
  EXPECT_BEYOND_LIMIT(fallocate(file, 0, 0, 8));
  EXPECT_BEYOND_LIMIT(fallocate(file, 0, 6, 2));
  EXPECT_WITHIN_LIMIT(fallocate(file, KEEP_SIZE, 0, 7), 0);
  EXPECT_BEYOND_LIMIT(fallocate(file, KEEP_SIZE, 0, 8));  // tmpfs alone
  EXPECT_WITHIN_LIMIT(fallocate(file, PUNCH_HOLE | KEEP_SIZE, 0, 8192), 0);
  EXPECT_WITHIN_LIMIT(posix_fallocate(file, 0, 7), 0);
  EXPECT_CUT(posix_fallocate(file, 0, 8), EFBIG);
  EXPECT_EQUAL(size_of(file), 7);
  int reader = EXPECT_OK(open("fallocate.limit", O_RDONLY));
  EXPECT_ERRNO(fallocate(reader, 0, 0, 100), EBADF);
  EXPECT(!size_signal());
  EXPECT_OK(close(reader));
  limit_size(RLIM_INFINITY);
  discard(file, "fallocate.limit");
}

int main(void) {
  the_size_limit_holds_for_growth();
  int file = scratch_file("fallocate.text");
  static char page[4096], zeros[16384];
  EXPECT_EQUAL(fallocate(file, 0, 0, 10000), 0);
  EXPECT_EQUAL(size_of(file), 10000);
  EXPECT_EQUAL(blocks_of(file), 24);
  EXPECT_EQUAL(pread(file, page, 4096, 4096), 4096);
  EXPECT_BYTES(page, zeros, 4096);
  EXPECT_EQUAL(fallocate(file, 0, 0, 100), 0);  // never shrinks
  EXPECT_EQUAL(size_of(file), 10000);
  EXPECT_EQUAL(fallocate(file, KEEP_SIZE, 0, 16384), 0);
  EXPECT_EQUAL(size_of(file), 10000);

  memset(page, 'x', 4096);
  for (off_t at = 0; at < 12288; at += 4096) EXPECT_EQUAL(pwrite(file, page, 4096, at), 4096);
  EXPECT_EQUAL(fallocate(file, PUNCH_HOLE | KEEP_SIZE, 1000, 8000), 0);
  static char expected[12288], back[12288];
  memset(expected, 'x', sizeof expected);
  memset(expected + 1000, 0, 8000);
  EXPECT_EQUAL(pread(file, back, sizeof back, 0), sizeof back);
  EXPECT_BYTES(back, expected, sizeof back);
  EXPECT_EQUAL(lseek(file, 0, SEEK_HOLE), 4096);  // the one page wholly inside the hole is gone
  EXPECT_EQUAL(lseek(file, 4096, SEEK_DATA), 8192);
  EXPECT_EQUAL(size_of(file), 12288);

  EXPECT_ERRNO(fallocate(file, 0, 0, 0), EINVAL);
  EXPECT_ERRNO(fallocate(file, 0, -1, 10), EINVAL);
  EXPECT_ERRNO(fallocate(file, 0, 0, -1), EINVAL);
  EXPECT_ERRNO(fallocate(file, PUNCH_HOLE, 0, 10), EOPNOTSUPP);  // needs KEEP_SIZE
  EXPECT_ERRNO(fallocate(file, COLLAPSE_RANGE, 0, 4096), EOPNOTSUPP);
  EXPECT_ERRNO(fallocate(file, 0x4000, 0, 4096), EOPNOTSUPP);
  EXPECT_ERRNO(fallocate(file, 0, INT64_MAX, 1), EFBIG);
  EXPECT_ERRNO(fallocate(NO_DESCRIPTOR, 0, 0, 1), EBADF);
  int reader = EXPECT_OK(open("fallocate.text", O_RDONLY));
  EXPECT_ERRNO(fallocate(reader, 0, 0, 1), EBADF);
  EXPECT_OK(close(reader));
  int ends[2];
  EXPECT_OK(pipe(ends));
  EXPECT_ERRNO(fallocate(ends[1], 0, 0, 1), ESPIPE);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  EXPECT_EQUAL(posix_fallocate(file, 0, 20000), 0);
  EXPECT_EQUAL(size_of(file), 20000);
  discard(file, "fallocate.text");
  return 0;
}
