// vmsplice(2): moves bytes between memory and a pipe.
#include "expect.h"

#include <sys/uio.h>

int main(void) {
  int ends[2];
  static _Alignas(4096) char large[1 << 20];
  char first[3], second[8];
  struct iovec out[] = {{"hello ", 6}, {"world", 5}}, in[] = {{first, 3}, {second, 8}};
  EXPECT_OK(pipe(ends));
  EXPECT_EQUAL(vmsplice(ends[1], out, 2, 0), 11);
  EXPECT_EQUAL(vmsplice(ends[0], in, 2, 0), 11);
  EXPECT_BYTES(first, "hel", 3);
  EXPECT_BYTES(second, "lo world", 8);
  EXPECT_ERRNO(vmsplice(ends[0], in, 2, SPLICE_F_NONBLOCK), EAGAIN);

  struct iovec whole = {large, sizeof large};
  EXPECT_EQUAL(vmsplice(ends[1], &whole, 1, 0), 65536);  // as much as fits
  EXPECT_ERRNO(vmsplice(ends[1], &whole, 1, SPLICE_F_NONBLOCK), EAGAIN);

  EXPECT_EQUAL(vmsplice(ends[1], out, 0, 0), 0);
  EXPECT_ERRNO(vmsplice(ends[1], out, 2, 16), EINVAL);
  EXPECT_ERRNO(vmsplice(NO_DESCRIPTOR, out, 2, 0), EBADF);
  int file = scratch_file("vmsplice.text");
  EXPECT_ERRNO(vmsplice(file, out, 2, 0), EBADF);
  discard(file, "vmsplice.text");
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  return 0;
}
