// sync(2): writes back every file system; it cannot fail.
#include "expect.h"

int main(void) {
  int file = scratch_text("sync.text", "content");
  EXPECT_EQUAL(CALL(sync), 0);
  sync();
  EXPECT_CONTENT("sync.text", "content");
  discard(file, "sync.text");
  return 0;
}
