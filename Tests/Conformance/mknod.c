// mknod(2): creates a file, a FIFO or, for root, a device.
#include "owner.h"

#include "interrupt.h"

#include <sys/sysmacros.h>

int main(void) {
  struct stat status;
  umask(022);
  EXPECT_EQUAL(CALL(mknod, "mknod.text", S_IFREG | 0666, 0), 0);
  expect_mode("mknod.text", 0644);
  EXPECT_CONTENT("mknod.text", "");
  EXPECT_ERRNO(CALL(mknod, "mknod.text", S_IFREG | 0666, 0), EEXIST);
  EXPECT_OK(unlink("mknod.text"));
  EXPECT_EQUAL(CALL(mknod, "mknod.text", 0666, 0), 0);  // no type is a regular file
  EXPECT_OK(stat("mknod.text", &status));
  EXPECT(S_ISREG(status.st_mode));

  EXPECT_EQUAL(CALL(mknod, "mknod.fifo", S_IFIFO | 0666, 0), 0);
  EXPECT_OK(stat("mknod.fifo", &status));
  EXPECT_EQUAL(status.st_mode, S_IFIFO | 0644);
  EXPECT_ERRNO(open("mknod.fifo", O_WRONLY | O_NONBLOCK), ENXIO);  // nobody reads
  EXPECT_INTERRUPTED(open("mknod.fifo", O_RDONLY));  // waits for a writer
  int reader = EXPECT_OK(open("mknod.fifo", O_RDONLY | O_NONBLOCK));
  int writer = EXPECT_OK(open("mknod.fifo", O_WRONLY));
  char buffer[8];
  EXPECT_EQUAL(write(writer, "fifo", 4), 4);
  EXPECT_EQUAL(read(reader, buffer, 8), 4);
  EXPECT_ERRNO(read(reader, buffer, 8), EAGAIN);
  EXPECT_OK(close(writer));
  EXPECT_EQUAL(read(reader, buffer, 8), 0);
  EXPECT_OK(close(reader));

  dev_t null = makedev(1, 3);
  if (is_root()) {
    EXPECT_EQUAL(CALL(mknod, "mknod.device", S_IFCHR | 0666, null), 0);
    EXPECT_OK(stat("mknod.device", &status));
    EXPECT_EQUAL(status.st_mode, S_IFCHR | 0644);
    EXPECT_EQUAL(status.st_rdev, null);
    EXPECT_OK(unlink("mknod.device"));
  } else {
    EXPECT_ERRNO(CALL(mknod, "mknod.device", S_IFCHR | 0666, null), EPERM);
  }
  EXPECT_ERRNO(CALL(mknod, "mknod.d", S_IFDIR | 0755, 0), EPERM);
  EXPECT_ERRNO(CALL(mknod, "mknod.x", S_IFLNK | 0755, 0), EINVAL);
  EXPECT_ERRNO(CALL(mknod, "mknod.none/x", S_IFREG | 0644, 0), ENOENT);
  EXPECT_ERRNO(CALL(mknod, "mknod.x/", S_IFREG | 0644, 0), ENOENT);
  EXPECT_ERRNO(CALL(mknod, bad_pointer(), S_IFREG | 0644, 0), EFAULT);
  EXPECT_OK(unlink("mknod.fifo"));
  EXPECT_OK(unlink("mknod.text"));
  return 0;
}
