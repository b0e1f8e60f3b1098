// futimesat(2): utimes relative to a directory, or of the descriptor itself.
#include "expect.h"

#include <sys/time.h>

int main(void) {
  struct stat status;
  struct timeval times[2] = {{1000, 5}, {2000, 6}};
  int file = scratch_file("futimesat.text"), directory = EXPECT_OK(open(".", O_RDONLY));
  EXPECT_EQUAL(CALL(futimesat, directory, "futimesat.text", times), 0);
  EXPECT_OK(fstat(file, &status));
  EXPECT_EQUAL(status.st_atim.tv_sec, 1000);
  EXPECT_EQUAL(status.st_mtim.tv_nsec, 6000);
  times[1].tv_sec = 3000;
  EXPECT_EQUAL(CALL(futimesat, file, NULL, times), 0);
  EXPECT_OK(fstat(file, &status));
  EXPECT_EQUAL(status.st_mtim.tv_sec, 3000);
  EXPECT_EQUAL(CALL(futimesat, AT_FDCWD, "futimesat.text", NULL), 0);
  times[1].tv_usec = -1;
  EXPECT_ERRNO(CALL(futimesat, directory, "futimesat.text", times), EINVAL);
  EXPECT_ERRNO(CALL(futimesat, NO_DESCRIPTOR, "x", NULL), EBADF);
  EXPECT_ERRNO(CALL(futimesat, directory, "futimesat.none", NULL), ENOENT);
  EXPECT_OK(close(directory));
  discard(file, "futimesat.text");
  return 0;
}
