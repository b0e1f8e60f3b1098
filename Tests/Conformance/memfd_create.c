// memfd_create(2): a file without a name, in memory, whose changes can be sealed.
#include "expect.h"

int main(void) {
  struct stat status;
  char link[64], target[64] = {0};
  int file = EXPECT_OK(memfd_create("some name", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  EXPECT_EQUAL(fcntl(file, F_GETFD), FD_CLOEXEC);
  EXPECT_EQUAL(fcntl(file, F_GETFL) & O_ACCMODE, O_RDWR);
  EXPECT_EQUAL(write(file, "content", 7), 7);
  EXPECT_OK(fstat(file, &status));
  EXPECT_EQUAL(status.st_mode & S_IFMT, S_IFREG);
  EXPECT_EQUAL(status.st_nlink, 0);
  EXPECT_EQUAL(status.st_size, 7);
  sprintf(link, "/proc/self/fd/%d", file);
  EXPECT_OK(readlink(link, target, sizeof target));
  EXPECT_STRING(target, "/memfd:some name (deleted)");
  char *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  EXPECT(page != MAP_FAILED);
  page[0] = 'C';
  EXPECT_EQUAL(pread(file, target, 7, 0), 7);
  EXPECT_BYTES(target, "Content", 7);

  EXPECT_EQUAL(fcntl(file, F_GET_SEALS), 0);
  EXPECT_EQUAL(fcntl(file, F_ADD_SEALS, F_SEAL_SHRINK), 0);
  EXPECT_ERRNO(ftruncate(file, 3), EPERM);
  EXPECT_EQUAL(ftruncate(file, 10), 0);
  EXPECT_EQUAL(fcntl(file, F_ADD_SEALS, F_SEAL_GROW), 0);
  EXPECT_ERRNO(ftruncate(file, 20), EPERM);
  EXPECT_ERRNO(fcntl(file, F_ADD_SEALS, F_SEAL_WRITE), EBUSY);  // while it is mapped to write
  EXPECT_OK(munmap(page, 4096));
  EXPECT_EQUAL(fcntl(file, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SEAL), 0);
  EXPECT_ERRNO(pwrite(file, "x", 1, 0), EPERM);
  EXPECT_ERRNO(fcntl(file, F_ADD_SEALS, F_SEAL_SHRINK), EPERM);
  EXPECT_EQUAL(fcntl(file, F_GET_SEALS), F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL);
  EXPECT_OK(close(file));

  file = EXPECT_OK(memfd_create("", 0));
  EXPECT_EQUAL(fcntl(file, F_GET_SEALS), F_SEAL_SEAL);
  EXPECT_ERRNO(fcntl(file, F_ADD_SEALS, F_SEAL_GROW), EPERM);
  EXPECT_OK(close(file));
  char name[251];
  memset(name, 'n', 250);
  name[250] = 0;
  EXPECT_ERRNO(memfd_create(name, 0), EINVAL);
  name[249] = 0;
  EXPECT_OK(close((int)EXPECT_OK(memfd_create(name, 0))));
  EXPECT_ERRNO(memfd_create("x", 0x8000), EINVAL);
  EXPECT_ERRNO(memfd_create(bad_pointer(), 0), EFAULT);
  return 0;
}
