// sendfile(2): copies from a file to any descriptor without passing through the program.
#include "expect.h"

#include <sys/sendfile.h>

int main(void) {
  int from = scratch_text("sendfile.from", "0123456789"), to = scratch_file("sendfile.to");
  EXPECT_EQUAL(sendfile(to, from, NULL, 4), 4);
  EXPECT_EQUAL(lseek(from, 0, SEEK_CUR), 4);
  EXPECT_EQUAL(lseek(to, 0, SEEK_CUR), 4);
  EXPECT_EQUAL(sendfile(to, from, NULL, 100), 6);
  EXPECT_EQUAL(sendfile(to, from, NULL, 100), 0);
  EXPECT_CONTENT("sendfile.to", "0123456789");

  off_t offset = 2;
  EXPECT_EQUAL(sendfile(to, from, &offset, 3), 3);
  EXPECT_EQUAL(offset, 5);
  EXPECT_EQUAL(lseek(from, 0, SEEK_CUR), 10);  // an explicit offset leaves the file's own
  EXPECT_CONTENT("sendfile.to", "0123456789234");
  EXPECT_EQUAL(sendfile(to, from, &offset, 0), 0);

  int ends[2];
  char buffer[16];
  EXPECT_OK(pipe(ends));
  offset = 0;
  EXPECT_EQUAL(sendfile(ends[1], from, &offset, 10), 10);
  EXPECT_EQUAL(read(ends[0], buffer, 16), 10);
  EXPECT_BYTES(buffer, "0123456789", 10);
  EXPECT_ERRNO(sendfile(to, ends[0], &offset, 1), ESPIPE);

  offset = -1;
  EXPECT_ERRNO(sendfile(to, from, &offset, 1), EINVAL);
  EXPECT_ERRNO(sendfile(to, NO_DESCRIPTOR, NULL, 1), EBADF);
  EXPECT_ERRNO(sendfile(NO_DESCRIPTOR, from, NULL, 1), EBADF);
  EXPECT_ERRNO(sendfile(to, from, bad_pointer(), 1), EFAULT);
  int reader = EXPECT_OK(open("sendfile.to", O_RDONLY)), writer = EXPECT_OK(open("sendfile.from", O_WRONLY));
  EXPECT_ERRNO(sendfile(reader, from, NULL, 1), EBADF);
  EXPECT_ERRNO(sendfile(to, writer, NULL, 1), EBADF);
  int appender = EXPECT_OK(open("sendfile.to", O_WRONLY | O_APPEND));
  offset = 0;
  EXPECT_ERRNO(sendfile(appender, from, &offset, 1), EINVAL);
  EXPECT_OK(close(appender));
  EXPECT_OK(close(reader));
  EXPECT_OK(close(writer));
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  discard(from, "sendfile.from");
  discard(to, "sendfile.to");
  return 0;
}
