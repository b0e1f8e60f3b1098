// getdents(2): getdents64 in records of the old shape, whose last byte is the type.
#include "expect.h"

struct record { unsigned long inode, next; unsigned short length; char name[]; };

int main(void) {
  char buffer[512];
  struct stat status;
  EXPECT_OK(mkdir("getdents.d", 0755));
  EXPECT_OK(mkdir("getdents.d/sub", 0755));
  EXPECT_OK(close(scratch_file("getdents.d/file")));
  int directory = EXPECT_OK(open("getdents.d", O_RDONLY)), seen = 0;
  long count = EXPECT_OK(CALL(getdents, directory, buffer, sizeof buffer));
  for (long at = 0; at < count;) {
    struct record *entry = (void *)(buffer + at);
    EXPECT_EQUAL(entry->length % 8, 0);
    EXPECT_OK(fstatat(directory, entry->name, &status, AT_SYMLINK_NOFOLLOW));
    EXPECT_EQUAL(entry->inode, status.st_ino);
    EXPECT_EQUAL(((char *)entry)[entry->length - 1], (status.st_mode & S_IFMT) >> 12);
    seen |= !strcmp(entry->name, ".") ? 1 : !strcmp(entry->name, "..") ? 2 : !strcmp(entry->name, "file") ? 4
          : !strcmp(entry->name, "sub") ? 8 : 16;
    at += entry->length;
  }
  EXPECT_EQUAL(seen, 15);
  EXPECT_EQUAL(CALL(getdents, directory, buffer, sizeof buffer), 0);
  EXPECT_OK(lseek(directory, 0, SEEK_SET));
  EXPECT_ERRNO(CALL(getdents, directory, buffer, 8), EINVAL);
  EXPECT_ERRNO(CALL(getdents, directory, bad_pointer(), sizeof buffer), EFAULT);
  EXPECT_ERRNO(CALL(getdents, NO_DESCRIPTOR, buffer, sizeof buffer), EBADF);
  EXPECT_OK(close(directory));
  EXPECT_OK(unlink("getdents.d/file"));
  EXPECT_OK(rmdir("getdents.d/sub"));
  EXPECT_OK(rmdir("getdents.d"));
  return 0;
}
