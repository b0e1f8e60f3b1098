// pkey_alloc(2): a protection key, on processors that have them.
#include "expect.h"

int main(void) {
  EXPECT_ERRNO(CALL(pkey_alloc, 1, 0), EINVAL);
  EXPECT_ERRNO(CALL(pkey_alloc, 0, 4), EINVAL);
  long key = CALL(pkey_alloc, 0, 0);
  if (key < 0) EXPECT(errno == EINVAL || errno == ENOSPC);  // there are none
  else EXPECT_OK(CALL(pkey_free, (int)key));
  return 0;
}
