// symlink(2): a name that stands for a path, whatever that path leads to.
#include "expect.h"

int main(void) {
  struct stat status;
  char buffer[4096], target[4097];
  EXPECT_EQUAL(CALL(symlink, "anything at all //", "symlink.link"), 0);
  EXPECT_EQUAL(readlink("symlink.link", buffer, sizeof buffer), 18);
  EXPECT_BYTES(buffer, "anything at all //", 18);
  EXPECT_OK(lstat("symlink.link", &status));
  EXPECT_EQUAL(status.st_mode, S_IFLNK | 0777);
  EXPECT_EQUAL(status.st_size, 18);
  EXPECT_ERRNO(CALL(symlink, "x", "symlink.link"), EEXIST);
  EXPECT_OK(unlink("symlink.link"));

  memset(target, 't', 4096);
  target[4096] = 0;
  EXPECT_ERRNO(CALL(symlink, target, "symlink.link"), ENAMETOOLONG);
  target[4095] = 0;
  EXPECT_EQUAL(CALL(symlink, target, "symlink.link"), 0);
  EXPECT_EQUAL(readlink("symlink.link", buffer, sizeof buffer), 4095);
  EXPECT_BYTES(buffer, target, 4095);
  EXPECT_OK(unlink("symlink.link"));

  EXPECT_OK(mkdir("symlink.d", 0755));  // a relative target starts at the link's own directory
  EXPECT_OK(close(scratch_text("symlink.d/text", "content")));
  EXPECT_EQUAL(CALL(symlink, "text", "symlink.d/link"), 0);
  EXPECT_CONTENT("symlink.d/link", "content");
  EXPECT_EQUAL(CALL(symlink, "../symlink.d", "symlink.d/self"), 0);
  EXPECT_CONTENT("symlink.d/self/self/self/link", "content");

  EXPECT_ERRNO(CALL(symlink, "", "symlink.new"), ENOENT);
  EXPECT_ERRNO(CALL(symlink, "x", ""), ENOENT);
  EXPECT_ERRNO(CALL(symlink, "x", "symlink.new/"), ENOENT);
  EXPECT_ERRNO(CALL(symlink, "x", "symlink.none/new"), ENOENT);
  EXPECT_ERRNO(CALL(symlink, "x", "symlink.d/text/new"), ENOTDIR);
  EXPECT_ERRNO(CALL(symlink, "x", "."), EEXIST);
  EXPECT_ERRNO(CALL(symlink, bad_pointer(), "symlink.new"), EFAULT);
  EXPECT_ERRNO(CALL(symlink, "x", bad_pointer()), EFAULT);
  EXPECT_OK(unlink("symlink.d/self"));
  EXPECT_OK(unlink("symlink.d/link"));
  EXPECT_OK(unlink("symlink.d/text"));
  EXPECT_OK(rmdir("symlink.d"));
  return 0;
}
