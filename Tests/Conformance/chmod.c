// chmod(2): changes the permission bits of a file.
#include "expect.h"

#include "timing.h"

static mode_t mode_of(const char *name) {
  struct stat status;
  EXPECT_OK(lstat(name, &status));
  return status.st_mode;
}

int main(void) {
  struct stat before, after;
  EXPECT_OK(close(scratch_file("chmod.text")));
  for (mode_t mode = 0; mode <= 07777; mode += 0111) {
    EXPECT_EQUAL(CALL(chmod, "chmod.text", mode & 07777), 0);
    EXPECT_EQUAL(mode_of("chmod.text"), S_IFREG | (mode & 07777));
  }
  EXPECT_EQUAL(CALL(chmod, "chmod.text", S_IFDIR | 0640), 0);  // only the permission bits count
  EXPECT_EQUAL(mode_of("chmod.text"), S_IFREG | 0640);

  EXPECT_OK(stat("chmod.text", &before));
  sleep_nanoseconds(20 * MILLISECOND);
  EXPECT_EQUAL(CALL(chmod, "chmod.text", 0600), 0);
  EXPECT_OK(stat("chmod.text", &after));
  EXPECT(nanoseconds_of(after.st_ctim) > nanoseconds_of(before.st_ctim));
  EXPECT_EQUAL(nanoseconds_of(after.st_mtim), nanoseconds_of(before.st_mtim));

  EXPECT_OK(mkdir("chmod.d", 0755));
  EXPECT_EQUAL(CALL(chmod, "chmod.d", 01777), 0);
  EXPECT_EQUAL(mode_of("chmod.d"), S_IFDIR | 01777);
  EXPECT_OK(symlink("chmod.text", "chmod.link"));
  EXPECT_EQUAL(CALL(chmod, "chmod.link", 0604), 0);  // follows
  EXPECT_EQUAL(mode_of("chmod.text"), S_IFREG | 0604);
  EXPECT_EQUAL(mode_of("chmod.link"), S_IFLNK | 0777);

  EXPECT_ERRNO(CALL(chmod, "chmod.none", 0600), ENOENT);
  EXPECT_ERRNO(CALL(chmod, "", 0600), ENOENT);
  EXPECT_ERRNO(CALL(chmod, "chmod.text/", 0600), ENOTDIR);
  EXPECT_ERRNO(CALL(chmod, bad_pointer(), 0600), EFAULT);
  if (!is_root()) EXPECT_ERRNO(CALL(chmod, "/", 0777), EPERM);
  EXPECT_OK(unlink("chmod.link"));
  EXPECT_OK(unlink("chmod.text"));
  EXPECT_OK(rmdir("chmod.d"));
  return 0;
}
