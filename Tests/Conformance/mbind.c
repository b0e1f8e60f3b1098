// mbind(2): from which nodes the memory of a range is taken. Every machine has node 0.
#include "fault.h"

enum { DEFAULT, PREFERRED, BIND };

int main(void) {
  unsigned long zero = 1, none = 0;
  char *page = fresh_pages(1);
  EXPECT_EQUAL(CALL(mbind, page, 4096L, BIND, &zero, 64L, 0), 0);
  EXPECT_EQUAL(CALL(mbind, page, 4096L, DEFAULT, NULL, 0L, 0), 0);
  EXPECT_ERRNO(CALL(mbind, page, 4096L, BIND, &none, 64L, 0), EINVAL);
  EXPECT_ERRNO(CALL(mbind, page, 4096L, 99, NULL, 0L, 0), EINVAL);
  EXPECT_ERRNO(CALL(mbind, page + 1, 4096L, DEFAULT, NULL, 0L, 0), EINVAL);
  EXPECT_ERRNO(CALL(mbind, page, 4096L, DEFAULT, NULL, 0L, 64), EINVAL);
  EXPECT_OK(munmap(page, 4096));
  EXPECT_ERRNO(CALL(mbind, page, 4096L, BIND, &zero, 64L, 0), EFAULT);
  return 0;
}
