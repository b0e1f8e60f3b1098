// timer_delete(2): a deleted timer sends nothing and is known no more.
#include "timing.h"

#include <signal.h>

static volatile sig_atomic_t expirations;
static void count(int signal) { expirations += signal == SIGALRM; }

int main(void) {
  timer_t timer;
  signal(SIGALRM, count);
  EXPECT_OK(timer_create(CLOCK_MONOTONIC, NULL, &timer));
  struct itimerspec once = {.it_value = {0, 20 * MILLISECOND}};
  EXPECT_OK(timer_settime(timer, 0, &once, NULL));
  EXPECT_EQUAL(timer_delete(timer), 0);
  sleep_nanoseconds(40 * MILLISECOND);
  EXPECT_EQUAL(expirations, 0);
  EXPECT_ERRNO(CALL(timer_delete, (int)(intptr_t)timer), EINVAL);
  EXPECT_ERRNO(CALL(timer_delete, 9999), EINVAL);
  return 0;
}
