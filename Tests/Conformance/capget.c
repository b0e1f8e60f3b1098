// capget(2), capset(2): what a thread may do beyond its user's rights.
#include "expect.h"

struct header {
  uint32_t version;
  int number;
};
struct sets {
  uint32_t effective, permitted, inheritable;
};

#define VERSION 0x20080522

int main(void) {
  struct header header = {VERSION, 0}, wrong = {7, 0}, other = {VERSION, 4000000}, negative = {VERSION, -1};
  struct sets sets[2];
  EXPECT_OK(CALL(capget, &header, sets));
  EXPECT_EQUAL(sets[0].effective & ~sets[0].permitted, 0);
  EXPECT_EQUAL(sets[1].effective & ~sets[1].permitted, 0);
  if (!is_root()) EXPECT_EQUAL(sets[0].effective | sets[1].effective, 0);
  EXPECT_OK(CALL(capset, &header, sets));  // as they are
  EXPECT_OK(CALL(capget, &header, NULL));
  EXPECT_ERRNO(CALL(capget, &wrong, sets), EINVAL);
  EXPECT_EQUAL(wrong.version, VERSION);  // the one to use
  wrong.version = 7;
  EXPECT_OK(CALL(capget, &wrong, NULL));
  EXPECT_EQUAL(wrong.version, VERSION);
  wrong.version = 7;
  EXPECT_ERRNO(CALL(capset, &wrong, sets), EINVAL);
  EXPECT_ERRNO(CALL(capget, &negative, sets), EINVAL);
  EXPECT_ERRNO(CALL(capget, &other, sets), ESRCH);
  EXPECT_ERRNO(CALL(capset, &other, sets), EPERM);
  EXPECT_ERRNO(CALL(capget, NULL, sets), EFAULT);
  EXPECT_ERRNO(CALL(capget, &header, bad_pointer()), EFAULT);
  EXPECT_ERRNO(CALL(capset, &header, bad_pointer()), EFAULT);
  sets[1].permitted = UINT32_MAX;  // more than there is
  sets[0].effective = sets[0].permitted = UINT32_MAX;
  if (!is_root()) EXPECT_ERRNO(CALL(capset, &header, sets), EPERM);
  return 0;
}
