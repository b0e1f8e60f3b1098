// getcwd(2): the absolute path of the working directory; the call returns its length with the NUL.
#include "expect.h"

int main(void) {
  char path[PATH_MAX], start[PATH_MAX], expected[PATH_MAX + 16];
  EXPECT(getcwd(start, sizeof start) != NULL);
  EXPECT_EQUAL(start[0], '/');
  EXPECT_EQUAL(CALL(getcwd, path, sizeof path), strlen(start) + 1);
  EXPECT_EQUAL(CALL(getcwd, path, strlen(start) + 1), strlen(start) + 1);
  EXPECT_ERRNO(CALL(getcwd, path, strlen(start)), ERANGE);
  EXPECT_ERRNO(CALL(getcwd, path, 0), ERANGE);
  EXPECT_ERRNO(CALL(getcwd, bad_pointer(), sizeof path), EFAULT);

  EXPECT_OK(mkdir("getcwd.d", 0755));
  EXPECT_OK(mkdir("getcwd.d/e", 0755));
  EXPECT_OK(symlink("getcwd.d/e", "getcwd.link"));
  EXPECT_OK(chdir("getcwd.link"));  // the path is the true one
  sprintf(expected, "%s/getcwd.d/e", start);
  EXPECT_STRING(getcwd(path, sizeof path), expected);
  EXPECT_OK(rename("../../getcwd.d", "../../getcwd.f"));
  sprintf(expected, "%s/getcwd.f/e", start);
  EXPECT_STRING(getcwd(path, sizeof path), expected);  // it follows renames of parents
  EXPECT_OK(chdir(".."));
  EXPECT_OK(rmdir("e"));
  EXPECT_OK(rmdir("../getcwd.f"));
  EXPECT_ERRNO(CALL(getcwd, path, sizeof path), ENOENT);  // removed
  EXPECT_OK(chdir("/"));
  EXPECT_STRING(getcwd(path, sizeof path), "/");
  EXPECT_OK(chdir(start));
  EXPECT_OK(unlink("getcwd.link"));
  return 0;
}
