// A handler that uses every kind of register disturbs nothing in what it interrupted.
#include "expect.h"

#include <math.h>
#include <signal.h>
#include <sys/time.h>

static volatile sig_atomic_t ticks;
static volatile double sink;

static void disturb(int signal) {
  (void)signal;
  double sum = 0;
  for (int turn = 1; turn < 20; turn++) sum += sqrt(turn) * 1e3 / turn;
  sink = sum;
  __asm__ volatile("fninit; fldpi; fldpi" ::: "memory");  // the x87 stack too
  ticks++;
}

// A sum whose every step lives in vector registers; disturbed anywhere, it comes out different.
static double series(void) {
  double sums[8] = {0};
  for (int turn = 1; turn <= 20000; turn++)
    for (int lane = 0; lane < 8; lane++) sums[lane] += 1.0 / (turn + lane * 0.125);
  double all = 0;
  for (int lane = 0; lane < 8; lane++) all = all * 1.0000001 + sums[lane];
  return all;
}

int main(void) {
  double expected = series();
  long double precise = 1.0L / 3;
  struct sigaction action = {.sa_handler = disturb, .sa_flags = SA_RESTART};
  EXPECT_OK(sigaction(SIGALRM, &action, NULL));
  struct itimerval often = {.it_interval = {0, 1000}, .it_value = {0, 1000}}, never = {0};
  EXPECT_OK(setitimer(ITIMER_REAL, &often, NULL));
  while (ticks < 50) {
    volatile long double divisor = 3;
    EXPECT(series() == expected);
    EXPECT(1.0L / divisor == precise);
  }
  EXPECT_OK(setitimer(ITIMER_REAL, &never, NULL));
  return 0;
}
