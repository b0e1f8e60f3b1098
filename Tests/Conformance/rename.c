// rename(2): gives a file another name, atomically replacing what had it.
#include "expect.h"

static ino_t inode_of(const char *name) {
  struct stat status;
  EXPECT_OK(lstat(name, &status));
  return status.st_ino;
}

static void it_moves_and_replaces_files(void) {
  int file = scratch_text("rename.a", "a"), victim = scratch_text("rename.b", "b");
  ino_t inode = inode_of("rename.a");
  char byte;
  struct stat status;
  EXPECT_EQUAL(CALL(rename, "rename.a", "rename.b"), 0);
  EXPECT_EQUAL(inode_of("rename.b"), inode);
  EXPECT_ERRNO(access("rename.a", F_OK), ENOENT);
  EXPECT_EQUAL(pread(victim, &byte, 1, 0), 1);  // the replaced file lives while it is open
  EXPECT_EQUAL(byte, 'b');
  EXPECT_OK(fstat(victim, &status));
  EXPECT_EQUAL(status.st_nlink, 0);
  EXPECT_EQUAL(CALL(rename, "rename.b", "rename.b"), 0);
  EXPECT_OK(link("rename.b", "rename.c"));
  EXPECT_EQUAL(CALL(rename, "rename.b", "rename.c"), 0);  // two names of one file: nothing happens
  EXPECT_EQUAL(inode_of("rename.b"), inode);
  EXPECT_EQUAL(inode_of("rename.c"), inode);
  EXPECT_OK(unlink("rename.c"));
  EXPECT_OK(close(victim));
  discard(file, "rename.b");
}

static void it_moves_links_themselves(void) {
  EXPECT_OK(symlink("rename.none", "rename.link"));
  EXPECT_EQUAL(CALL(rename, "rename.link", "rename.moved"), 0);
  char buffer[16];
  EXPECT_EQUAL(readlink("rename.moved", buffer, 16), 11);
  EXPECT_OK(close(scratch_text("rename.a", "a")));
  EXPECT_EQUAL(CALL(rename, "rename.a", "rename.moved"), 0);  // and replaces them, not their target
  EXPECT_CONTENT("rename.moved", "a");
  EXPECT_ERRNO(access("rename.none", F_OK), ENOENT);
  EXPECT_OK(unlink("rename.moved"));
}

static void it_moves_directories(void) {
  struct stat status;
  EXPECT_OK(mkdir("rename.d", 0755));
  EXPECT_OK(mkdir("rename.d/sub", 0755));
  EXPECT_OK(mkdir("rename.e", 0755));
  EXPECT_OK(close(scratch_text("rename.d/sub/text", "deep")));
  EXPECT_EQUAL(CALL(rename, "rename.d/sub", "rename.e/sub/"), 0);  // slashes are fine with directories
  EXPECT_CONTENT("rename.e/sub/text", "deep");
  EXPECT_OK(stat("rename.d", &status));
  EXPECT_EQUAL(status.st_nlink, 2);
  EXPECT_OK(stat("rename.e", &status));
  EXPECT_EQUAL(status.st_nlink, 3);
  EXPECT_EQUAL(inode_of("rename.e/sub/.."), inode_of("rename.e"));  // `..` moves with it

  EXPECT_EQUAL(CALL(rename, "rename.e", "rename.d"), 0);  // onto an empty one
  EXPECT_CONTENT("rename.d/sub/text", "deep");
  EXPECT_ERRNO(access("rename.e", F_OK), ENOENT);
  EXPECT_OK(mkdir("rename.e", 0755));
  EXPECT_ERRNO(CALL(rename, "rename.e", "rename.d"), ENOTEMPTY);
  EXPECT_ERRNO(CALL(rename, "rename.d", "rename.d/sub/x"), EINVAL);  // into itself
  EXPECT_ERRNO(CALL(rename, "rename.d", "rename.d/x"), EINVAL);
  EXPECT_ERRNO(CALL(rename, "rename.d/sub", "rename.d"), ENOTEMPTY);  // onto its own parent
  EXPECT_OK(close(scratch_text("rename.a", "a")));
  EXPECT_ERRNO(CALL(rename, "rename.a", "rename.e"), EISDIR);
  EXPECT_ERRNO(CALL(rename, "rename.e", "rename.a"), ENOTDIR);
  EXPECT_ERRNO(CALL(rename, "rename.a", "rename.x/"), ENOTDIR);
  EXPECT_ERRNO(CALL(rename, "rename.a/", "rename.x"), ENOTDIR);
  EXPECT_ERRNO(CALL(rename, "rename.e/.", "rename.x"), EBUSY);
  EXPECT_ERRNO(CALL(rename, "rename.e/..", "rename.x"), EBUSY);
  EXPECT_ERRNO(CALL(rename, "rename.e", "rename.d/.."), EBUSY);
  EXPECT_OK(unlink("rename.a"));
  EXPECT_OK(unlink("rename.d/sub/text"));
  EXPECT_OK(rmdir("rename.d/sub"));
  EXPECT_OK(rmdir("rename.d"));
  EXPECT_OK(rmdir("rename.e"));
}

static void refusals(void) {
  EXPECT_OK(close(scratch_text("rename.a", "a")));
  EXPECT_ERRNO(CALL(rename, "rename.none", "rename.x"), ENOENT);
  EXPECT_ERRNO(CALL(rename, "rename.a", "rename.none/x"), ENOENT);
  EXPECT_ERRNO(CALL(rename, "rename.a/x", "rename.x"), ENOTDIR);
  EXPECT_ERRNO(CALL(rename, "", "rename.x"), ENOENT);
  EXPECT_ERRNO(CALL(rename, "rename.a", ""), ENOENT);
  EXPECT_ERRNO(CALL(rename, bad_pointer(), "rename.x"), EFAULT);
  EXPECT_ERRNO(CALL(rename, "rename.a", bad_pointer()), EFAULT);
  EXPECT_ERRNO(CALL(rename, "rename.a", "/dev/rename.x"), EXDEV);
  EXPECT_OK(unlink("rename.a"));
}

int main(void) {
  it_moves_and_replaces_files();
  it_moves_links_themselves();
  it_moves_directories();
  refusals();
  return 0;
}
