// kcmp(2): whether two threads share something.
#include "expect.h"

enum { FILE_, VM, FILES, FS, SIGHAND, IO, SYSVSEM };

static long compare(int kind, long left, long right) { return CALL(kcmp, getpid(), getpid(), kind, left, right); }

int main(void) {
  int file = scratch_file("kcmp.file"), copy = (int)EXPECT_OK(dup(file)), other = open("kcmp.file", O_RDONLY);
  if (compare(VM, 0, 0) == -1 && errno == ENOSYS) return 0;  // a kernel without it
  for (int kind = VM; kind <= SYSVSEM; kind++) EXPECT_EQUAL(compare(kind, 0, 0), 0);
  EXPECT_EQUAL(compare(FILE_, file, file), 0);
  EXPECT_EQUAL(compare(FILE_, file, copy), 0);
  EXPECT_WITHIN(compare(FILE_, file, other), 1, 2);  // an order
  EXPECT_EQUAL(compare(FILE_, file, other) + compare(FILE_, other, file), 3);
  EXPECT_ERRNO(compare(FILE_, file, NO_DESCRIPTOR), EBADF);
  EXPECT_ERRNO(compare(77, 0, 0), EINVAL);
  EXPECT_ERRNO(CALL(kcmp, 4000000, getpid(), VM, 0, 0), ESRCH);
  EXPECT_ERRNO(CALL(kcmp, getpid(), 4000000, VM, 0, 0), ESRCH);
  discard(file, "kcmp.file");
  return 0;
}
