// rt_sigtimedwait(2): takes a blocked signal without running a handler.
#include "expect.h"

#include "interrupt.h"
#include "timing.h"

#include <pthread.h>

static void *send_later(void *unused) {
  sleep_nanoseconds(30 * MILLISECOND);
  EXPECT_OK(kill(getpid(), SIGUSR1));
  return unused;
}

int main(void) {
  sigset_t set;
  siginfo_t information;
  pthread_t thread;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  sigaddset(&set, SIGRTMIN);
  EXPECT_OK(sigprocmask(SIG_BLOCK, &set, NULL));
  EXPECT_OK(sigqueue(getpid(), SIGRTMIN, (union sigval){.sival_int = 1}));
  EXPECT_OK(sigqueue(getpid(), SIGRTMIN, (union sigval){.sival_int = 2}));
  for (int value = 1; value <= 2; value++) {  // in the order they were sent
    EXPECT_EQUAL(sigwaitinfo(&set, &information), SIGRTMIN);
    EXPECT_EQUAL(information.si_code, SI_QUEUE);
    EXPECT_EQUAL(information.si_pid, getpid());
    EXPECT_EQUAL(information.si_value.sival_int, value);
  }
  struct timespec brief = {0, 20 * MILLISECOND}, none = {0, 0}, wrong = {0, -1};
  long start = now();
  EXPECT_ERRNO(sigtimedwait(&set, &information, &brief), EAGAIN);
  EXPECT_WITHIN(now() - start, 20 * MILLISECOND, PATIENCE);
  EXPECT_ERRNO(sigtimedwait(&set, NULL, &none), EAGAIN);
  EXPECT_EQUAL(pthread_create(&thread, NULL, send_later, NULL), 0);
  EXPECT_EQUAL(sigwaitinfo(&set, &information), SIGUSR1);
  EXPECT_EQUAL(information.si_code, SI_USER);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  int signal = 0;
  EXPECT_EQUAL(raise(SIGUSR1), 0);
  EXPECT_EQUAL(sigwait(&set, &signal), 0);
  EXPECT_EQUAL(signal, SIGUSR1);
  interrupt_start(0, NULL);
  EXPECT_ERRNO(CALL(rt_sigtimedwait, &set, NULL, NULL, 8L), EINTR);  // another signal's handler; libc would go on
  interrupt_stop();
  EXPECT_ERRNO(sigtimedwait(&set, NULL, &wrong), EINVAL);
  EXPECT_ERRNO(CALL(rt_sigtimedwait, &set, NULL, &none, 4L), EINVAL);
  EXPECT_ERRNO(CALL(rt_sigtimedwait, bad_pointer(), NULL, &none, 8L), EFAULT);
  return 0;
}
