// /dev/random and /dev/urandom give unpredictable bytes and take some.
#include "expect.h"

#include <sys/sysmacros.h>

int main(void) {
  const char *names[] = {"/dev/random", "/dev/urandom"};
  for (int index = 0; index < 2; index++) {
    static unsigned char one[10000], two[10000];
    struct stat status;
    int device = EXPECT_OK(open(names[index], O_RDWR)), ones = 0;
    EXPECT_EQUAL(read(device, one, sizeof one), sizeof one);
    EXPECT_EQUAL(read(device, two, sizeof two), sizeof two);
    EXPECT(memcmp(one, two, sizeof one) != 0);
    for (size_t at = 0; at < sizeof one; at++) ones += __builtin_popcount(one[at]);
    EXPECT_WITHIN(ones, 39000, 41000);  // 40,000 ± 7 standard deviations
    EXPECT_EQUAL(write(device, "entropy", 7), 7);
    EXPECT_ERRNO(read(device, bad_pointer(), 1), EFAULT);
    EXPECT_OK(fstat(device, &status));
    EXPECT_EQUAL(status.st_rdev, makedev(1, 8 + index));
    EXPECT_OK(close(device));
  }
  return 0;
}
