// fadvise64(2): advice about how a file will be read; it changes no content.
#include "expect.h"

int main(void) {
  int file = scratch_text("fadvise64.text", "content");
  for (int advice = POSIX_FADV_NORMAL; advice <= POSIX_FADV_NOREUSE; advice++) {
    EXPECT_EQUAL(posix_fadvise(file, 0, 0, advice), 0);
    EXPECT_EQUAL(CALL(fadvise64, file, 2L, 3L, advice), 0);
  }
  EXPECT_CONTENT("fadvise64.text", "content");
  EXPECT_EQUAL(posix_fadvise(file, 0, 0, 99), EINVAL);
  EXPECT_EQUAL(posix_fadvise(file, 0, -1, POSIX_FADV_NORMAL), EINVAL);
  EXPECT_EQUAL(posix_fadvise(NO_DESCRIPTOR, 0, 0, POSIX_FADV_NORMAL), EBADF);
  int ends[2];
  EXPECT_OK(pipe(ends));
  EXPECT_EQUAL(posix_fadvise(ends[0], 0, 0, POSIX_FADV_NORMAL), ESPIPE);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  discard(file, "fadvise64.text");
  return 0;
}
