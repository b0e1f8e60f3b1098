// statfs(2): what is known of the file system that holds a path.
#include "expect.h"

#include <sys/statfs.h>

#define TMPFS 0x01021994
#define PROC 0x9fa0

int main(void) {
  struct statfs status;
  memset(&status, 0xee, sizeof status);
  EXPECT_EQUAL(CALL(statfs, ".", &status), 0);
  EXPECT_EQUAL(status.f_type, TMPFS);
  EXPECT_EQUAL(status.f_bsize, 4096);
  EXPECT_EQUAL(status.f_frsize, 4096);
  EXPECT_EQUAL(status.f_namelen, 255);
  EXPECT(status.f_blocks > 0);
  EXPECT(status.f_bfree <= status.f_blocks);
  EXPECT(status.f_bavail <= status.f_bfree);
  EXPECT(status.f_ffree <= status.f_files);
  EXPECT_EQUAL(CALL(statfs, "/proc", &status), 0);
  EXPECT_EQUAL(status.f_type, PROC);
  EXPECT_ERRNO(CALL(statfs, "statfs.none", &status), ENOENT);
  EXPECT_ERRNO(CALL(statfs, "", &status), ENOENT);
  EXPECT_ERRNO(CALL(statfs, bad_pointer(), &status), EFAULT);
  EXPECT_ERRNO(CALL(statfs, ".", bad_pointer()), EFAULT);
  return 0;
}
