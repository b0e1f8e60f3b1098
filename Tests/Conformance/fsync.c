// fsync(2): what was written is on the medium.
#include "expect.h"

int main(void) {
  int file = scratch_text("fsync.text", "content");
  EXPECT_EQUAL(fsync(file), 0);
  int reader = EXPECT_OK(open("fsync.text", O_RDONLY)), directory = EXPECT_OK(open(".", O_RDONLY));
  EXPECT_EQUAL(fsync(reader), 0);
  EXPECT_EQUAL(fsync(directory), 0);
  EXPECT_CONTENT("fsync.text", "content");
  EXPECT_ERRNO(fsync(NO_DESCRIPTOR), EBADF);
  EXPECT_ERRNO(fsync(-1), EBADF);
  int path = EXPECT_OK(open(".", O_PATH)), ends[2];
  EXPECT_ERRNO(fsync(path), EBADF);
  EXPECT_OK(pipe(ends));
  EXPECT_ERRNO(fsync(ends[1]), EINVAL);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  EXPECT_OK(close(path));
  EXPECT_OK(close(reader));
  EXPECT_OK(close(directory));
  discard(file, "fsync.text");
  return 0;
}
