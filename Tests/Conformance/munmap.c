// munmap(2): removes mappings, whole or in part; what is not mapped is no error.
#include "fault.h"

static char own[3 * 4096] __attribute__((aligned(4096)));

int main(void) {
  fault_catch();
  char *pages = fresh_pages(5);
  memset(pages, 'p', 5 * 4096);
  EXPECT_EQUAL(munmap(pages + 2 * 4096, 4096), 0);  // a hole in the middle
  EXPECT_EQUAL(fault_of_reading(pages + 2 * 4096), SIGSEGV);
  EXPECT_EQUAL(pages[2 * 4096 - 1], 'p');
  EXPECT_EQUAL(pages[3 * 4096], 'p');
  EXPECT_EQUAL(munmap(pages + 2 * 4096, 4096), 0);  // again
  EXPECT_EQUAL(munmap(pages, 1), 0);  // a byte means its page
  EXPECT_EQUAL(fault_of_reading(pages + 4095), SIGSEGV);
  EXPECT_EQUAL(pages[4096], 'p');
  EXPECT_EQUAL(munmap(pages, 5 * 4096), 0);  // over holes
  EXPECT_EQUAL(fault_of_reading(pages + 4 * 4096), SIGSEGV);
  EXPECT_ERRNO(munmap(pages + 1, 4096), EINVAL);
  EXPECT_ERRNO(CALL(munmap, pages, 0L), EINVAL);
  EXPECT_ERRNO(CALL(munmap, (void *)~4095UL, 4096L), EINVAL);
  memset(own, 'o', sizeof own);
  EXPECT_OK(munmap(own + 4096, 4096));  // the program's own data
  EXPECT_EQUAL(fault_of_reading(own + 4096), SIGSEGV);
  EXPECT_EQUAL(own[4095], 'o');
  EXPECT_EQUAL(own[8192], 'o');
  return 0;
}
