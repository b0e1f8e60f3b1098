// pthread_mutex_lock(3): mutual exclusion; recursive, error-checking and timed mutexes.
#include "expect.h"

#include "timing.h"

#include <pthread.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static long counter;

static void *count(void *unused) {
  for (int turn = 0; turn < 20000; turn++) {
    EXPECT_EQUAL(pthread_mutex_lock(&mutex), 0);
    counter++;
    EXPECT_EQUAL(pthread_mutex_unlock(&mutex), 0);
  }
  return unused;
}

static void *try(void *unused) {
  EXPECT_EQUAL(pthread_mutex_trylock(&mutex), EBUSY);
  struct timespec deadline = timespec_of(nanoseconds_of(now_on(CLOCK_REALTIME)) + 20 * MILLISECOND);
  EXPECT_EQUAL(pthread_mutex_timedlock(&mutex, &deadline), ETIMEDOUT);
  return unused;
}

static void of_type(pthread_mutex_t *made, int type) {
  pthread_mutexattr_t attributes;
  EXPECT_EQUAL(pthread_mutexattr_init(&attributes), 0);
  EXPECT_EQUAL(pthread_mutexattr_settype(&attributes, type), 0);
  EXPECT_EQUAL(pthread_mutex_init(made, &attributes), 0);
}

int main(void) {
  pthread_t threads[4];
  for (int index = 0; index < 4; index++) EXPECT_EQUAL(pthread_create(&threads[index], NULL, count, NULL), 0);
  for (int index = 0; index < 4; index++) EXPECT_EQUAL(pthread_join(threads[index], NULL), 0);
  EXPECT_EQUAL(counter, 80000);
  EXPECT_EQUAL(pthread_mutex_lock(&mutex), 0);
  EXPECT_EQUAL(pthread_create(&threads[0], NULL, try, NULL), 0);
  EXPECT_EQUAL(pthread_join(threads[0], NULL), 0);
  EXPECT_EQUAL(pthread_mutex_unlock(&mutex), 0);

  pthread_mutex_t recursive, checking;
  of_type(&recursive, PTHREAD_MUTEX_RECURSIVE);
  EXPECT_EQUAL(pthread_mutex_lock(&recursive), 0);
  EXPECT_EQUAL(pthread_mutex_lock(&recursive), 0);
  EXPECT_EQUAL(pthread_mutex_unlock(&recursive), 0);
  EXPECT_EQUAL(pthread_mutex_unlock(&recursive), 0);
  EXPECT_EQUAL(pthread_mutex_unlock(&recursive), EPERM);
  of_type(&checking, PTHREAD_MUTEX_ERRORCHECK);
  EXPECT_EQUAL(pthread_mutex_unlock(&checking), EPERM);
  EXPECT_EQUAL(pthread_mutex_lock(&checking), 0);
  EXPECT_EQUAL(pthread_mutex_lock(&checking), EDEADLK);
  EXPECT_EQUAL(pthread_mutex_unlock(&checking), 0);
  return 0;
}
