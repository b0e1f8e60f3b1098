// remap_file_pages(2): puts other pages of a file into a shared mapping.
#include "expect.h"

int main(void) {
  int file = scratch_file("remap.text");
  char page[4096];
  for (int index = 0; index < 4; index++) {
    memset(page, 'a' + index, sizeof page);
    EXPECT_EQUAL(write(file, page, sizeof page), sizeof page);
  }
  char *pages = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  EXPECT(pages != MAP_FAILED);
  EXPECT_EQUAL(remap_file_pages(pages, 4096, 0, 3, 0), 0);
  EXPECT_EQUAL(remap_file_pages(pages + 3 * 4096, 4096, 0, 0, 0), 0);
  EXPECT_EQUAL(pages[0], 'd');
  EXPECT_EQUAL(pages[4096], 'b');
  EXPECT_EQUAL(pages[3 * 4096], 'a');
  pages[0] = 'D';
  EXPECT_EQUAL(pread(file, page, 1, 3 * 4096), 1);
  EXPECT_EQUAL(page[0], 'D');
  EXPECT_ERRNO(remap_file_pages(pages, 4096, PROT_READ, 0, 0), EINVAL);
  EXPECT_OK(munmap(pages, 4 * 4096));
  EXPECT_ERRNO(remap_file_pages(pages, 4096, 0, 0, 0), EINVAL);
  pages = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, file, 0);
  EXPECT_ERRNO(remap_file_pages(pages, 4096, 0, 1, 0), EINVAL);  // not shared
  EXPECT_OK(munmap(pages, 4096));
  discard(file, "remap.text");
  return 0;
}
