// sendfile(2): copies from a file to any descriptor without passing through the program.
#include "expect.h"

#include "size_limit.h"

#include <sys/sendfile.h>

static void the_size_limit_cuts_and_then_refuses(void) {
  int from = scratch_text("sendfile.from", "0123456789"), to = scratch_file("sendfile.to");
  limit_size(4);
  EXPECT_CUT(sendfile(to, from, NULL, 10), 4);
  EXPECT_EQUAL(lseek(from, 0, SEEK_CUR), 4);
  EXPECT_BEYOND_LIMIT(sendfile(to, from, NULL, 10));
  EXPECT_EQUAL(lseek(from, 0, SEEK_CUR), 4);
  EXPECT_WITHIN_LIMIT(sendfile(to, from, NULL, 0), 0);
  off_t offset = 10;
  EXPECT_WITHIN_LIMIT(sendfile(to, from, &offset, 10), 0);  // nothing to be sent is nothing beyond
  offset = 8;
  EXPECT_BEYOND_LIMIT(sendfile(to, from, &offset, 10));
  EXPECT_EQUAL(offset, 8);
  EXPECT_OK(lseek(to, 2, SEEK_SET));
  EXPECT_WITHIN_LIMIT(sendfile(to, from, &offset, 10), 2);  // nor is what ends at the limit
  EXPECT_EQUAL(offset, 10);
  EXPECT_OK(lseek(to, 2, SEEK_SET));
  offset = 5;
  EXPECT_WITHIN_LIMIT(sendfile(to, from, &offset, 2), 2);
  EXPECT_EQUAL(offset, 7);
  EXPECT_OK(lseek(to, 2, SEEK_SET));
  EXPECT_CUT(sendfile(to, from, &offset, 3), 2);
  EXPECT_EQUAL(offset, 9);
  EXPECT_CONTENT("sendfile.to", "0178");
  int zeros = EXPECT_OK(open("/dev/zero", O_RDONLY));
  EXPECT_OK(lseek(to, 2, SEEK_SET));
  EXPECT_CUT(sendfile(to, zeros, NULL, 10), 2);
  EXPECT_BEYOND_LIMIT(sendfile(to, zeros, NULL, 10));
  EXPECT_OK(close(zeros));
  limit_size(RLIM_INFINITY);
  discard(from, "sendfile.from");
  discard(to, "sendfile.to");
}

int main(void) {
  the_size_limit_cuts_and_then_refuses();
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
