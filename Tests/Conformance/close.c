// close(2): frees a descriptor; the description lives as long as another one names it.
#include "expect.h"

int main(void) {
  char byte;
  int file = scratch_text("close.text", "ab"), twin = EXPECT_OK(dup(file));
  EXPECT_EQUAL(close(file), 0);
  EXPECT_ERRNO(close(file), EBADF);
  EXPECT_ERRNO(read(file, &byte, 1), EBADF);
  EXPECT_EQUAL(read(twin, &byte, 1), 1);
  EXPECT_OK(unlink("close.text"));
  EXPECT_EQUAL(pread(twin, &byte, 1, 1), 1);  // an unlinked file lives until its last close
  EXPECT_EQUAL(byte, 'b');
  EXPECT_EQUAL(close(twin), 0);
  EXPECT_ERRNO(close(-1), EBADF);
  EXPECT_ERRNO(close(NO_DESCRIPTOR), EBADF);
  EXPECT_ERRNO(CALL(close, 0x100000000L + NO_DESCRIPTOR), EBADF);

  int path = EXPECT_OK(open(".", O_PATH));
  EXPECT_EQUAL(close(path), 0);
  int ends[2];
  EXPECT_OK(pipe(ends));
  EXPECT_OK(close(ends[1]));
  EXPECT_EQUAL(read(ends[0], &byte, 1), 0);  // the last writer's close is the end of the file
  EXPECT_OK(close(ends[0]));
  return 0;
}
