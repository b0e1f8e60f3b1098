// rt_sigreturn(2): a handler's end restores what the handler left in the context, changed or not.
#include "fault.h"

#include <ucontext.h>

static volatile int handled;

// Skips the two-byte instruction `mov (%rax),%al` and pretends that it read 99.
static void skip(int signal, siginfo_t *information, void *context) {
  ucontext_t *state = context;
  EXPECT_EQUAL(signal, SIGSEGV);
  EXPECT_EQUAL(information->si_addr, bad_pointer());
  state->uc_mcontext.gregs[REG_RIP] += 2;
  state->uc_mcontext.gregs[REG_RAX] = 99;
  handled++;
}

static void divide(int signal, siginfo_t *information, void *context) {
  ucontext_t *state = context;
  EXPECT_EQUAL(signal, SIGFPE);
  EXPECT_EQUAL(information->si_code, FPE_INTDIV);
  EXPECT_EQUAL(information->si_addr, (void *)state->uc_mcontext.gregs[REG_RIP]);
  state->uc_mcontext.gregs[REG_RCX] = 7;  // and the division happens again
  handled++;
}

static void illegal(int signal, siginfo_t *information, void *context) {
  ucontext_t *state = context;
  EXPECT_EQUAL(signal, SIGILL);
  EXPECT_EQUAL(information->si_addr, (void *)state->uc_mcontext.gregs[REG_RIP]);
  state->uc_mcontext.gregs[REG_RIP] += 2;  // ud2
  handled++;
}

static void trap(int signal, siginfo_t *information, void *context) {
  (void)information;
  (void)context;
  EXPECT_EQUAL(signal, SIGTRAP);  // behind the instruction already
  handled++;
}

static void block_in_context(int signal, siginfo_t *information, void *context) {
  (void)signal;
  (void)information;
  sigaddset(&((ucontext_t *)context)->uc_sigmask, SIGUSR2);
}

static void install(int signal, void (*handler)(int, siginfo_t *, void *)) {
  struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
  EXPECT_OK(sigaction(signal, &action, NULL));
}

int main(void) {
  install(SIGSEGV, skip);
  long result = (long)bad_pointer();
  __asm__ volatile("movb (%%rax), %%al" : "+a"(result)::"memory");
  EXPECT_EQUAL(result, 99);
  install(SIGFPE, divide);
  int quotient = 42, divisor = 0, remainder = 0;
  __asm__ volatile("idivl %%ecx" : "+a"(quotient), "+c"(divisor), "+d"(remainder));
  EXPECT_EQUAL(quotient, 6);
  install(SIGILL, illegal);
  __asm__ volatile("ud2");
  install(SIGTRAP, trap);
  __asm__ volatile("int3");
  EXPECT_EQUAL(handled, 4);

  install(SIGUSR1, block_in_context);
  EXPECT_OK(kill(getpid(), SIGUSR1));
  sigset_t mask;
  EXPECT_OK(sigprocmask(SIG_BLOCK, NULL, &mask));
  EXPECT_EQUAL(sigismember(&mask, SIGUSR2), 1);  // the mask in the context is the mask afterwards

  for (int turn = 0; turn < 100; turn++) {  // out of a handler by siglongjmp, the mask restored
    fault_catch();
    EXPECT_EQUAL(fault_of_reading(bad_pointer()), SIGSEGV);
  }
  EXPECT_OK(sigprocmask(SIG_BLOCK, NULL, &mask));
  EXPECT_EQUAL(sigismember(&mask, SIGSEGV), 0);
  return 0;
}
