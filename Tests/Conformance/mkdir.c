// mkdir(2): creates an empty directory.
#include "owner.h"

int main(void) {
  struct stat status, parent;
  umask(022);
  EXPECT_EQUAL(CALL(mkdir, "mkdir.d", 0777), 0);
  expect_mode("mkdir.d", 0755);
  EXPECT_OK(stat("mkdir.d", &status));
  EXPECT(S_ISDIR(status.st_mode));
  EXPECT_EQUAL(status.st_nlink, 2);
  EXPECT_OK(stat(".", &parent));
  EXPECT_OK(stat("mkdir.d/..", &status));
  EXPECT_EQUAL(status.st_ino, parent.st_ino);
  EXPECT_EQUAL(CALL(mkdir, "mkdir.d/slashes///", 0700), 0);  // slashes at the end are fine
  EXPECT_EQUAL(CALL(mkdir, "mkdir.d/sticky", 01777), 0);
  expect_mode("mkdir.d/sticky", 01755);

  EXPECT_OK(symlink("mkdir.target", "mkdir.link"));
  EXPECT_OK(close(scratch_file("mkdir.text")));
  EXPECT_ERRNO(CALL(mkdir, "mkdir.d", 0777), EEXIST);
  EXPECT_ERRNO(CALL(mkdir, "mkdir.text", 0777), EEXIST);
  EXPECT_ERRNO(CALL(mkdir, "mkdir.link", 0777), EEXIST);  // a dangling link is in the way
  EXPECT_ERRNO(CALL(mkdir, ".", 0777), EEXIST);
  EXPECT_ERRNO(CALL(mkdir, "..", 0777), EEXIST);
  EXPECT_ERRNO(CALL(mkdir, "/", 0777), EEXIST);
  EXPECT_ERRNO(CALL(mkdir, "mkdir.new/.", 0777), ENOENT);
  EXPECT_ERRNO(CALL(mkdir, "mkdir.none/x", 0777), ENOENT);
  EXPECT_ERRNO(CALL(mkdir, "mkdir.text/x", 0777), ENOTDIR);
  EXPECT_ERRNO(CALL(mkdir, "", 0777), ENOENT);
  EXPECT_ERRNO(CALL(mkdir, bad_pointer(), 0777), EFAULT);
  char name[257];
  memset(name, 'n', 256);
  name[256] = 0;
  EXPECT_ERRNO(CALL(mkdir, name, 0777), ENAMETOOLONG);
  if (!is_root()) {
    EXPECT_OK(chmod("mkdir.d", 0555));
    EXPECT_ERRNO(CALL(mkdir, "mkdir.d/x", 0777), EACCES);
    EXPECT_OK(chmod("mkdir.d", 0755));
  }
  EXPECT_OK(rmdir("mkdir.d/slashes"));
  EXPECT_OK(rmdir("mkdir.d/sticky"));
  EXPECT_OK(rmdir("mkdir.d"));
  EXPECT_OK(unlink("mkdir.link"));
  EXPECT_OK(unlink("mkdir.text"));
  return 0;
}
