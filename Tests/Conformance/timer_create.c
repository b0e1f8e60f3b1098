// timer_create(2): timers of one's own that send a signal, one thread's signal, or nothing.
#include "timing.h"

#include <signal.h>

static volatile sig_atomic_t expirations;
static volatile int value, code, receiver;
static void keep(int signal, siginfo_t *information, void *context) {
  (void)signal;
  (void)context;
  value = information->si_value.sival_int;
  code = information->si_code;
  receiver = gettid();
  expirations++;
}

static void wait_for(int count) {
  for (long start = now(); expirations < count && now() - start < PATIENCE;) sleep_nanoseconds(MILLISECOND);
  EXPECT(expirations >= count);
}

int main(void) {
  struct sigaction action = {.sa_sigaction = keep, .sa_flags = SA_SIGINFO};
  EXPECT_OK(sigaction(SIGUSR1, &action, NULL));
  EXPECT_OK(sigaction(SIGALRM, &action, NULL));
  struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1, .sigev_value.sival_int = 4711};
  timer_t one, two;
  EXPECT_EQUAL(timer_create(CLOCK_MONOTONIC, &event, &one), 0);
  EXPECT_EQUAL(timer_create(CLOCK_REALTIME, NULL, &two), 0);  // SIGALRM by default
  EXPECT(one != two);
  struct itimerspec once = {.it_value = {0, 10 * MILLISECOND}};
  EXPECT_OK(timer_settime(one, 0, &once, NULL));
  wait_for(1);
  EXPECT_EQUAL(value, 4711);
  EXPECT_EQUAL(code, SI_TIMER);
  EXPECT_OK(timer_settime(two, 0, &once, NULL));
  wait_for(2);

  event.sigev_notify = SIGEV_NONE;
  timer_t quiet;
  EXPECT_EQUAL(timer_create(CLOCK_MONOTONIC, &event, &quiet), 0);
  EXPECT_OK(timer_settime(quiet, 0, &once, NULL));
  sleep_nanoseconds(30 * MILLISECOND);
  EXPECT_EQUAL(expirations, 2);
  struct sigevent threaded = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGUSR1};
  threaded.sigev_notify_thread_id = gettid();
  int number = 0;
  EXPECT_EQUAL(CALL(timer_create, CLOCK_MONOTONIC, &threaded, &number), 0);
  EXPECT_OK(CALL(timer_settime, number, 0, &once, NULL));
  wait_for(3);
  EXPECT_EQUAL(receiver, gettid());

  EXPECT_ERRNO(timer_create(99, &event, &quiet), EINVAL);
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = 65;
  EXPECT_ERRNO(CALL(timer_create, CLOCK_MONOTONIC, &event, &number), EINVAL);
  EXPECT_ERRNO(CALL(timer_create, CLOCK_MONOTONIC, NULL, bad_pointer()), EFAULT);
  return 0;
}
