// pread64(2): reads at a given offset and leaves the file's own where it is.
#include "expect.h"

int main(void) {
  int file = scratch_text("pread64.text", "0123456789");
  char buffer[16] = {0};
  EXPECT_OK(lseek(file, 3, SEEK_SET));
  EXPECT_EQUAL(pread(file, buffer, 4, 5), 4);
  EXPECT_BYTES(buffer, "5678", 4);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 3);
  EXPECT_EQUAL(pread(file, buffer, 16, 8), 2);
  EXPECT_EQUAL(pread(file, buffer, 16, 10), 0);
  EXPECT_EQUAL(pread(file, buffer, 16, 1000000), 0);
  EXPECT_EQUAL(pread(file, bad_pointer(), 0, 0), 0);

  EXPECT_ERRNO(pread(file, buffer, 1, -1), EINVAL);
  EXPECT_ERRNO(pread(file, bad_pointer(), 1, 0), EFAULT);
  EXPECT_EQUAL(pread(file, bad_pointer(), 1, 10), 0);  // at the end nothing is copied, so nothing faults
  EXPECT_ERRNO(pread(NO_DESCRIPTOR, buffer, 1, 0), EBADF);
  EXPECT_ERRNO(pread(NO_DESCRIPTOR, buffer, 1, -1), EINVAL);  // the offset is looked at before the descriptor
  int writer = EXPECT_OK(open("pread64.text", O_WRONLY));
  EXPECT_ERRNO(pread(writer, buffer, 1, 0), EBADF);
  EXPECT_OK(close(writer));
  int directory = EXPECT_OK(open(".", O_RDONLY));
  EXPECT_ERRNO(pread(directory, buffer, 1, 0), EISDIR);
  EXPECT_OK(close(directory));
  int ends[2];
  EXPECT_OK(pipe(ends));
  EXPECT_ERRNO(pread(ends[0], buffer, 1, 0), ESPIPE);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  discard(file, "pread64.text");
  return 0;
}
