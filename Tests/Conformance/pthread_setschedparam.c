// pthread_setschedparam(3), its kin, and what else a thread is told apart by: processor, clock, name.
#include "expect.h"

#include "timing.h"

#include <pthread.h>
#include <sched.h>

static volatile bool stop;

static void *spin(void *unused) {
  while (!stop) continue;
  return unused;
}

static void scheduling_is_told(pthread_t thread) {
  struct sched_param parameters = {.sched_priority = 9};
  int policy = -1;
  EXPECT_EQUAL(pthread_getschedparam(thread, &policy, &parameters), 0);
  EXPECT_EQUAL(policy, SCHED_OTHER);
  EXPECT_EQUAL(parameters.sched_priority, 0);
  EXPECT_EQUAL(pthread_setschedparam(thread, SCHED_BATCH, &parameters), 0);
  EXPECT_EQUAL(pthread_getschedparam(thread, &policy, &parameters), 0);
  EXPECT_EQUAL(policy, SCHED_BATCH);
  EXPECT_EQUAL(pthread_setschedprio(thread, 1), EINVAL);
  EXPECT_EQUAL(pthread_setschedprio(thread, 0), 0);
  EXPECT_EQUAL(pthread_setschedparam(thread, 77, &parameters), EINVAL);
  EXPECT_EQUAL(pthread_getconcurrency(), 0);
  EXPECT_EQUAL(pthread_setconcurrency(0), 0);
  EXPECT_EQUAL(pthread_setconcurrency(-1), EINVAL);
}

static void processors_are_told(pthread_t thread) {
  cpu_set_t set, one;
  EXPECT_EQUAL(pthread_getaffinity_np(thread, sizeof set, &set), 0);
  EXPECT(CPU_COUNT(&set) >= 1);
  CPU_ZERO(&one);
  for (int processor = 0; CPU_COUNT(&one) == 0; processor++)
    if (CPU_ISSET(processor, &set)) CPU_SET(processor, &one);
  EXPECT_EQUAL(pthread_setaffinity_np(thread, sizeof one, &one), 0);
  EXPECT_EQUAL(pthread_getaffinity_np(thread, sizeof set, &set), 0);
  EXPECT(CPU_EQUAL(&set, &one));
  CPU_ZERO(&one);
  EXPECT_EQUAL(pthread_setaffinity_np(thread, sizeof one, &one), EINVAL);
}

static long clock_of(clockid_t clock) { return nanoseconds_of(now_on(clock)); }

static void clocks_count_what_a_thread_uses(pthread_t spinning) {
  clockid_t own, other;
  EXPECT_EQUAL(pthread_getcpuclockid(pthread_self(), &own), 0);
  EXPECT_EQUAL(pthread_getcpuclockid(spinning, &other), 0);
  long own_before = clock_of(own), other_before = clock_of(other), deadline = now() + PATIENCE;
  while (clock_of(other) - other_before < 50 * MILLISECOND && now() < deadline) sleep_nanoseconds(5 * MILLISECOND);
  EXPECT(clock_of(other) - other_before >= 50 * MILLISECOND);
  EXPECT(clock_of(own) - own_before < 50 * MILLISECOND);  // it slept
  EXPECT(clock_of(CLOCK_PROCESS_CPUTIME_ID) >= clock_of(own));
}

int main(void) {
  pthread_t thread;
  EXPECT_EQUAL(pthread_create(&thread, NULL, spin, NULL), 0);
  clocks_count_what_a_thread_uses(thread);
  scheduling_is_told(thread);
  scheduling_is_told(pthread_self());
  processors_are_told(thread);
  stop = true;
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);

  char name[16];
  EXPECT_EQUAL(pthread_setname_np(pthread_self(), "fifteen letters"), 0);
  EXPECT_EQUAL(pthread_getname_np(pthread_self(), name, sizeof name), 0);
  EXPECT_STRING(name, "fifteen letters");
  EXPECT_EQUAL(pthread_setname_np(pthread_self(), "sixteen letters!"), ERANGE);
  EXPECT_EQUAL(pthread_getname_np(pthread_self(), name, 15), ERANGE);
  return 0;
}
