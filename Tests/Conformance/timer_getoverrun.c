// timer_getoverrun(2): how many expirations one signal stands for, beyond the first.
#include "timing.h"

#include <signal.h>

int main(void) {
  timer_t timer;
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGALRM);
  EXPECT_OK(sigprocmask(SIG_BLOCK, &set, NULL));
  EXPECT_OK(timer_create(CLOCK_MONOTONIC, NULL, &timer));
  struct itimerspec often = {.it_interval = {0, MILLISECOND}, .it_value = {0, MILLISECOND}};
  EXPECT_OK(timer_settime(timer, 0, &often, NULL));
  sleep_nanoseconds(30 * MILLISECOND);
  siginfo_t information;
  EXPECT_EQUAL(sigwaitinfo(&set, &information), SIGALRM);
  EXPECT_WITHIN(timer_getoverrun(timer), 28, PATIENCE / MILLISECOND);
  EXPECT_ERRNO(CALL(timer_getoverrun, 9999), EINVAL);
  return 0;
}
