// preadv2(2): preadv with flags, where the offset -1 means the file's own.
#include "expect.h"

#include <sys/uio.h>

#define RWF_HIPRI 1
#define RWF_NOWAIT 8

// The offset crosses the door as two longs; on 64 bits the low one carries it all.
static ssize_t preadv2(int file, const struct iovec *parts, int count, off_t offset, int flags) {
  return CALL(preadv2, file, parts, (long)count, offset, 0L, (long)flags);
}

int main(void) {
  int file = scratch_text("preadv2.text", "0123456789");
  char first[3], second[2];
  struct iovec parts[] = {{first, 3}, {second, 2}};
  EXPECT_OK(lseek(file, 1, SEEK_SET));
  EXPECT_EQUAL(preadv2(file, parts, 2, 4, 0), 5);
  EXPECT_BYTES(first, "456", 3);
  EXPECT_BYTES(second, "78", 2);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 1);

  EXPECT_EQUAL(preadv2(file, parts, 2, -1, 0), 5);  // at the file's offset, which moves
  EXPECT_BYTES(first, "123", 3);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 6);

  EXPECT_EQUAL(preadv2(file, parts, 2, 0, RWF_HIPRI), 5);

  EXPECT_ERRNO(preadv2(file, parts, 2, 0, 0x40000000), EOPNOTSUPP);
  EXPECT_ERRNO(preadv2(file, parts, 2, -2, 0), EINVAL);
  EXPECT_ERRNO(preadv2(NO_DESCRIPTOR, parts, 2, 0, 0), EBADF);
  EXPECT_ERRNO(preadv2(NO_DESCRIPTOR, parts, 2, -1, 0), EBADF);
  EXPECT_ERRNO(preadv2(file, bad_pointer(), 2, 0, 0), EFAULT);

  int ends[2];
  EXPECT_OK(pipe(ends));
  EXPECT_EQUAL(write(ends[1], "pipes", 5), 5);
  EXPECT_EQUAL(preadv2(ends[0], parts, 2, -1, 0), 5);
  EXPECT_BYTES(first, "pip", 3);
  EXPECT_ERRNO(preadv2(ends[0], parts, 2, -1, RWF_NOWAIT), EAGAIN);  // an empty pipe would wait
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  discard(file, "preadv2.text");
  return 0;
}
