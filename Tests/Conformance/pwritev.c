// pwritev(2): writes several buffers at a given offset.
#include "expect.h"

#include "size_limit.h"

#include <sys/uio.h>

static void the_size_limit_cuts_and_then_refuses(void) {
  int file = scratch_file("pwritev.limit");
  struct iovec three[] = {{"abc", 3}, {"def", 3}, {"ghi", 3}}, two[] = {{"abcd", 4}, {"ef", 2}};
  struct iovec broken[] = {{"abcd", 4}, {bad_pointer(), 2}};
  limit_size(4);
  EXPECT_WITHIN_LIMIT(pwritev(file, three, 3, 1), 3);
  EXPECT_WITHIN_LIMIT(pwritev(file, two, 2, 0), 4);
  EXPECT_WITHIN_LIMIT(pwritev(file, broken, 2, 0), 4);
  EXPECT_BEYOND_LIMIT(pwritev(file, three, 3, 4));
  EXPECT_BEYOND_LIMIT(pwritev(file, three, 3, 9));
  EXPECT_WITHIN_LIMIT(pwritev(file, three, 0, 9), 0);
  EXPECT_CONTENT("pwritev.limit", "abcd");
  limit_size(RLIM_INFINITY);
  discard(file, "pwritev.limit");
}

int main(void) {
  the_size_limit_cuts_and_then_refuses();
  int file = scratch_text("pwritev.text", "0123456789");
  struct iovec parts[] = {{"ab", 2}, {"cde", 3}};
  EXPECT_OK(lseek(file, 1, SEEK_SET));
  EXPECT_EQUAL(pwritev(file, parts, 2, 2), 5);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 1);
  EXPECT_CONTENT("pwritev.text", "01abcde789");
  EXPECT_EQUAL(pwritev(file, parts, 2, 9), 5);
  EXPECT_CONTENT("pwritev.text", "01abcde78abcde");
  EXPECT_EQUAL(pwritev(file, parts, 0, 100), 0);
  EXPECT_EQUAL(size_of(file), 14);

  EXPECT_ERRNO(pwritev(file, parts, 2, -1), EINVAL);
  EXPECT_ERRNO(pwritev(file, parts, -1, 0), EINVAL);
  EXPECT_ERRNO(pwritev(file, bad_pointer(), 1, 0), EFAULT);
  EXPECT_ERRNO(pwritev(NO_DESCRIPTOR, parts, 2, 0), EBADF);
  int reader = EXPECT_OK(open("pwritev.text", O_RDONLY));
  EXPECT_ERRNO(pwritev(reader, parts, 2, 0), EBADF);
  EXPECT_OK(close(reader));
  int ends[2];
  EXPECT_OK(pipe(ends));
  EXPECT_ERRNO(pwritev(ends[1], parts, 2, 0), ESPIPE);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  discard(file, "pwritev.text");
  return 0;
}
