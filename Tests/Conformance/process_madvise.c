// process_madvise(2): madvise on several ranges of the process behind a descriptor.
#include "fault.h"

#include <sys/uio.h>

int main(void) {
  char *pages = fresh_pages(4);
  int self = EXPECT_OK(CALL(pidfd_open, getpid(), 0));
  struct iovec ranges[3] = {{pages, 4096}, {pages + 8192, 8192}, {pages, 0}};
  struct iovec odd[2] = {{pages, 4096}, {pages + 1, 4096}};
  struct iovec hole[2] = {{pages, 4096}, {(void *)(1L << 40), 4096}};
  EXPECT_EQUAL(CALL(process_madvise, self, ranges, 3L, 3, 0), 12288);  // MADV_WILLNEED
  EXPECT_EQUAL(CALL(process_madvise, self, odd, 2L, 3, 0), 4096);      // up to what fails
  EXPECT_EQUAL(CALL(process_madvise, self, hole, 2L, 3, 0), 4096);
  EXPECT_ERRNO(CALL(process_madvise, self, odd + 1, 1L, 3, 0), EINVAL);
  EXPECT_ERRNO(CALL(process_madvise, self, hole + 1, 1L, 3, 0), ENOMEM);
  EXPECT_ERRNO(CALL(process_madvise, self, ranges, 3L, 3, 1), EINVAL);
  EXPECT_ERRNO(CALL(process_madvise, self, ranges, 3L, 5, 0), EINVAL);
  EXPECT_ERRNO(CALL(process_madvise, self, ranges, 2000L, 3, 0), EINVAL);
  EXPECT_ERRNO(CALL(process_madvise, self, bad_pointer(), 1L, 3, 0), EFAULT);
  EXPECT_ERRNO(CALL(process_madvise, 0, ranges, 3L, 3, 0), EBADF);
  EXPECT_ERRNO(CALL(process_madvise, NO_DESCRIPTOR, ranges, 3L, 3, 0), EBADF);
  EXPECT_OK(close(self));
  EXPECT_OK(munmap(pages, 4 * 4096));
  return 0;
}
