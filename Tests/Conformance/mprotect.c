// mprotect(2): changes what may be done with pages.
#include "fault.h"

#include <ucontext.h>

static char *guarded;
static volatile int repairs;

// Repairs the page and returns, so that the access happens again.
static void repair(int signal, siginfo_t *information, void *context) {
  (void)signal;
  (void)context;
  EXPECT_EQUAL(information->si_addr, guarded + 100);
  repairs++;
  EXPECT_OK(mprotect(guarded, 4096, PROT_READ | PROT_WRITE));
}

int main(void) {
  fault_catch();
  char *pages = fresh_pages(3);
  memset(pages, 'p', 3 * 4096);
  EXPECT_EQUAL(mprotect(pages + 4096, 4096, PROT_READ), 0);
  EXPECT_EQUAL(fault_of_reading(pages + 4096), 0);
  EXPECT_FAULT(fault_of_writing(pages + 4096, 1), SIGSEGV, SEGV_ACCERR, pages + 4096);
  EXPECT_EQUAL(fault_of_writing(pages + 4095, 1), 0);
  EXPECT_EQUAL(fault_of_writing(pages + 8192, 1), 0);
  EXPECT_EQUAL(mprotect(pages + 4096, 1, PROT_NONE), 0);  // rounded up to the page
  EXPECT_FAULT(fault_of_reading(pages + 8191), SIGSEGV, SEGV_ACCERR, pages + 8191);
  EXPECT_EQUAL(mprotect(pages, 3 * 4096, PROT_READ | PROT_WRITE), 0);
  EXPECT_EQUAL(pages[8191], 'p');  // the content was kept
  EXPECT_EQUAL(mprotect(pages, 0, PROT_NONE), 0);
  EXPECT_EQUAL(fault_of_reading(pages), 0);

  struct sigaction action = {.sa_sigaction = repair, .sa_flags = SA_SIGINFO};
  EXPECT_OK(sigaction(SIGSEGV, &action, NULL));
  guarded = pages;
  EXPECT_EQUAL(mprotect(pages, 4096, PROT_NONE), 0);
  ((volatile char *)pages)[100] = 'r';
  EXPECT_EQUAL(repairs, 1);
  EXPECT_EQUAL(pages[100], 'r');

  EXPECT_ERRNO(CALL(mprotect, pages + 1, 4096L, PROT_READ), EINVAL);  // libc would round it down
  EXPECT_ERRNO(CALL(mprotect, pages, 4096L, 0x100), EINVAL);
  EXPECT_OK(munmap(pages + 4096, 4096));
  EXPECT_ERRNO(mprotect(pages, 3 * 4096, PROT_READ), ENOMEM);  // a hole in the range
  EXPECT_OK(munmap(pages, 3 * 4096));
  EXPECT_ERRNO(mprotect(pages, 4096, PROT_READ), ENOMEM);
  return 0;
}
