// madvise(2): advice about memory; MADV_DONTNEED gives pages back at once.
#include "fault.h"

int main(void) {
  static char zeros[4096];
  fault_catch();
  char *pages = fresh_pages(3);
  memset(pages, 'p', 3 * 4096);
  EXPECT_EQUAL(madvise(pages + 4096, 4096, MADV_DONTNEED), 0);
  EXPECT_BYTES(pages + 4096, zeros, 4096);  // anonymous memory is zero again
  EXPECT_EQUAL(pages[4095], 'p');
  EXPECT_EQUAL(pages[8192], 'p');
  pages[4096] = 'n';
  EXPECT_EQUAL(pages[4096], 'n');
  EXPECT_EQUAL(madvise(pages, 3 * 4096, MADV_FREE), 0);
  EXPECT(pages[0] == 'p' || pages[0] == 0);  // gone now or later
  pages[0] = 'k';
  EXPECT_EQUAL(pages[0], 'k');
  int advices[] = {MADV_NORMAL, MADV_RANDOM, MADV_SEQUENTIAL, MADV_WILLNEED};
  for (int index = 0; index < 4; index++) EXPECT_EQUAL(madvise(pages, 3 * 4096, advices[index]), 0);

  int file = scratch_text("madvise.text", "file");
  char *copy = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0);
  EXPECT(copy != MAP_FAILED);
  copy[0] = 'F';
  EXPECT_EQUAL(madvise(copy, 4096, MADV_DONTNEED), 0);
  EXPECT_BYTES(copy, "file", 4);  // a private copy is the file again
  EXPECT_OK(munmap(copy, 4096));
  char *shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  EXPECT(shared != MAP_FAILED);
  shared[0] = 'F';
  EXPECT_EQUAL(madvise(shared, 4096, MADV_DONTNEED), 0);
  EXPECT_BYTES(shared, "File", 4);  // what is shared is the file's already
  EXPECT_OK(munmap(shared, 4096));
  discard(file, "madvise.text");

  EXPECT_EQUAL(madvise(pages, 0, MADV_DONTNEED), 0);
  EXPECT_ERRNO(madvise(pages + 1, 4096, MADV_NORMAL), EINVAL);
  EXPECT_ERRNO(madvise(pages, 4096, 9999), EINVAL);
  EXPECT_OK(munmap(pages + 4096, 4096));
  EXPECT_ERRNO(madvise(pages, 3 * 4096, MADV_DONTNEED), ENOMEM);
  EXPECT_EQUAL(pages[8192], 0);  // but the mapped parts have taken it
  EXPECT_OK(munmap(pages, 3 * 4096));
  return 0;
}
