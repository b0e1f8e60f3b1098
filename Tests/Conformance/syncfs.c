// syncfs(2): writes back the file system that holds an open file.
#include "expect.h"

int main(void) {
  int file = scratch_text("syncfs.text", "content");
  EXPECT_EQUAL(syncfs(file), 0);
  EXPECT_CONTENT("syncfs.text", "content");
  EXPECT_ERRNO(syncfs(NO_DESCRIPTOR), EBADF);
  int path = EXPECT_OK(open(".", O_PATH));
  EXPECT_ERRNO(syncfs(path), EBADF);
  EXPECT_OK(close(path));
  discard(file, "syncfs.text");
  return 0;
}
