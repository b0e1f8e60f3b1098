// preadv(2): reads into several buffers at a given offset.
#include "expect.h"

#include <sys/uio.h>

int main(void) {
  int file = scratch_text("preadv.text", "0123456789");
  char first[3], second[4];
  struct iovec parts[] = {{first, 3}, {second, 4}};
  EXPECT_OK(lseek(file, 1, SEEK_SET));
  EXPECT_EQUAL(preadv(file, parts, 2, 2), 7);
  EXPECT_BYTES(first, "234", 3);
  EXPECT_BYTES(second, "5678", 4);
  EXPECT_EQUAL(preadv(file, parts, 2, 8), 2);
  EXPECT_EQUAL(preadv(file, parts, 2, 10), 0);
  EXPECT_EQUAL(preadv(file, parts, 0, 0), 0);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 1);

  EXPECT_ERRNO(preadv(file, parts, 2, -1), EINVAL);
  EXPECT_ERRNO(preadv(file, parts, -1, 0), EINVAL);
  EXPECT_ERRNO(preadv(file, parts, IOV_MAX + 1, 0), EINVAL);
  EXPECT_ERRNO(preadv(file, bad_pointer(), 1, 0), EFAULT);
  EXPECT_ERRNO(preadv(NO_DESCRIPTOR, parts, 2, 0), EBADF);
  int ends[2];
  EXPECT_OK(pipe(ends));
  EXPECT_ERRNO(preadv(ends[0], parts, 2, 0), ESPIPE);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  discard(file, "preadv.text");
  return 0;
}
