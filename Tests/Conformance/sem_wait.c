// sem_wait(3): takes a unit of a semaphore, waiting for one.
#include "expect.h"

#include "interrupt.h"
#include "timing.h"

#include <pthread.h>
#include <semaphore.h>

static sem_t items;

static void *produce(void *unused) {
  for (int index = 0; index < 1000; index++) EXPECT_EQUAL(sem_post(&items), 0);
  return unused;
}

int main(void) {
  pthread_t thread;
  int value;
  EXPECT_EQUAL(sem_init(&items, 0, 2), 0);
  EXPECT_EQUAL(sem_wait(&items), 0);
  EXPECT_EQUAL(sem_trywait(&items), 0);
  EXPECT_ERRNO(sem_trywait(&items), EAGAIN);
  EXPECT_INTERRUPTED(sem_wait(&items));
  struct timespec deadline = timespec_of(nanoseconds_of(now_on(CLOCK_REALTIME)) + 20 * MILLISECOND);
  EXPECT_ERRNO(sem_timedwait(&items, &deadline), ETIMEDOUT);
  EXPECT_EQUAL(pthread_create(&thread, NULL, produce, NULL), 0);
  for (int index = 0; index < 1000; index++) EXPECT_EQUAL(sem_wait(&items), 0);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  EXPECT_EQUAL(sem_getvalue(&items, &value), 0);
  EXPECT_EQUAL(value, 0);
  return 0;
}
