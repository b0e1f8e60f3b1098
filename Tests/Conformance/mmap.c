// mmap(2): anonymous memory, fixed places, protections. Files: mmap+files.c.
#include "fault.h"

static void anonymous_memory_is_zero_and_aligned(void) {
  static char zeros[4096];
  char *pages = fresh_pages(100);
  EXPECT_EQUAL((uintptr_t)pages % 4096, 0);
  for (int page = 0; page < 100; page++) {
    EXPECT_BYTES(pages + page * 4096, zeros, 4096);
    memset(pages + page * 4096, page, 4096);
  }
  for (int page = 0; page < 100; page++) EXPECT_EQUAL(pages[page * 4096 + 4095], page);
  EXPECT_OK(munmap(pages, 100 * 4096));
  char *odd = mmap(NULL, 5000, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);  // rounded up
  EXPECT(odd != MAP_FAILED);
  odd[8191] = 1;
  EXPECT_OK(munmap(odd, 5000));
  EXPECT_EQUAL(fault_of_reading(odd + 8191), SIGSEGV);
}

static void protections_hold(void) {
  char *none = mmap(NULL, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  char *reading = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  EXPECT(none != MAP_FAILED && reading != MAP_FAILED);
  EXPECT_FAULT(fault_of_reading(none + 5), SIGSEGV, SEGV_ACCERR, none + 5);
  EXPECT_EQUAL(fault_of_reading(reading), 0);
  EXPECT_FAULT(fault_of_writing(reading + 7, 1), SIGSEGV, SEGV_ACCERR, reading + 7);
  EXPECT_OK(munmap(none, 4096));
  EXPECT_OK(munmap(reading, 4096));
  EXPECT_FAULT(fault_of_reading(none + 5), SIGSEGV, SEGV_MAPERR, none + 5);
}

static void executable_memory_runs(void) {
  unsigned char code[] = {0xb8, 42, 0, 0, 0, 0xc3};  // mov $42, %eax; ret
  char *page = fresh_pages(1);
  memcpy(page, code, sizeof code);
  EXPECT_OK(mprotect(page, 4096, PROT_READ | PROT_EXEC));
  int (*function)(void) = (int (*)(void))(uintptr_t)page;
  EXPECT_EQUAL(function(), 42);
  EXPECT_OK(munmap(page, 4096));
}

static void fixed_places(void) {
  char *pages = fresh_pages(4);
  memset(pages, 'o', 4 * 4096);
  EXPECT_EQUAL(mmap(pages + 4096, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0), pages + 4096);
  EXPECT_EQUAL(pages[4095], 'o');
  EXPECT_EQUAL(pages[4096], 0);  // replaced
  EXPECT_EQUAL(pages[8192], 'o');
  EXPECT_ERRNO(mmap(pages, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0), EEXIST);
  EXPECT_EQUAL(pages[0], 'o');
  EXPECT_OK(munmap(pages + 8192, 4096));
  EXPECT_EQUAL(mmap(pages + 8192, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0),
               pages + 8192);
  EXPECT_ERRNO(mmap(pages + 1, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0), EINVAL);
  char *hint = mmap(pages, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);  // a taken hint is only a hint
  EXPECT(hint != MAP_FAILED && hint != pages);
  EXPECT_OK(munmap(hint, 4096));
  EXPECT_OK(munmap(pages, 4 * 4096));
  EXPECT_EQUAL(mmap(pages, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), pages);  // a free one is taken
  EXPECT_OK(munmap(pages, 4096));
}

static void reservations_cost_nothing(void) {
  size_t size = 1UL << 38;  // 256 GiB that nobody touches
  char *huge = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  EXPECT(huge != MAP_FAILED);
  EXPECT_OK(mprotect(huge + size / 2, 4096, PROT_READ | PROT_WRITE));
  EXPECT_EQUAL(fault_of_writing(huge + size / 2, 1), 0);
  EXPECT_EQUAL(fault_of_writing(huge + size / 2 + 4096, 1), SIGSEGV);
  EXPECT_OK(munmap(huge, size));
}

static void refusals(void) {
  EXPECT_ERRNO(mmap(NULL, 0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), EINVAL);
  EXPECT_ERRNO(CALL(mmap, NULL, 4096L, PROT_READ, MAP_ANONYMOUS, -1, 0L), EINVAL);  // neither private nor shared
  EXPECT_ERRNO(mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, -1, 0), EBADF);
  EXPECT_ERRNO(CALL(mmap, NULL, 4096L, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 1L), EINVAL);
  EXPECT_ERRNO(CALL(mmap, NULL, 1L << 62, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0L), ENOMEM);
}

int main(void) {
  fault_catch();
  anonymous_memory_is_zero_and_aligned();
  protections_hold();
  executable_memory_runs();
  fixed_places();
  reservations_cost_nothing();
  refusals();
  return 0;
}
