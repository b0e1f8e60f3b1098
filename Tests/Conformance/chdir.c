// chdir(2): changes the directory where relative paths start.
#include "expect.h"

int main(void) {
  char start[PATH_MAX];
  EXPECT(getcwd(start, sizeof start) != NULL);
  EXPECT_OK(mkdir("chdir.d", 0755));
  EXPECT_OK(mkdir("chdir.d/e", 0755));
  EXPECT_OK(symlink("chdir.d/e", "chdir.link"));
  EXPECT_EQUAL(chdir("chdir.d"), 0);
  EXPECT_OK(close(scratch_text("text", "inside")));
  EXPECT_EQUAL(chdir("."), 0);
  EXPECT_CONTENT("text", "inside");
  EXPECT_EQUAL(chdir("e/../e"), 0);
  EXPECT_CONTENT("../text", "inside");
  EXPECT_EQUAL(chdir("../.."), 0);
  EXPECT_EQUAL(chdir("chdir.link/"), 0);
  EXPECT_EQUAL(chdir(".."), 0);  // the parent of the target, not of the link
  EXPECT_CONTENT("text", "inside");
  EXPECT_ERRNO(chdir("text"), ENOTDIR);
  EXPECT_ERRNO(chdir("none"), ENOENT);
  EXPECT_ERRNO(chdir(""), ENOENT);
  EXPECT_ERRNO(chdir(bad_pointer()), EFAULT);
  EXPECT_OK(unlink("text"));
  EXPECT_OK(rmdir("e"));

  EXPECT_OK(rmdir("../chdir.d"));  // a removed working directory is empty and stays
  EXPECT_ERRNO(open("text", O_WRONLY | O_CREAT, 0600), ENOENT);
  EXPECT_EQUAL(chdir("."), 0);
  EXPECT_EQUAL(chdir("/"), 0);
  EXPECT_EQUAL(chdir(".."), 0);
  EXPECT_EQUAL(chdir(start), 0);
  EXPECT_OK(unlink("chdir.link"));
  if (!is_root()) {
    EXPECT_OK(mkdir("chdir.shut", 0600));
    EXPECT_ERRNO(chdir("chdir.shut"), EACCES);
    EXPECT_OK(rmdir("chdir.shut"));
  }
  return 0;
}
