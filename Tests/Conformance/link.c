// link(2): a second name for a file.
#include "expect.h"

int main(void) {
  struct stat one, two;
  int file = scratch_text("link.text", "content");
  EXPECT_EQUAL(CALL(link, "link.text", "link.second"), 0);
  EXPECT_OK(stat("link.text", &one));
  EXPECT_OK(stat("link.second", &two));
  EXPECT_EQUAL(one.st_ino, two.st_ino);
  EXPECT_EQUAL(one.st_nlink, 2);
  EXPECT_EQUAL(pwrite(file, "C", 1, 0), 1);
  EXPECT_CONTENT("link.second", "Content");

  EXPECT_OK(symlink("link.text", "link.symbolic"));  // link(2) on Linux links the symbolic link itself
  EXPECT_EQUAL(CALL(link, "link.symbolic", "link.third"), 0);
  EXPECT_OK(lstat("link.third", &one));
  EXPECT(S_ISLNK(one.st_mode));
  EXPECT_EQUAL(one.st_nlink, 2);

  EXPECT_OK(mkdir("link.d", 0755));
  EXPECT_ERRNO(CALL(link, "link.d", "link.e"), EPERM);
  EXPECT_ERRNO(CALL(link, "link.text", "link.second"), EEXIST);
  EXPECT_ERRNO(CALL(link, "link.text", "link.text"), EEXIST);
  EXPECT_ERRNO(CALL(link, "link.text", "link.d"), EEXIST);
  EXPECT_ERRNO(CALL(link, "link.text", "link.new/"), ENOENT);
  EXPECT_ERRNO(CALL(link, "link.none", "link.new"), ENOENT);
  EXPECT_ERRNO(CALL(link, "link.text", "link.none/new"), ENOENT);
  EXPECT_ERRNO(CALL(link, "link.text/x", "link.new"), ENOTDIR);
  EXPECT_ERRNO(CALL(link, "link.text", "link.text/x"), ENOTDIR);
  EXPECT_ERRNO(CALL(link, "", "link.new"), ENOENT);
  EXPECT_ERRNO(CALL(link, "link.text", ""), ENOENT);
  EXPECT_ERRNO(CALL(link, bad_pointer(), "link.new"), EFAULT);
  EXPECT_ERRNO(CALL(link, "link.text", bad_pointer()), EFAULT);
  EXPECT_ERRNO(CALL(link, "link.text", "/dev/link.new"), EXDEV);
  EXPECT_OK(unlink("link.third"));
  EXPECT_OK(unlink("link.symbolic"));
  EXPECT_OK(unlink("link.second"));
  EXPECT_OK(rmdir("link.d"));
  discard(file, "link.text");
  return 0;
}
