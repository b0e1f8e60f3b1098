// getrandom(2): unpredictable bytes without a descriptor.
#include "expect.h"

#include <sys/random.h>

int main(void) {
  static unsigned char one[100000], two[256];
  memset(one, 0, sizeof one);
  EXPECT_EQUAL(getrandom(one, sizeof one, 0), sizeof one);
  int ones = 0;
  for (size_t at = 0; at < sizeof one; at++) ones += __builtin_popcount(one[at]);
  EXPECT_WITHIN(ones, 396500, 403500);  // 400,000 ± 7 standard deviations
  EXPECT_EQUAL(getrandom(two, sizeof two, GRND_NONBLOCK), sizeof two);
  EXPECT_EQUAL(getrandom(two, sizeof two, GRND_RANDOM), sizeof two);
  EXPECT_EQUAL(getrandom(two, sizeof two, GRND_INSECURE), sizeof two);
  EXPECT(memcmp(one, two, sizeof two) != 0);
  EXPECT_EQUAL(getrandom(two, 0, 0), 0);
  EXPECT_EQUAL(getentropy(two, 256), 0);
  EXPECT_ERRNO(getrandom(two, 1, 8), EINVAL);
  EXPECT_ERRNO(getrandom(two, 1, GRND_RANDOM | GRND_INSECURE), EINVAL);
  EXPECT_ERRNO(getrandom(bad_pointer(), 1, 0), EFAULT);
  return 0;
}
