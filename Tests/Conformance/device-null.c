// /dev/null swallows what is written and is always at its end.
#include "expect.h"

#include <poll.h>
#include <sys/sysmacros.h>

int main(void) {
  static char buffer[4096];
  struct stat status;
  int null = EXPECT_OK(open("/dev/null", O_RDWR));
  EXPECT_EQUAL(read(null, buffer, sizeof buffer), 0);
  EXPECT_EQUAL(pread(null, buffer, 1, 1000), 0);
  EXPECT_EQUAL(write(null, buffer, sizeof buffer), sizeof buffer);
  EXPECT_EQUAL(write(null, buffer, 3L << 30), 0x7ffff000);  // the most that one call moves
  EXPECT_EQUAL(write(null, bad_pointer(), 10), 10);  // it does not even look
  EXPECT_EQUAL(pwrite(null, buffer, 5, 100), 5);
  EXPECT_EQUAL(lseek(null, 100, SEEK_SET), 0);  // its offset is always 0
  EXPECT_EQUAL(lseek(null, 0, SEEK_END), 0);
  EXPECT_OK(fstat(null, &status));
  EXPECT_EQUAL(status.st_mode, S_IFCHR | 0666);
  EXPECT_EQUAL(status.st_rdev, makedev(1, 3));
  EXPECT_ERRNO(ftruncate(null, 0), EINVAL);
  EXPECT_ERRNO(fsync(null), EINVAL);
  struct pollfd polled = {.fd = null, .events = POLLIN | POLLOUT};
  EXPECT_EQUAL(poll(&polled, 1, 0), 1);
  EXPECT_EQUAL(polled.revents, POLLIN | POLLOUT);
  EXPECT(mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, null, 0) == MAP_FAILED && errno == ENODEV);
  EXPECT_OK(close(null));
  null = EXPECT_OK(open("/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0600));  // as a shell's `>` opens it
  EXPECT_ERRNO(read(null, buffer, 1), EBADF);
  EXPECT_OK(close(null));
  return 0;
}
