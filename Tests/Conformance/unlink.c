// unlink(2): removes a name; the file lives as long as a link or an open description names it.
#include "expect.h"

#include "timing.h"

int main(void) {
  struct stat status, before;
  int file = scratch_text("unlink.text", "content");
  char buffer[8];
  EXPECT_OK(link("unlink.text", "unlink.second"));
  EXPECT_OK(fstat(file, &before));
  sleep_nanoseconds(20 * MILLISECOND);
  EXPECT_EQUAL(CALL(unlink, "unlink.text"), 0);
  EXPECT_OK(fstat(file, &status));
  EXPECT_EQUAL(status.st_nlink, 1);
  EXPECT(nanoseconds_of(status.st_ctim) > nanoseconds_of(before.st_ctim));
  EXPECT_CONTENT("unlink.second", "content");
  EXPECT_EQUAL(CALL(unlink, "unlink.second"), 0);
  EXPECT_OK(fstat(file, &status));
  EXPECT_EQUAL(status.st_nlink, 0);
  EXPECT_EQUAL(pread(file, buffer, 7, 0), 7);
  EXPECT_EQUAL(pwrite(file, "more", 4, 7), 4);
  EXPECT_OK(close((int)EXPECT_OK(open("unlink.text", O_RDWR | O_CREAT | O_EXCL, 0644))));  // a new file, not the old
  EXPECT_CONTENT("unlink.text", "");
  EXPECT_OK(close(file));

  EXPECT_OK(symlink("unlink.text", "unlink.link"));
  EXPECT_ERRNO(CALL(unlink, "unlink.link/"), ENOTDIR);
  EXPECT_EQUAL(CALL(unlink, "unlink.link"), 0);  // the link, not the file
  EXPECT_OK(stat("unlink.text", &status));

  EXPECT_OK(mkdir("unlink.d", 0755));
  EXPECT_ERRNO(CALL(unlink, "unlink.d"), EISDIR);
  EXPECT_ERRNO(CALL(unlink, "unlink.d/"), EISDIR);
  EXPECT_ERRNO(CALL(unlink, "unlink.d/."), EISDIR);
  EXPECT_ERRNO(CALL(unlink, "."), EISDIR);
  EXPECT_ERRNO(CALL(unlink, "/"), EISDIR);
  EXPECT_ERRNO(CALL(unlink, "unlink.text/"), ENOTDIR);
  EXPECT_ERRNO(CALL(unlink, "unlink.text/x"), ENOTDIR);
  EXPECT_ERRNO(CALL(unlink, "unlink.none"), ENOENT);
  EXPECT_ERRNO(CALL(unlink, "unlink.none/"), ENOENT);
  EXPECT_ERRNO(CALL(unlink, ""), ENOENT);
  EXPECT_ERRNO(CALL(unlink, bad_pointer()), EFAULT);
  if (!is_root()) {
    EXPECT_OK(close((int)EXPECT_OK(open("unlink.d/x", O_WRONLY | O_CREAT, 0666))));
    EXPECT_OK(chmod("unlink.d", 0555));
    EXPECT_ERRNO(CALL(unlink, "unlink.d/x"), EACCES);  // the directory's bits decide
    EXPECT_OK(chmod("unlink.d", 0755));
    EXPECT_OK(chmod("unlink.d/x", 0));
    EXPECT_EQUAL(CALL(unlink, "unlink.d/x"), 0);
  }
  EXPECT_OK(unlink("unlink.text"));
  EXPECT_OK(rmdir("unlink.d"));
  return 0;
}
