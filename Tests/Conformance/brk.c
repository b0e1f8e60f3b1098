// brk(2): moves the end of the data segment; the call returns where it is, moved or not.
#include "fault.h"

int main(void) {
  static char zeros[4096];
  fault_catch();
  char *start = (char *)CALL(brk, 0L);
  EXPECT(start != NULL);
  EXPECT_EQUAL(CALL(brk, start + 100000), start + 100000);
  EXPECT_EQUAL(CALL(brk, 0L), start + 100000);
  EXPECT_BYTES(start + 50000, zeros, 4096);
  memset(start, 'b', 100000);
  EXPECT_EQUAL(CALL(brk, start + 4096), start + 4096);
  char *page = (char *)(((uintptr_t)start + 8191) & ~4095UL);
  EXPECT_EQUAL(fault_of_reading(page), SIGSEGV);
  EXPECT_EQUAL(CALL(brk, start + 100000), start + 100000);
  EXPECT_EQUAL(page[0], 0);  // what was given back comes back as zeros
  EXPECT_EQUAL(start[0], 'b');
  EXPECT_EQUAL(CALL(brk, 1L), start + 100000);  // refused: where it was
  EXPECT_EQUAL(CALL(brk, 1L << 60), start + 100000);
  EXPECT_EQUAL(CALL(brk, start), start);
  return 0;
}
