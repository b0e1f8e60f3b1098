// /dev/zero gives zeros for ever and swallows what is written.
#include "expect.h"

#include <sys/sysmacros.h>

int main(void) {
  static char buffer[100000], zeros[100000];
  struct stat status;
  int zero = EXPECT_OK(open("/dev/zero", O_RDWR));
  memset(buffer, 1, sizeof buffer);
  EXPECT_EQUAL(read(zero, buffer, sizeof buffer), sizeof buffer);
  EXPECT_BYTES(buffer, zeros, sizeof buffer);
  EXPECT_EQUAL(pread(zero, buffer, 1, 12345), 1);
  EXPECT_EQUAL(write(zero, "abc", 3), 3);
  EXPECT_EQUAL(lseek(zero, 100, SEEK_SET), 0);
  EXPECT_ERRNO(read(zero, bad_pointer(), 1), EFAULT);
  EXPECT_EQUAL(read(zero, bad_pointer(), 0), 0);
  EXPECT_OK(fstat(zero, &status));
  EXPECT_EQUAL(status.st_rdev, makedev(1, 5));

  char *pages = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE, zero, 0);  // anonymous memory of old
  EXPECT(pages != MAP_FAILED);
  EXPECT_BYTES(pages, zeros, 8192);
  pages[5000] = 1;
  EXPECT_OK(munmap(pages, 8192));
  EXPECT_OK(close(zero));
  return 0;
}
