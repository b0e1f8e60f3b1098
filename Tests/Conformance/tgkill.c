// tgkill(2): sends a signal to one thread.
#include "expect.h"

#include "timing.h"

#include <pthread.h>
#include <signal.h>

static volatile int receiver, thread;

static void keep(int signal) {
  (void)signal;
  receiver = gettid();
}

static void *body(void *unused) {
  thread = gettid();
  while (!receiver) sleep_nanoseconds(MILLISECOND);
  return unused;
}

int main(void) {
  pthread_t other;
  EXPECT(signal(SIGUSR1, keep) != SIG_ERR);
  EXPECT_EQUAL(CALL(tgkill, getpid(), gettid(), SIGUSR1), 0);
  EXPECT_EQUAL(receiver, gettid());
  receiver = 0;
  EXPECT_EQUAL(pthread_create(&other, NULL, body, NULL), 0);
  while (!thread) sleep_nanoseconds(MILLISECOND);
  EXPECT_EQUAL(CALL(tgkill, getpid(), thread, 0), 0);
  EXPECT_EQUAL(CALL(tgkill, getpid(), thread, SIGUSR1), 0);
  EXPECT_EQUAL(pthread_join(other, NULL), 0);
  EXPECT_EQUAL(receiver, thread);
  EXPECT_ERRNO(CALL(tgkill, getpid(), gettid(), 65), EINVAL);
  EXPECT_ERRNO(CALL(tgkill, getpid(), -1, SIGUSR1), EINVAL);
  EXPECT_ERRNO(CALL(tgkill, getpid(), 4194304 + 5, SIGUSR1), ESRCH);
  return 0;
}
