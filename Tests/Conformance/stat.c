// stat(2): what is known of a file, symbolic links followed.
#include "expect.h"
#include "stat.h"

int main(void) {
  struct stat status, other;
  umask(022);
  EXPECT_OK(close(scratch_text("stat.text", "12345")));
  EXPECT_EQUAL(CALL(stat, "stat.text", &status), 0);
  expect_fresh_file(&status);

  EXPECT_OK(symlink("stat.text", "stat.link"));
  EXPECT_EQUAL(CALL(stat, "stat.link", &other), 0);
  EXPECT_EQUAL(other.st_ino, status.st_ino);
  EXPECT_EQUAL(CALL(stat, "./stat.text", &other), 0);
  EXPECT_EQUAL(other.st_ino, status.st_ino);
  EXPECT_OK(link("stat.text", "stat.second"));
  EXPECT_EQUAL(CALL(stat, "stat.second", &other), 0);
  EXPECT_EQUAL(other.st_ino, status.st_ino);
  EXPECT_EQUAL(other.st_nlink, 2);

  EXPECT_OK(mkdir("stat.d", 0700));
  EXPECT_EQUAL(CALL(stat, "stat.d/", &status), 0);
  EXPECT_EQUAL(status.st_mode, S_IFDIR | 0700);
  EXPECT_EQUAL(status.st_nlink, 2);
  EXPECT_OK(mkdir("stat.d/e", 0700));
  EXPECT_EQUAL(CALL(stat, "stat.d", &status), 0);
  EXPECT_EQUAL(status.st_nlink, 3);  // a subdirectory's `..` counts
  EXPECT_EQUAL(CALL(stat, "stat.d/e/..", &other), 0);
  EXPECT_EQUAL(other.st_ino, status.st_ino);
  EXPECT_EQUAL(CALL(stat, "/", &status), 0);
  EXPECT_EQUAL(CALL(stat, "/..", &other), 0);  // the root is its own parent
  EXPECT_EQUAL(other.st_ino, status.st_ino);
  EXPECT_EQUAL(CALL(stat, "///", &other), 0);
  EXPECT_EQUAL(other.st_ino, status.st_ino);

  EXPECT_ERRNO(CALL(stat, "stat.text/", &status), ENOTDIR);
  EXPECT_ERRNO(CALL(stat, "stat.link/", &status), ENOTDIR);
  EXPECT_ERRNO(CALL(stat, "stat.none", &status), ENOENT);
  EXPECT_ERRNO(CALL(stat, "", &status), ENOENT);
  EXPECT_ERRNO(CALL(stat, bad_pointer(), &status), EFAULT);
  EXPECT_ERRNO(CALL(stat, "stat.text", bad_pointer()), EFAULT);
  EXPECT_OK(unlink("stat.link"));
  EXPECT_OK(symlink("stat.link", "stat.link"));
  EXPECT_ERRNO(CALL(stat, "stat.link", &status), ELOOP);
  EXPECT_OK(unlink("stat.link"));
  EXPECT_OK(unlink("stat.text"));
  EXPECT_OK(unlink("stat.second"));
  EXPECT_OK(rmdir("stat.d/e"));
  EXPECT_OK(rmdir("stat.d"));
  return 0;
}
