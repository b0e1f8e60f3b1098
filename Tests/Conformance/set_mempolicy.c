// set_mempolicy(2): from which nodes a thread's memory is taken. Every machine has node 0.
#include "expect.h"

enum { DEFAULT, PREFERRED, BIND, INTERLEAVE, LOCAL };

int main(void) {
  unsigned long zero = 1, none = 0;
  EXPECT_EQUAL(CALL(set_mempolicy, BIND, &zero, 64L), 0);
  EXPECT_EQUAL(CALL(set_mempolicy, INTERLEAVE, &zero, 64L), 0);
  EXPECT_EQUAL(CALL(set_mempolicy, PREFERRED, &zero, 64L), 0);
  EXPECT_EQUAL(CALL(set_mempolicy, PREFERRED, NULL, 0L), 0);
  EXPECT_EQUAL(CALL(set_mempolicy, LOCAL, NULL, 0L), 0);
  EXPECT_ERRNO(CALL(set_mempolicy, BIND, &none, 64L), EINVAL);
  EXPECT_ERRNO(CALL(set_mempolicy, BIND, NULL, 0L), EINVAL);
  EXPECT_ERRNO(CALL(set_mempolicy, DEFAULT, &zero, 64L), EINVAL);
  EXPECT_ERRNO(CALL(set_mempolicy, 99, NULL, 0L), EINVAL);
  EXPECT_ERRNO(CALL(set_mempolicy, BIND, bad_pointer(), 64L), EFAULT);
  EXPECT_EQUAL(CALL(set_mempolicy, DEFAULT, NULL, 0L), 0);
  return 0;
}
