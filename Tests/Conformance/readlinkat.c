// readlinkat(2): readlink relative to a directory, or of the link that an O_PATH descriptor names.
#include "expect.h"

int main(void) {
  char buffer[16];
  EXPECT_OK(mkdir("readlinkat.d", 0755));
  int directory = EXPECT_OK(open("readlinkat.d", O_RDONLY)), file = scratch_file("readlinkat.text");
  EXPECT_OK(symlinkat("target", directory, "link"));
  EXPECT_EQUAL(CALL(readlinkat, directory, "link", buffer, 16), 6);
  EXPECT_BYTES(buffer, "target", 6);
  EXPECT_EQUAL(CALL(readlinkat, AT_FDCWD, "readlinkat.d/link", buffer, 3), 3);
  int path = EXPECT_OK(openat(directory, "link", O_PATH | O_NOFOLLOW));
  EXPECT_EQUAL(CALL(readlinkat, path, "", buffer, 16), 6);
  EXPECT_OK(close(path));

  EXPECT_ERRNO(CALL(readlinkat, directory, "", buffer, 16), ENOENT);
  EXPECT_ERRNO(CALL(readlinkat, directory, "none", buffer, 16), ENOENT);
  EXPECT_ERRNO(CALL(readlinkat, directory, "link", buffer, 0), EINVAL);
  EXPECT_ERRNO(CALL(readlinkat, file, "link", buffer, 16), ENOTDIR);
  EXPECT_ERRNO(CALL(readlinkat, NO_DESCRIPTOR, "link", buffer, 16), EBADF);
  EXPECT_OK(unlinkat(directory, "link", 0));
  EXPECT_OK(close(directory));
  EXPECT_OK(rmdir("readlinkat.d"));
  discard(file, "readlinkat.text");
  return 0;
}
