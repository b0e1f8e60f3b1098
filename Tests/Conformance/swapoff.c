// swapoff(2): swap space, for those who may. Nothing here is one, so that nothing changes.
#include "expect.h"

#include <sys/swap.h>

int main(void) {
  int result = swapoff("no such file");
  EXPECT_EQUAL(result, -1);
  EXPECT(errno == EPERM || (is_root() && errno == ENOENT));
  return 0;
}
