// utimes(2): sets access and modification times to the microsecond.
#include "expect.h"

#include <sys/time.h>

int main(void) {
  struct stat status;
  struct timeval times[2] = {{1000, 5}, {2000, 999999}};
  EXPECT_OK(close(scratch_file("utimes.text")));
  EXPECT_EQUAL(CALL(utimes, "utimes.text", times), 0);
  EXPECT_OK(stat("utimes.text", &status));
  EXPECT_EQUAL(status.st_atim.tv_sec, 1000);
  EXPECT_EQUAL(status.st_atim.tv_nsec, 5000);
  EXPECT_EQUAL(status.st_mtim.tv_nsec, 999999000);
  EXPECT_EQUAL(CALL(utimes, "utimes.text", NULL), 0);
  times[0].tv_usec = 1000000;
  EXPECT_ERRNO(CALL(utimes, "utimes.text", times), EINVAL);
  EXPECT_ERRNO(CALL(utimes, "utimes.none", NULL), ENOENT);
  EXPECT_ERRNO(CALL(utimes, "utimes.text", bad_pointer()), EFAULT);
  EXPECT_OK(unlink("utimes.text"));
  return 0;
}
