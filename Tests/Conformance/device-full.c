// /dev/full reads as zeros and refuses every write for lack of space.
#include "expect.h"

#include <sys/sysmacros.h>

int main(void) {
  char buffer[64], zeros[64] = {0};
  struct stat status;
  int full = EXPECT_OK(open("/dev/full", O_RDWR));
  memset(buffer, 1, sizeof buffer);
  EXPECT_EQUAL(read(full, buffer, sizeof buffer), sizeof buffer);
  EXPECT_BYTES(buffer, zeros, sizeof buffer);
  EXPECT_ERRNO(write(full, "x", 1), ENOSPC);
  EXPECT_OK(fstat(full, &status));
  EXPECT_EQUAL(status.st_rdev, makedev(1, 7));
  EXPECT_OK(close(full));

  FILE *stream = fopen("/dev/full", "w");  // and buffered output hears of it at the latest when it closes
  EXPECT(stream != NULL);
  fputs("lost", stream);
  EXPECT_ERRNO(fclose(stream), ENOSPC);
  return 0;
}
