// pkey_free(2): gives a protection key back.
#include "expect.h"

int main(void) {
  EXPECT_ERRNO(CALL(pkey_free, 15), EINVAL);  // nobody allocated it
  EXPECT_ERRNO(CALL(pkey_free, -1), EINVAL);
  EXPECT_ERRNO(CALL(pkey_free, 99), EINVAL);
  return 0;
}
