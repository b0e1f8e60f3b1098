// msync(2): writes a shared mapping back to its file.
#include "fault.h"

int main(void) {
  char buffer[4];
  int file = scratch_text("msync.text", "text");
  char *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  EXPECT(page != MAP_FAILED);
  page[0] = 'T';
  EXPECT_EQUAL(msync(page, 4096, MS_SYNC), 0);
  EXPECT_EQUAL(msync(page, 4096, MS_ASYNC), 0);
  EXPECT_EQUAL(msync(page, 4096, MS_SYNC | MS_INVALIDATE), 0);
  EXPECT_EQUAL(msync(page, 0, MS_SYNC), 0);
  EXPECT_EQUAL(pread(file, buffer, 4, 0), 4);
  EXPECT_BYTES(buffer, "Text", 4);
  EXPECT_ERRNO(msync(page, 4096, MS_SYNC | MS_ASYNC), EINVAL);
  EXPECT_ERRNO(msync(page, 4096, 8), EINVAL);
  EXPECT_ERRNO(msync(page + 1, 4096, MS_SYNC), EINVAL);
  EXPECT_OK(munmap(page, 4096));
  EXPECT_ERRNO(msync(page, 4096, MS_SYNC), ENOMEM);
  discard(file, "msync.text");
  return 0;
}
