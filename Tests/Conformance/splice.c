// splice(2): moves bytes between a pipe and a file, or two pipes.
#include "expect.h"

#include "size_limit.h"

static void the_size_limit_cuts_and_then_refuses(void) {
  int file = scratch_file("splice.limit"), one[2], two[2];
  char buffer[16];
  off_t offset = 2;
  EXPECT_OK(pipe(one));
  EXPECT_OK(pipe(two));
  limit_size(4);
  EXPECT_EQUAL(write(one[1], "0123456789", 10), 10);
  EXPECT_WITHIN_LIMIT(splice(one[0], NULL, file, NULL, 4, 0), 4);
  EXPECT_BEYOND_LIMIT(splice(one[0], NULL, file, NULL, 10, 0));
  EXPECT_CUT(splice(one[0], NULL, file, &offset, 10, 0), 2);
  EXPECT_EQUAL(offset, 4);
  EXPECT_BEYOND_LIMIT(splice(one[0], NULL, file, &offset, 10, 0));
  EXPECT_EQUAL(offset, 4);
  EXPECT_CONTENT("splice.limit", "0145");

  EXPECT_WITHIN_LIMIT(tee(one[0], two[1], 10, 0), 4);  // what is left stays in the pipe, and goes on to others
  offset = 3;
  EXPECT_CUT(splice(two[0], NULL, file, &offset, 10, 0), 1);
  EXPECT_CONTENT("splice.limit", "0146");
  EXPECT_WITHIN_LIMIT(splice(one[0], NULL, two[1], NULL, 10, 0), 4);
  EXPECT_EQUAL(read(two[0], buffer, 16), 7);
  EXPECT_BYTES(buffer, "7896789", 7);
  EXPECT_ERRNO(splice(one[0], NULL, file, NULL, 1, SPLICE_F_NONBLOCK), EAGAIN);
  EXPECT_OK(close(one[1]));
  EXPECT_WITHIN_LIMIT(splice(one[0], NULL, file, NULL, 1, 0), 0);
  limit_size(RLIM_INFINITY);
  EXPECT_OK(close(one[0]));
  EXPECT_OK(close(two[0]));
  EXPECT_OK(close(two[1]));
  discard(file, "splice.limit");
}

int main(void) {
  the_size_limit_cuts_and_then_refuses();
  int file = scratch_text("splice.text", "0123456789"), one[2], two[2];
  char buffer[16];
  EXPECT_OK(pipe(one));
  EXPECT_OK(pipe(two));

  EXPECT_EQUAL(splice(file, NULL, one[1], NULL, 4, 0), 4);  // at the file's offset
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 4);
  off_t offset = 8;
  EXPECT_EQUAL(splice(file, &offset, one[1], NULL, 100, 0), 2);
  EXPECT_EQUAL(offset, 10);
  EXPECT_EQUAL(splice(file, &offset, one[1], NULL, 100, 0), 0);  // at its end
  EXPECT_EQUAL(splice(one[0], NULL, two[1], NULL, 3, 0), 3);  // from pipe to pipe
  EXPECT_EQUAL(read(two[0], buffer, 16), 3);
  EXPECT_BYTES(buffer, "012", 3);
  offset = 20;
  EXPECT_EQUAL(splice(one[0], NULL, file, &offset, 100, 0), 3);
  EXPECT_EQUAL(offset, 23);
  EXPECT_EQUAL(size_of(file), 23);
  EXPECT_EQUAL(pread(file, buffer, 3, 20), 3);
  EXPECT_BYTES(buffer, "389", 3);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 4);

  EXPECT_ERRNO(splice(one[0], NULL, file, NULL, 1, SPLICE_F_NONBLOCK), EAGAIN);  // nothing left
  EXPECT_EQUAL(splice(-1, NULL, -1, NULL, 0, 0), 0);
  EXPECT_ERRNO(splice(file, NULL, file, NULL, 1, 0), EINVAL);  // no pipe
  EXPECT_ERRNO(splice(one[0], NULL, one[1], NULL, 1, 0), EINVAL);  // the same one
  EXPECT_ERRNO(splice(one[0], &offset, two[1], NULL, 1, 0), ESPIPE);
  EXPECT_ERRNO(splice(file, NULL, one[1], &offset, 1, 0), ESPIPE);
  EXPECT_ERRNO(splice(file, NULL, one[1], NULL, 1, 16), EINVAL);
  EXPECT_ERRNO(splice(file, bad_pointer(), one[1], NULL, 1, 0), EFAULT);
  EXPECT_ERRNO(splice(one[1], NULL, file, NULL, 1, 0), EBADF);
  EXPECT_ERRNO(splice(NO_DESCRIPTOR, NULL, one[1], NULL, 1, 0), EBADF);
  int appender = EXPECT_OK(open("splice.text", O_WRONLY | O_APPEND));
  EXPECT_EQUAL(write(one[1], "x", 1), 1);
  EXPECT_ERRNO(splice(one[0], NULL, appender, NULL, 1, 0), EINVAL);
  EXPECT_OK(close(appender));
  EXPECT_EQUAL(read(one[0], buffer, 16), 1);
  EXPECT_OK(close(one[1]));
  EXPECT_EQUAL(splice(one[0], NULL, file, NULL, 1, 0), 0);  // no writer left
  EXPECT_OK(close(one[0]));
  EXPECT_OK(close(two[0]));
  EXPECT_OK(close(two[1]));
  discard(file, "splice.text");
  return 0;
}
