// mlock2(2): mlock that can wait for the first touch.
#include "fault.h"

#define ONFAULT 1

int main(void) {
  unsigned char resident[2];
  char *pages = fresh_pages(2);
  EXPECT_EQUAL(mlock2(pages, 4096, 0), 0);
  EXPECT_EQUAL(mlock2(pages + 4096, 4096, ONFAULT), 0);
  pages[0] = 1;
  EXPECT_EQUAL(mincore(pages, 8192, resident), 0);
  EXPECT_EQUAL(resident[0] & 1, 1);
  EXPECT_ERRNO(CALL(mlock2, pages, 4096L, 2), EINVAL);
  EXPECT_OK(munmap(pages, 8192));
  EXPECT_ERRNO(CALL(mlock2, pages, 4096L, ONFAULT), ENOMEM);
  return 0;
}
