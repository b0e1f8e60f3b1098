// pwritev2(2): pwritev with flags, where the offset -1 means the file's own.
#include "expect.h"

#include "size_limit.h"

#include <sys/uio.h>

#define RWF_DSYNC 2
#define RWF_SYNC 4
#define RWF_APPEND 16

static ssize_t pwritev2(int file, const struct iovec *parts, int count, off_t offset, int flags) {
  return CALL(pwritev2, file, parts, (long)count, offset, 0L, (long)flags);
}

static void the_size_limit_cuts_and_then_refuses(void) {
  int file = scratch_file("pwritev2.limit");
  struct iovec three[] = {{"abc", 3}, {"def", 3}, {"ghi", 3}}, two[] = {{"abcd", 4}, {"ef", 2}};
  limit_size(4);
  EXPECT_WITHIN_LIMIT(pwritev2(file, two, 2, 9, RWF_APPEND), 4);
  EXPECT_BEYOND_LIMIT(pwritev2(file, two, 2, 0, RWF_APPEND));
  EXPECT_OK(ftruncate(file, 1));
  EXPECT_WITHIN_LIMIT(pwritev2(file, three, 3, -1, RWF_APPEND), 3);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 4);
  EXPECT_BEYOND_LIMIT(pwritev2(file, three, 3, -1, 0));
  EXPECT_WITHIN_LIMIT(pwritev2(file, three, 3, 3, 0), 1);
  EXPECT_CONTENT("pwritev2.limit", "aaba");
  limit_size(RLIM_INFINITY);
  discard(file, "pwritev2.limit");
}

int main(void) {
  the_size_limit_cuts_and_then_refuses();
  int file = scratch_text("pwritev2.text", "0123456789");
  struct iovec parts[] = {{"ab", 2}, {"c", 1}};
  EXPECT_OK(lseek(file, 1, SEEK_SET));
  EXPECT_EQUAL(pwritev2(file, parts, 2, 4, 0), 3);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 1);
  EXPECT_EQUAL(pwritev2(file, parts, 2, -1, 0), 3);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 4);
  EXPECT_CONTENT("pwritev2.text", "0abcabc789");

  EXPECT_EQUAL(pwritev2(file, parts, 2, 0, RWF_APPEND), 3);  // at the end, the offset only says which offset moves
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 4);
  EXPECT_EQUAL(pwritev2(file, parts, 1, 0, RWF_DSYNC | RWF_SYNC), 2);
  EXPECT_CONTENT("pwritev2.text", "abbcabc789abc");

  EXPECT_ERRNO(pwritev2(file, parts, 2, 0, 0x40000000), EOPNOTSUPP);
  EXPECT_ERRNO(pwritev2(file, parts, 2, -2, 0), EINVAL);
  EXPECT_ERRNO(pwritev2(NO_DESCRIPTOR, parts, 2, -1, 0), EBADF);
  EXPECT_ERRNO(pwritev2(file, bad_pointer(), 2, 0, 0), EFAULT);
  int ends[2];
  EXPECT_OK(pipe(ends));
  EXPECT_EQUAL(pwritev2(ends[1], parts, 2, -1, 0), 3);
  EXPECT_ERRNO(pwritev2(ends[1], parts, 2, 0, 0), ESPIPE);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  discard(file, "pwritev2.text");
  return 0;
}
