// setitimer(2): signals after a while, and again after every interval.
#include "timing.h"

#include <signal.h>
#include <sys/time.h>

static volatile sig_atomic_t alarms, virtual_alarms, profile_alarms;
static void count(int signal) {
  if (signal == SIGALRM) alarms++;
  if (signal == SIGVTALRM) virtual_alarms++;
  if (signal == SIGPROF) profile_alarms++;
}

int main(void) {
  struct itimerval once = {.it_value = {0, 20000}}, often = {{0, 5000}, {0, 5000}}, none = {0}, old;
  signal(SIGALRM, count);
  signal(SIGVTALRM, count);
  signal(SIGPROF, count);
  long start = now();
  EXPECT_EQUAL(setitimer(ITIMER_REAL, &once, NULL), 0);
  while (!alarms) pause();
  EXPECT_WITHIN(now() - start, 20 * MILLISECOND, PATIENCE);
  sleep_nanoseconds(30 * MILLISECOND);
  EXPECT_EQUAL(alarms, 1);
  EXPECT_EQUAL(setitimer(ITIMER_REAL, &often, NULL), 0);
  while (alarms < 5) pause();
  EXPECT_EQUAL(setitimer(ITIMER_REAL, &none, &old), 0);
  EXPECT_EQUAL(old.it_interval.tv_usec, 5000);
  int before = alarms;
  sleep_nanoseconds(20 * MILLISECOND);
  EXPECT_EQUAL(alarms, before);

  EXPECT_EQUAL(setitimer(ITIMER_VIRTUAL, &once, NULL), 0);  // these two run with the program only
  EXPECT_EQUAL(setitimer(ITIMER_PROF, &once, NULL), 0);
  sleep_nanoseconds(60 * MILLISECOND);
  EXPECT_EQUAL(virtual_alarms, 0);
  for (start = now(); !(virtual_alarms && profile_alarms) && now() - start < PATIENCE;) {}
  EXPECT_EQUAL(virtual_alarms, 1);
  EXPECT_EQUAL(profile_alarms, 1);

  struct itimerval wrong = {.it_value = {0, 1000000}};
  EXPECT_ERRNO(setitimer(ITIMER_REAL, &wrong, NULL), EINVAL);
  EXPECT_ERRNO(setitimer(3, &once, NULL), EINVAL);
  EXPECT_ERRNO(setitimer(ITIMER_REAL, bad_pointer(), NULL), EFAULT);
  return 0;
}
