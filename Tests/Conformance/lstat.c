// lstat(2): what is known of a file, a final symbolic link not followed.
#include "expect.h"
#include "stat.h"

int main(void) {
  struct stat status;
  umask(022);
  EXPECT_OK(close(scratch_text("lstat.text", "12345")));
  EXPECT_EQUAL(CALL(lstat, "lstat.text", &status), 0);
  expect_fresh_file(&status);
  EXPECT_OK(symlink("lstat.absent", "lstat.link"));
  EXPECT_EQUAL(CALL(lstat, "lstat.link", &status), 0);
  EXPECT_EQUAL(status.st_mode, S_IFLNK | 0777);
  EXPECT_EQUAL(status.st_size, strlen("lstat.absent"));
  EXPECT_EQUAL(status.st_nlink, 1);
  EXPECT_ERRNO(CALL(lstat, "lstat.link/", &status), ENOENT);  // a slash follows it
  EXPECT_ERRNO(CALL(lstat, "lstat.link/x", &status), ENOENT);

  EXPECT_OK(mkdir("lstat.d", 0755));
  EXPECT_OK(symlink("lstat.d", "lstat.tod"));
  EXPECT_EQUAL(CALL(lstat, "lstat.tod", &status), 0);
  EXPECT(S_ISLNK(status.st_mode));
  EXPECT_EQUAL(CALL(lstat, "lstat.tod/", &status), 0);
  EXPECT(S_ISDIR(status.st_mode));
  EXPECT_EQUAL(CALL(lstat, "lstat.tod/.", &status), 0);
  EXPECT(S_ISDIR(status.st_mode));

  EXPECT_ERRNO(CALL(lstat, "lstat.none", &status), ENOENT);
  EXPECT_ERRNO(CALL(lstat, "", &status), ENOENT);
  EXPECT_ERRNO(CALL(lstat, bad_pointer(), &status), EFAULT);
  EXPECT_ERRNO(CALL(lstat, "lstat.text", bad_pointer()), EFAULT);
  EXPECT_OK(unlink("lstat.text"));
  EXPECT_OK(unlink("lstat.link"));
  EXPECT_OK(unlink("lstat.tod"));
  EXPECT_OK(rmdir("lstat.d"));
  return 0;
}
