// readahead(2): asks for a range to be brought into memory.
#include "expect.h"

int main(void) {
  int file = scratch_text("readahead.text", "content");
  EXPECT_EQUAL(readahead(file, 0, 4096), 0);
  EXPECT_EQUAL(readahead(file, 100000, 4096), 0);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 0);
  int writer = EXPECT_OK(open("readahead.text", O_WRONLY)), ends[2];
  EXPECT_ERRNO(readahead(writer, 0, 1), EBADF);
  EXPECT_ERRNO(readahead(NO_DESCRIPTOR, 0, 1), EBADF);
  EXPECT_OK(pipe(ends));
  EXPECT_ERRNO(readahead(ends[0], 0, 1), EINVAL);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  EXPECT_OK(close(writer));
  discard(file, "readahead.text");
  return 0;
}
