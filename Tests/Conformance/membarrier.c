// membarrier(2): what it offers, what must be registered first, and what it refuses.
#include "expect.h"

#include <linux/membarrier.h>

static long barrier(int command, unsigned flags) { return CALL(membarrier, command, flags, 0); }

int main(void) {
  long offered = EXPECT_OK(barrier(MEMBARRIER_CMD_QUERY, 0));
  EXPECT(offered & MEMBARRIER_CMD_GLOBAL);
  EXPECT(offered & MEMBARRIER_CMD_PRIVATE_EXPEDITED);
  EXPECT(offered & MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED);
  EXPECT_EQUAL(barrier(MEMBARRIER_CMD_GLOBAL_EXPEDITED, 0), 0);
  EXPECT_ERRNO(barrier(MEMBARRIER_CMD_PRIVATE_EXPEDITED, 0), EPERM);  // not registered yet
  EXPECT_EQUAL(barrier(MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED, 0), 0);
  EXPECT_EQUAL(barrier(MEMBARRIER_CMD_PRIVATE_EXPEDITED, 0), 0);
  if (offered & MEMBARRIER_CMD_PRIVATE_EXPEDITED_SYNC_CORE) {
    EXPECT_ERRNO(barrier(MEMBARRIER_CMD_PRIVATE_EXPEDITED_SYNC_CORE, 0), EPERM);
    EXPECT_EQUAL(barrier(MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_SYNC_CORE, 0), 0);
    EXPECT_EQUAL(barrier(MEMBARRIER_CMD_PRIVATE_EXPEDITED_SYNC_CORE, 0), 0);
  }
  EXPECT_ERRNO(barrier(3, 0), EINVAL);
  EXPECT_ERRNO(barrier(MEMBARRIER_CMD_QUERY, 1), EINVAL);
  return 0;
}
