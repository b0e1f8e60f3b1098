// reboot(2): ends or restarts the machine, for those who may. Nothing is asked that would.
#include "expect.h"

int main(void) {
  EXPECT_EQUAL(CALL(reboot, 1, 2, 3, NULL), -1);
  EXPECT(errno == EPERM || (is_root() && errno == EINVAL));
  if (is_root() && errno == EINVAL) EXPECT_ERRNO(CALL(reboot, 0xfee1dead, 672274793, 0x0badc0de, NULL), EINVAL);
  return 0;
}
