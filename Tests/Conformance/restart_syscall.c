// restart_syscall(2): goes on with an interrupted call; a program that calls it itself has none.
#include "expect.h"

int main(void) {
  EXPECT_ERRNO(CALL(restart_syscall), EINTR);
  return 0;
}
