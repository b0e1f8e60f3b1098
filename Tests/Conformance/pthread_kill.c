// pthread_kill(3), pthread_sigmask(3): a signal for one thread, which each blocks for itself.
#include "expect.h"

#include "timing.h"

#include <pthread.h>
#include <semaphore.h>
#include <signal.h>

static pthread_t handled_by;
static volatile sig_atomic_t handled;
static sem_t ready;

static void handle(int signal) {
  handled_by = pthread_self();
  handled = signal;
}

static void *wait_for_it(void *unused) {
  EXPECT_EQUAL(sem_post(&ready), 0);
  while (!handled) sleep_nanoseconds(MILLISECOND);
  EXPECT(pthread_equal(handled_by, pthread_self()));
  return unused;
}

static void *block_it(void *unused) {
  sigset_t set, old, pending;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  EXPECT_EQUAL(pthread_sigmask(SIG_BLOCK, &set, &old), 0);
  EXPECT_EQUAL(sigismember(&old, SIGUSR1), 0);
  EXPECT_EQUAL(pthread_kill(pthread_self(), SIGUSR1), 0);
  EXPECT_EQUAL(handled, 0);
  EXPECT_OK(sigpending(&pending));
  EXPECT_EQUAL(sigismember(&pending, SIGUSR1), 1);
  EXPECT_EQUAL(pthread_sigmask(SIG_SETMASK, &old, NULL), 0);
  EXPECT_EQUAL(handled, SIGUSR1);  // at the latest before the call returns
  EXPECT_EQUAL(pthread_sigmask(77, &set, NULL), EINVAL);
  return unused;
}

int main(void) {
  pthread_t thread;
  struct sigaction action = {.sa_handler = handle};
  EXPECT_EQUAL(sem_init(&ready, 0, 0), 0);
  EXPECT_OK(sigaction(SIGUSR1, &action, NULL));
  EXPECT_EQUAL(pthread_create(&thread, NULL, wait_for_it, NULL), 0);
  EXPECT_EQUAL(sem_wait(&ready), 0);
  EXPECT_EQUAL(pthread_kill(thread, 0), 0);  // there it is
  EXPECT_EQUAL(pthread_kill(thread, 77), EINVAL);
  EXPECT_EQUAL(pthread_kill(thread, SIGUSR1), 0);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  handled = 0;
  EXPECT_EQUAL(pthread_create(&thread, NULL, block_it, NULL), 0);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  return 0;
}
