// fstat(2): what is known of an open file.
#include "expect.h"
#include "stat.h"

int main(void) {
  struct stat status;
  umask(022);
  int file = scratch_text("fstat.text", "12345");
  EXPECT_EQUAL(CALL(fstat, file, &status), 0);
  expect_fresh_file(&status);
  EXPECT_OK(unlink("fstat.text"));
  EXPECT_EQUAL(CALL(fstat, file, &status), 0);
  EXPECT_EQUAL(status.st_nlink, 0);
  EXPECT_EQUAL(status.st_size, 5);

  EXPECT_OK(ftruncate(file, 1 << 20));  // a hole takes no blocks
  EXPECT_EQUAL(CALL(fstat, file, &status), 0);
  EXPECT_EQUAL(status.st_size, 1 << 20);
  EXPECT_EQUAL(status.st_blocks, 8);
  EXPECT_EQUAL(pwrite(file, "x", 1, 1 << 19), 1);
  EXPECT_EQUAL(CALL(fstat, file, &status), 0);
  EXPECT_EQUAL(status.st_blocks, 16);
  EXPECT_OK(close(file));

  int path = EXPECT_OK(open(".", O_PATH));
  EXPECT_EQUAL(CALL(fstat, path, &status), 0);
  EXPECT(S_ISDIR(status.st_mode));
  EXPECT_OK(close(path));
  int ends[2];
  EXPECT_OK(pipe(ends));
  EXPECT_EQUAL(CALL(fstat, ends[0], &status), 0);
  EXPECT_EQUAL(status.st_mode, S_IFIFO | 0600);
  EXPECT_EQUAL(status.st_size, 0);
  EXPECT_EQUAL(write(ends[1], "12345", 5), 5);
  EXPECT_EQUAL(CALL(fstat, ends[0], &status), 0);
  EXPECT_EQUAL(status.st_size, 0);  // on Linux a pipe's size stays 0
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  int null = EXPECT_OK(open("/dev/null", O_RDONLY));
  EXPECT_EQUAL(CALL(fstat, null, &status), 0);
  EXPECT(S_ISCHR(status.st_mode));
  EXPECT_EQUAL(status.st_rdev, 0x103);  // 1:3
  EXPECT_ERRNO(CALL(fstat, null, bad_pointer()), EFAULT);
  EXPECT_OK(close(null));
  EXPECT_ERRNO(CALL(fstat, NO_DESCRIPTOR, &status), EBADF);
  EXPECT_ERRNO(CALL(fstat, -1, &status), EBADF);
  return 0;
}
