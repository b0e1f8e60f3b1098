// mincore(2): which pages of a mapping are in memory.
#include "fault.h"

int main(void) {
  unsigned char resident[4] = {0xfe, 0xfe, 0xfe, 0xfe};
  char *pages = fresh_pages(3);
  EXPECT(madvise(pages, 3 * 4096, MADV_NOHUGEPAGE) == 0 || errno == EINVAL);
  pages[0] = pages[8192] = 1;
  EXPECT_EQUAL(mincore(pages, 3 * 4096, resident), 0);
  EXPECT_EQUAL(resident[0] & 1, 1);
  EXPECT_EQUAL(resident[1] & 1, 0);
  EXPECT_EQUAL(resident[2] & 1, 1);
  EXPECT_EQUAL(resident[3], 0xfe);
  EXPECT_EQUAL(mincore(pages, 1, resident), 0);
  EXPECT_ERRNO(mincore(pages + 1, 4096, resident), EINVAL);
  EXPECT_ERRNO(mincore(pages, 4096, bad_pointer()), EFAULT);
  EXPECT_OK(munmap(pages, 3 * 4096));
  EXPECT_ERRNO(mincore(pages, 4096, resident), ENOMEM);
  return 0;
}
