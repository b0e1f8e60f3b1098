// chroot(2): changes what `/` means, for root only.
#include "expect.h"

int main(void) {
  char path[PATH_MAX];
  int start = EXPECT_OK(open(".", O_RDONLY));
  EXPECT_OK(mkdir("chroot.d", 0755));
  EXPECT_OK(close(scratch_text("chroot.d/text", "inside")));
  EXPECT_OK(symlink("/text", "chroot.d/link"));
  EXPECT_ERRNO(chroot("chroot.none"), ENOENT);
  EXPECT_ERRNO(chroot("chroot.d/text"), ENOTDIR);
  EXPECT_ERRNO(chroot(bad_pointer()), EFAULT);
  if (is_root()) {
    EXPECT_EQUAL(chroot("chroot.d"), 0);
    EXPECT_CONTENT("/text", "inside");
    EXPECT_CONTENT("/link", "inside");  // absolute links start at the new root
    EXPECT_CONTENT("/../../text", "inside");
    EXPECT_CONTENT("chroot.d/text", "inside");  // the working directory stays, outside
    EXPECT_ERRNO(access("/proc", F_OK), ENOENT);
    EXPECT_OK(CALL(getcwd, path, sizeof path));
    EXPECT(strncmp(path, "(unreachable)/", 14) == 0);
    EXPECT_OK(chdir("/"));
    EXPECT(getcwd(path, sizeof path) != NULL);
    EXPECT_STRING(path, "/");
    EXPECT_OK(fchdir(start));  // and root gets out by an open directory
    while (access("proc", F_OK) != 0) EXPECT_OK(chdir(".."));
    EXPECT_EQUAL(chroot("."), 0);
    EXPECT_OK(fchdir(start));
  } else {
    EXPECT_ERRNO(chroot("chroot.d"), EPERM);
  }
  EXPECT_OK(unlink("chroot.d/link"));
  EXPECT_OK(unlink("chroot.d/text"));
  EXPECT_OK(rmdir("chroot.d"));
  EXPECT_OK(close(start));
  return 0;
}
