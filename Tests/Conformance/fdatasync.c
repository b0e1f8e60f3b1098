// fdatasync(2): what was written is on the medium.
#include "expect.h"

int main(void) {
  int file = scratch_text("fdatasync.text", "content");
  EXPECT_EQUAL(fdatasync(file), 0);
  int reader = EXPECT_OK(open("fdatasync.text", O_RDONLY)), directory = EXPECT_OK(open(".", O_RDONLY));
  EXPECT_EQUAL(fdatasync(reader), 0);
  EXPECT_EQUAL(fdatasync(directory), 0);
  EXPECT_CONTENT("fdatasync.text", "content");
  EXPECT_ERRNO(fdatasync(NO_DESCRIPTOR), EBADF);
  EXPECT_ERRNO(fdatasync(-1), EBADF);
  int path = EXPECT_OK(open(".", O_PATH)), ends[2];
  EXPECT_ERRNO(fdatasync(path), EBADF);
  EXPECT_OK(pipe(ends));
  EXPECT_ERRNO(fdatasync(ends[1]), EINVAL);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  EXPECT_OK(close(path));
  EXPECT_OK(close(reader));
  EXPECT_OK(close(directory));
  discard(file, "fdatasync.text");
  return 0;
}
