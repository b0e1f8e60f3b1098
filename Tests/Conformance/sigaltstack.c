// sigaltstack(2): a stack for handlers that want one, so that even a stack overflow can be handled.
#include "fault.h"

#include <pthread.h>
#include <sys/resource.h>

static char *alternate;
static size_t size = 65536;
static volatile int inside, flags_inside, again;

static bool on_alternate(const void *address) {
  return (const char *)address >= alternate && (const char *)address < alternate + size;
}

static void look(int signal) {
  (void)signal;
  char here = 0;
  stack_t now;
  inside = on_alternate(&here);
  sigaltstack(NULL, &now);
  flags_inside = now.ss_flags;
  now.ss_flags = 0;
  again = sigaltstack(&now, NULL) == -1 ? errno : 0;
}

static void overflowed(int signal, siginfo_t *information, void *context) {
  (void)context;
  char here = 0;
  EXPECT_EQUAL(signal, SIGSEGV);
  EXPECT(on_alternate(&here));
  EXPECT(information->si_addr != NULL);
  siglongjmp(fault_return, 1);
}

static int __attribute__((noinline)) overflow(volatile int *depth) {
  volatile int here[1024];
  here[0] = *depth + 1;
  return here[0] < INT_MAX && *depth >= 0 ? overflow(here) + here[1] : 0;
}

static void *overflow_here(void *unused) {  // on a thread, whose stack ends in a guard page
  stack_t stack = {.ss_sp = alternate, .ss_size = size};
  EXPECT_EQUAL(sigaltstack(&stack, NULL), 0);
  volatile int depth = 0;
  if (sigsetjmp(fault_return, 1) == 0) overflow(&depth);
  return unused;
}

int main(void) {
  stack_t stack, old = {.ss_flags = 77};
  alternate = fresh_pages(16);
  EXPECT_EQUAL(sigaltstack(NULL, &old), 0);
  EXPECT_EQUAL(old.ss_flags, SS_DISABLE);
  stack = (stack_t){.ss_sp = alternate, .ss_size = size};
  EXPECT_EQUAL(sigaltstack(&stack, NULL), 0);
  EXPECT_EQUAL(sigaltstack(NULL, &old), 0);
  EXPECT_EQUAL(old.ss_sp, alternate);
  EXPECT_EQUAL(old.ss_size, size);
  EXPECT_EQUAL(old.ss_flags, 0);

  struct sigaction action = {.sa_handler = look, .sa_flags = SA_ONSTACK};
  EXPECT_OK(sigaction(SIGUSR1, &action, NULL));
  EXPECT_EQUAL(raise(SIGUSR1), 0);
  EXPECT_EQUAL(inside, 1);
  EXPECT_EQUAL(flags_inside, SS_ONSTACK);
  EXPECT_EQUAL(again, EPERM);  // cannot be changed while it is in use
  action.sa_flags = 0;
  EXPECT_OK(sigaction(SIGUSR1, &action, NULL));
  EXPECT_EQUAL(raise(SIGUSR1), 0);
  EXPECT_EQUAL(inside, 0);  // only for handlers that ask
  EXPECT_EQUAL(flags_inside, 0);

  stack.ss_flags = SS_DISABLE;
  EXPECT_EQUAL(sigaltstack(&stack, NULL), 0);
  struct sigaction overflowing = {.sa_sigaction = overflowed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  EXPECT_OK(sigaction(SIGSEGV, &overflowing, NULL));
  pthread_t thread;
  EXPECT_EQUAL(pthread_create(&thread, NULL, overflow_here, NULL), 0);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);

  stack = (stack_t){.ss_sp = alternate, .ss_size = 1000};
  EXPECT_ERRNO(CALL(sigaltstack, &stack, NULL), ENOMEM);
  stack = (stack_t){.ss_sp = alternate, .ss_size = size, .ss_flags = 4};
  EXPECT_ERRNO(CALL(sigaltstack, &stack, NULL), EINVAL);
  EXPECT_ERRNO(CALL(sigaltstack, bad_pointer(), NULL), EFAULT);
  return 0;
}
