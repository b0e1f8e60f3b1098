// alarm(2): SIGALRM after so many seconds; it shares its timer with setitimer.
#include "timing.h"

#include <signal.h>
#include <sys/time.h>

static volatile sig_atomic_t alarms;
static void count(int signal) { alarms += signal == SIGALRM; }

int main(void) {
  struct itimerval left;
  signal(SIGALRM, count);
  EXPECT_EQUAL(CALL(alarm, 100), 0);
  EXPECT_OK(getitimer(ITIMER_REAL, &left));
  EXPECT_WITHIN(left.it_value.tv_sec, 80, 100);
  EXPECT_WITHIN(CALL(alarm, 1), 80, 100);  // what was left of the old one
  long start = now();
  while (!alarms) pause();
  EXPECT_WITHIN(now() - start, SECOND - 50 * MILLISECOND, PATIENCE);
  EXPECT_EQUAL(CALL(alarm, 100), 0);
  EXPECT_WITHIN(CALL(alarm, 0), 80, 100);  // cancels
  EXPECT_EQUAL(CALL(alarm, 0), 0);
  left = (struct itimerval){.it_value = {0, 300000}};
  EXPECT_OK(setitimer(ITIMER_REAL, &left, NULL));
  EXPECT_EQUAL(CALL(alarm, 0), 1);  // a started second is never 0
  return 0;
}
