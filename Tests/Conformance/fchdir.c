// fchdir(2): chdir by descriptor.
#include "expect.h"

int main(void) {
  int start = EXPECT_OK(open(".", O_RDONLY | O_DIRECTORY)), file = scratch_text("fchdir.text", "content");
  EXPECT_OK(mkdir("fchdir.d", 0755));
  int directory = EXPECT_OK(open("fchdir.d", O_RDONLY));
  EXPECT_EQUAL(fchdir(directory), 0);
  EXPECT_CONTENT("../fchdir.text", "content");
  EXPECT_EQUAL(fchdir(start), 0);
  EXPECT_CONTENT("fchdir.text", "content");
  EXPECT_OK(close(directory));
  directory = EXPECT_OK(open("fchdir.d", O_PATH));
  EXPECT_EQUAL(CALL(fchdir, directory), 0);  // a path is enough
  EXPECT_EQUAL(fchdir(start), 0);
  EXPECT_ERRNO(fchdir(file), ENOTDIR);
  EXPECT_ERRNO(fchdir(NO_DESCRIPTOR), EBADF);
  EXPECT_OK(close(directory));
  EXPECT_OK(rmdir("fchdir.d"));
  discard(file, "fchdir.text");
  EXPECT_OK(close(start));
  return 0;
}
