// munlock(2): keeps pages in memory no longer.
#include "fault.h"

int main(void) {
  char *pages = fresh_pages(2);
  EXPECT_EQUAL(mlock(pages, 8192), 0);
  pages[0] = pages[4096] = 1;
  EXPECT_EQUAL(munlock(pages, 1), 0);
  EXPECT_EQUAL(munlock(pages, 0), 0);
  EXPECT_EQUAL(munlock(pages + 1, 4096), 0);  // rounded outwards, no alignment needed
  EXPECT_EQUAL(munlock(pages, 8192), 0);
  EXPECT_EQUAL(munlock(pages, 8192), 0);
  EXPECT_OK(munmap(pages, 8192));
  EXPECT_ERRNO(munlock(pages, 4096), ENOMEM);
  return 0;
}
