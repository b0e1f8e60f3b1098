// renameat(2): rename relative to two directories.
#include "expect.h"

int main(void) {
  EXPECT_OK(mkdir("renameat.d", 0755));
  EXPECT_OK(mkdir("renameat.e", 0755));
  int from = EXPECT_OK(open("renameat.d", O_RDONLY)), to = EXPECT_OK(open("renameat.e", O_PATH));
  int file = scratch_text("renameat.text", "content");
  EXPECT_EQUAL(CALL(renameat, AT_FDCWD, "renameat.text", from, "one"), 0);
  EXPECT_EQUAL(CALL(renameat, from, "one", to, "two"), 0);
  EXPECT_CONTENT("renameat.e/two", "content");
  EXPECT_ERRNO(CALL(renameat, from, "one", to, "x"), ENOENT);
  EXPECT_ERRNO(CALL(renameat, NO_DESCRIPTOR, "one", to, "x"), EBADF);
  EXPECT_ERRNO(CALL(renameat, to, "two", NO_DESCRIPTOR, "x"), EBADF);
  EXPECT_ERRNO(CALL(renameat, file, "two", to, "x"), ENOTDIR);
  EXPECT_ERRNO(CALL(renameat, to, "two", file, "x"), ENOTDIR);
  EXPECT_OK(unlinkat(to, "two", 0));
  EXPECT_OK(close(from));
  EXPECT_OK(close(to));
  EXPECT_OK(close(file));
  EXPECT_OK(rmdir("renameat.d"));
  EXPECT_OK(rmdir("renameat.e"));
  return 0;
}
