// umask(2): the permission bits that new files do not get.
#include "owner.h"

int main(void) {
  umask(0);
  EXPECT_EQUAL(umask(027), 0);
  EXPECT_EQUAL(umask(07777), 027);
  EXPECT_EQUAL(umask(022), 0777);  // only nine bits are kept
  EXPECT_EQUAL(umask(022), 022);

  for (mode_t mask = 0; mask <= 0777; mask += 0123) {
    umask(mask);
    EXPECT_OK(close((int)EXPECT_OK(open("umask.text", O_WRONLY | O_CREAT | O_EXCL, 06777))));
    expect_mode("umask.text", 06777 & ~mask);
    EXPECT_OK(mkdir("umask.d", 01777));
    expect_mode("umask.d", 01777 & ~mask);
    EXPECT_OK(mknod("umask.fifo", S_IFIFO | 0666, 0));
    expect_mode("umask.fifo", 0666 & ~mask);
    EXPECT_OK(symlink("x", "umask.link"));
    expect_mode("umask.link", 0777);  // symbolic links ignore it
    EXPECT_OK(chmod("umask.text", 0666));
    expect_mode("umask.text", 0666);  // and so does chmod
    EXPECT_OK(unlink("umask.link"));
    EXPECT_OK(unlink("umask.fifo"));
    EXPECT_OK(unlink("umask.text"));
    EXPECT_OK(rmdir("umask.d"));
  }
  return 0;
}
