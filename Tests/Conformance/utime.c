// utime(2): sets access and modification times to the second.
#include "expect.h"

#include <utime.h>

int main(void) {
  struct stat status;
  struct utimbuf times = {.actime = 1000, .modtime = 2000};
  EXPECT_OK(close(scratch_file("utime.text")));
  EXPECT_EQUAL(CALL(utime, "utime.text", &times), 0);
  EXPECT_OK(stat("utime.text", &status));
  EXPECT_EQUAL(status.st_atim.tv_sec, 1000);
  EXPECT_EQUAL(status.st_mtim.tv_sec, 2000);
  EXPECT_EQUAL(status.st_mtim.tv_nsec, 0);
  EXPECT_EQUAL(CALL(utime, "utime.text", NULL), 0);
  EXPECT_OK(stat("utime.text", &status));
  EXPECT(status.st_mtim.tv_sec > 2000);
  EXPECT_ERRNO(CALL(utime, "utime.none", &times), ENOENT);
  EXPECT_ERRNO(CALL(utime, "utime.text", bad_pointer()), EFAULT);
  EXPECT_ERRNO(CALL(utime, bad_pointer(), &times), EFAULT);
  EXPECT_OK(unlink("utime.text"));
  return 0;
}
