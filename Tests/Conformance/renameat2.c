// renameat2(2): renameat that can refuse to replace, or exchange two names.
#include "expect.h"

#define NOREPLACE 1
#define EXCHANGE 2
#define WHITEOUT 4

static long rename2(const char *from, const char *to, unsigned flags) {
  return CALL(renameat2, AT_FDCWD, from, AT_FDCWD, to, flags);
}

int main(void) {
  struct stat status;
  EXPECT_OK(close(scratch_text("renameat2.a", "a")));
  EXPECT_OK(close(scratch_text("renameat2.b", "b")));
  EXPECT_OK(mkdir("renameat2.d", 0755));
  EXPECT_OK(mkdir("renameat2.d/e", 0755));

  EXPECT_ERRNO(rename2("renameat2.a", "renameat2.b", NOREPLACE), EEXIST);
  EXPECT_CONTENT("renameat2.b", "b");
  EXPECT_EQUAL(rename2("renameat2.a", "renameat2.c", NOREPLACE), 0);
  EXPECT_CONTENT("renameat2.c", "a");

  EXPECT_EQUAL(rename2("renameat2.c", "renameat2.b", EXCHANGE), 0);
  EXPECT_CONTENT("renameat2.c", "b");
  EXPECT_CONTENT("renameat2.b", "a");
  EXPECT_EQUAL(rename2("renameat2.b", "renameat2.d/e", EXCHANGE), 0);  // a file and a directory
  EXPECT_CONTENT("renameat2.d/e", "a");
  EXPECT_OK(stat("renameat2.b", &status));
  EXPECT(S_ISDIR(status.st_mode));
  EXPECT_OK(stat("renameat2.d", &status));
  EXPECT_EQUAL(status.st_nlink, 2);
  EXPECT_ERRNO(rename2("renameat2.c", "renameat2.none", EXCHANGE), ENOENT);
  EXPECT_ERRNO(rename2("renameat2.d", "renameat2.d/e", EXCHANGE), EINVAL);
  EXPECT_EQUAL(rename2("renameat2.c", "renameat2.d/e", 0), 0);
  EXPECT_CONTENT("renameat2.d/e", "b");

  EXPECT_ERRNO(rename2("renameat2.d/e", "renameat2.x", NOREPLACE | EXCHANGE), EINVAL);
  EXPECT_ERRNO(rename2("renameat2.d/e", "renameat2.x", EXCHANGE | WHITEOUT), EINVAL);
  EXPECT_ERRNO(rename2("renameat2.d/e", "renameat2.x", 8), EINVAL);
  EXPECT_OK(unlink("renameat2.d/e"));
  EXPECT_OK(rmdir("renameat2.b"));
  EXPECT_OK(rmdir("renameat2.d"));
  return 0;
}
