// pkey_mprotect(2): mprotect with a protection key; -1 means none.
#include "fault.h"

int main(void) {
  char *page = fresh_pages(1);
  EXPECT_EQUAL(CALL(pkey_mprotect, page, 4096L, PROT_READ, -1), 0);
  EXPECT_EQUAL(CALL(pkey_mprotect, page, 4096L, PROT_READ | PROT_WRITE, -1), 0);
  page[0] = 1;
  EXPECT_ERRNO(CALL(pkey_mprotect, page, 4096L, PROT_READ, 15), EINVAL);  // nobody allocated it
  EXPECT_ERRNO(CALL(pkey_mprotect, page + 1, 4096L, PROT_READ, -1), EINVAL);
  EXPECT_OK(munmap(page, 4096));
  EXPECT_ERRNO(CALL(pkey_mprotect, page, 4096L, PROT_READ, -1), ENOMEM);
  return 0;
}
