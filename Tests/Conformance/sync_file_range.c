// sync_file_range(2): writes back a range of a file.
#include "expect.h"

int main(void) {
  int file = scratch_text("range.text", "content"), ends[2];
  EXPECT_EQUAL(sync_file_range(file, 0, 0, 0), 0);
  EXPECT_EQUAL(sync_file_range(file, 0, 4096, SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER), 0);
  EXPECT_ERRNO(sync_file_range(file, -1, 1, 0), EINVAL);
  EXPECT_ERRNO(sync_file_range(file, 0, -1, 0), EINVAL);
  EXPECT_ERRNO(sync_file_range(file, 0, 1, 8), EINVAL);
  EXPECT_ERRNO(sync_file_range(NO_DESCRIPTOR, 0, 1, 0), EBADF);
  EXPECT_OK(pipe(ends));
  EXPECT_ERRNO(sync_file_range(ends[0], 0, 1, 0), ESPIPE);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  discard(file, "range.text");
  return 0;
}
