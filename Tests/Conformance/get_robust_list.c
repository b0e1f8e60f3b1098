// get_robust_list(2): where a thread's list of robust locks begins.
#include "expect.h"

int main(void) {
  static struct { void *next; long offset; void *pending; } head = {&head, 0, NULL};
  void *came = NULL;
  size_t length = 0;
  EXPECT_EQUAL(CALL(set_robust_list, &head, 24L), 0);
  EXPECT_EQUAL(CALL(get_robust_list, 0, &came, &length), 0);
  EXPECT_EQUAL(came, &head);
  EXPECT_EQUAL(length, 24);
  EXPECT_EQUAL(CALL(get_robust_list, gettid(), &came, &length), 0);
  EXPECT_ERRNO(CALL(get_robust_list, 4194304 + 5, &came, &length), ESRCH);
  EXPECT_ERRNO(CALL(get_robust_list, 0, bad_pointer(), &length), EFAULT);
  return 0;
}
