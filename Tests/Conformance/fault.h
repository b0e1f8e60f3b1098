// Memory accesses that may fault: which signal an access raises, if any.
#ifndef FAULT_H
#define FAULT_H

#include "expect.h"

#include <setjmp.h>
#include <signal.h>

static sigjmp_buf fault_return;
static siginfo_t fault_information;

static inline void fault_handler(int signal, siginfo_t *information, void *context) {
  (void)context;
  fault_information = *information;
  siglongjmp(fault_return, signal);
}

// Catches SIGSEGV and SIGBUS from now on.
static inline void fault_catch(void) {
  struct sigaction action = {.sa_sigaction = fault_handler, .sa_flags = SA_SIGINFO};
  EXPECT_OK(sigaction(SIGSEGV, &action, NULL));
  EXPECT_OK(sigaction(SIGBUS, &action, NULL));
}

// The signal that reading a byte at `address` raises, or 0.
static inline int fault_of_reading(const void *address) {
  int signal = sigsetjmp(fault_return, 1);
  if (signal == 0) (void)*(const volatile char *)address;
  return signal;
}

// The signal that writing a byte at `address` raises, or 0.
static inline int fault_of_writing(void *address, char byte) {
  int signal = sigsetjmp(fault_return, 1);
  if (signal == 0) *(volatile char *)address = byte;
  return signal;
}

// States that an access faulted at `address` with `signal` and `code`.
#define EXPECT_FAULT(access, signal, code, address)          \
  do {                                                       \
    EXPECT_EQUAL((access), (signal));                        \
    EXPECT_EQUAL(fault_information.si_signo, (signal));      \
    EXPECT_EQUAL(fault_information.si_code, (code));         \
    EXPECT_EQUAL(fault_information.si_addr, (void *)(address)); \
  } while (0)

// Maps `pages` fresh anonymous pages to read and write.
static inline char *fresh_pages(size_t pages) {
  char *address = mmap(NULL, pages * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  EXPECT(address != MAP_FAILED);
  return address;
}

#endif
