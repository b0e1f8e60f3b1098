// vhangup(2): hangs up the terminal, for those who may.
#include "expect.h"

int main(void) {
  // Root of the machine would lose its terminal, or has none.
  if (!is_root()) EXPECT_ERRNO(vhangup(), EPERM);
  return 0;
}
