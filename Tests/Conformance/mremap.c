// mremap(2): shrinks, grows and moves a mapping with its content.
#include "fault.h"

static char own[3 * 4096] __attribute__((aligned(4096)));

// What nobody mapped, the program's data and its first stack, is memory like other.
static void remap_own(void) {
  memset(own, 'o', sizeof own);
  EXPECT_ERRNO(mremap(own, 4096, 8192, 0), ENOMEM);  // its neighbour is in the way
  EXPECT_EQUAL(mremap(own, 8192, 4096, 0), own);
  EXPECT_EQUAL(fault_of_reading(own + 4096), SIGSEGV);
  char *moved = mremap(own, 4096, 8192, MREMAP_MAYMOVE);
  EXPECT(moved != MAP_FAILED);
  EXPECT_EQUAL(moved == own || fault_of_reading(own) == SIGSEGV, 1);
  EXPECT_EQUAL(moved[4095], 'o');
  EXPECT_EQUAL(moved[4096], 0);
  EXPECT_EQUAL(own[8192], 'o');
  EXPECT_OK(munmap(moved, 8192));
  char here;
  char *page = (char *)((uintptr_t)&here & ~4095UL);
  EXPECT_ERRNO(mremap(page - 4096, 4096, 8192, 0), ENOMEM);
}

int main(void) {
  fault_catch();
  char *pages = fresh_pages(4);
  for (int page = 0; page < 4; page++) pages[page * 4096] = (char)('a' + page);
  EXPECT_EQUAL(mremap(pages, 4 * 4096, 2 * 4096, 0), pages);  // shrinks in place
  EXPECT_EQUAL(fault_of_reading(pages + 2 * 4096), SIGSEGV);
  EXPECT_EQUAL(pages[4096], 'b');
  EXPECT_EQUAL(mmap(pages + 2 * 4096, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0),
               pages + 2 * 4096);
  EXPECT_ERRNO(mremap(pages, 2 * 4096, 3 * 4096, 0), ENOMEM);  // something is in the way
  char *moved = mremap(pages, 2 * 4096, 100 * 4096, MREMAP_MAYMOVE);
  EXPECT(moved != MAP_FAILED && moved != pages);
  EXPECT_EQUAL(fault_of_reading(pages), SIGSEGV);
  EXPECT_EQUAL(moved[0], 'a');
  EXPECT_EQUAL(moved[4096], 'b');
  EXPECT_EQUAL(moved[99 * 4096], 0);
  moved[99 * 4096] = 'z';
  EXPECT_OK(munmap(pages + 2 * 4096, 4096));

  char *target = fresh_pages(4);
  memset(target, 't', 4 * 4096);
  EXPECT_EQUAL(mremap(moved, 4096, 4096, MREMAP_MAYMOVE | MREMAP_FIXED, target + 4096), target + 4096);
  EXPECT_EQUAL(target[4096], 'a');
  EXPECT_EQUAL(target[0], 't');
  EXPECT_EQUAL(fault_of_reading(moved), SIGSEGV);
  EXPECT_EQUAL(moved[4096], 'b');
  EXPECT_OK(munmap(moved, 100 * 4096));

  int file = scratch_text("mremap.text", "file");  // a file's mapping grows along the file
  EXPECT_OK(ftruncate(file, 8192));
  EXPECT_EQUAL(pwrite(file, "second", 6, 4096), 6);
  char *shared = mmap(NULL, 4096, PROT_READ, MAP_SHARED, file, 0);
  EXPECT(shared != MAP_FAILED);
  shared = mremap(shared, 4096, 8192, MREMAP_MAYMOVE);
  EXPECT(shared != MAP_FAILED);
  EXPECT_BYTES(shared, "file", 4);
  EXPECT_BYTES(shared + 4096, "second", 6);
  EXPECT_OK(munmap(shared, 8192));
  discard(file, "mremap.text");

  EXPECT_ERRNO(mremap(target + 1, 4096, 8192, MREMAP_MAYMOVE), EINVAL);
  EXPECT_ERRNO(mremap(target, 4096, 0, MREMAP_MAYMOVE), EINVAL);
  EXPECT_ERRNO(mremap(target, 4096, 4096, 0x100), EINVAL);
  EXPECT_ERRNO(mremap(target, 4096, 4096, MREMAP_FIXED, target), EINVAL);  // fixed may not stay
  EXPECT_ERRNO(mremap(target, 8192, 8192, MREMAP_MAYMOVE | MREMAP_FIXED, target + 4096), EINVAL);  // overlaps
  EXPECT_OK(munmap(target, 4 * 4096));
  EXPECT_ERRNO(mremap(target, 4096, 8192, MREMAP_MAYMOVE), EFAULT);
  remap_own();
  return 0;
}
