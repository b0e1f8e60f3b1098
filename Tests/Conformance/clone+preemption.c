// Threads that never call into the system still share the processor.
#include "expect.h"

#include "timing.h"

#include <pthread.h>

static volatile long counters[2];
static volatile bool stop;

static void *spin(void *index) {
  while (!stop) counters[(long)index]++;
  return NULL;
}

int main(void) {
  pthread_t threads[2];
  for (long index = 0; index < 2; index++) EXPECT_EQUAL(pthread_create(&threads[index], NULL, spin, (void *)index), 0);
  long deadline = now() + PATIENCE;
  long before[2] = {0, 0};
  for (int round = 0; round < 3; round++) {  // both make progress, time and again, and main wakes up between
    do sleep_nanoseconds(20 * MILLISECOND);
    while ((counters[0] == before[0] || counters[1] == before[1]) && now() < deadline);
    EXPECT(counters[0] > before[0]);
    EXPECT(counters[1] > before[1]);
    before[0] = counters[0];
    before[1] = counters[1];
  }
  stop = true;
  for (int index = 0; index < 2; index++) EXPECT_EQUAL(pthread_join(threads[index], NULL), 0);
  return 0;
}
