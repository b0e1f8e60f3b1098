// getcpu(2): the processor and node where the thread runs.
#include "expect.h"

int main(void) {
  unsigned processor = ~0U, node = ~0U;
  EXPECT_EQUAL(CALL(getcpu, &processor, &node, NULL), 0);
  EXPECT_WITHIN(processor, 0, sysconf(_SC_NPROCESSORS_CONF) - 1);
  EXPECT_WITHIN(node, 0, 1023);
  EXPECT_EQUAL(CALL(getcpu, NULL, NULL, NULL), 0);
  EXPECT_ERRNO(CALL(getcpu, bad_pointer(), &node, NULL), EFAULT);
  return 0;
}
