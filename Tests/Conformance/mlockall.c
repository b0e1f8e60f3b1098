// mlockall(2): keeps all pages in memory.
#include "fault.h"

int main(void) {
  EXPECT_ERRNO(mlockall(0), EINVAL);
  EXPECT_ERRNO(mlockall(8), EINVAL);
  EXPECT_ERRNO(mlockall(MCL_ONFAULT), EINVAL);  // on its own
  EXPECT_EQUAL(mlockall(MCL_FUTURE), 0);
  char *page = fresh_pages(1);
  page[0] = 1;
  EXPECT_EQUAL(munlockall(), 0);
  EXPECT_OK(munmap(page, 4096));
  return 0;
}
