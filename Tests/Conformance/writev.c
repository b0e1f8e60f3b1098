// writev(2): writes several buffers as one.
#include "expect.h"

#include "size_limit.h"

#include <sys/uio.h>

static void the_size_limit_cuts_and_then_refuses(void) {
  int file = scratch_file("writev.limit"), appender = EXPECT_OK(open("writev.limit", O_WRONLY | O_APPEND));
  struct iovec three[] = {{"abc", 3}, {"def", 3}, {"ghi", 3}}, two[] = {{"abcd", 4}, {"ef", 2}};
  limit_size(4);
  EXPECT_WITHIN_LIMIT(writev(file, three, 3), 4);
  EXPECT_BEYOND_LIMIT(writev(file, three, 3));
  EXPECT_WITHIN_LIMIT(writev(file, three, 0), 0);
  EXPECT_CONTENT("writev.limit", "abcd");
  EXPECT_OK(ftruncate(file, 0));
  EXPECT_WITHIN_LIMIT(writev(appender, two, 2), 4);  // up to the limit is a whole element
  EXPECT_BEYOND_LIMIT(writev(appender, two, 2));
  EXPECT_CONTENT("writev.limit", "abcd");
  limit_size(RLIM_INFINITY);
  EXPECT_OK(close(appender));
  discard(file, "writev.limit");
}

int main(void) {
  the_size_limit_cuts_and_then_refuses();
  int file = scratch_file("writev.text");
  struct iovec parts[] = {{"one", 3}, {bad_pointer(), 0}, {"-", 1}, {"two", 3}};
  EXPECT_EQUAL(writev(file, parts, 4), 7);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 7);
  EXPECT_CONTENT("writev.text", "one-two");

  int appender = EXPECT_OK(open("writev.text", O_WRONLY | O_APPEND));
  EXPECT_EQUAL(writev(appender, parts + 2, 2), 4);
  EXPECT_CONTENT("writev.text", "one-two-two");
  EXPECT_OK(close(appender));

  EXPECT_EQUAL(writev(file, parts, 0), 0);
  struct iovec broken[] = {{"ab", 2}, {bad_pointer(), 3}};
  EXPECT_EQUAL(writev(file, broken, 2), 2);  // what came before the fault is written
  EXPECT_CONTENT("writev.text", "one-twoabwo");
  EXPECT_ERRNO(writev(file, broken + 1, 1), EFAULT);

  EXPECT_ERRNO(writev(NO_DESCRIPTOR, parts, 1), EBADF);
  EXPECT_ERRNO(writev(file, parts, -1), EINVAL);
  EXPECT_ERRNO(writev(file, parts, IOV_MAX + 1), EINVAL);
  EXPECT_ERRNO(writev(file, bad_pointer(), 1), EFAULT);
  struct iovec negative[] = {{"x", (size_t)SSIZE_MAX + 1}};
  EXPECT_ERRNO(writev(file, negative, 1), EINVAL);
  int reader = EXPECT_OK(open("writev.text", O_RDONLY));
  EXPECT_ERRNO(writev(reader, parts, 1), EBADF);
  EXPECT_OK(close(reader));
  discard(file, "writev.text");
  return 0;
}
