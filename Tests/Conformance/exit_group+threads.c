// exit_group(2): ends every thread, those that wait and those that compute.
#include "expect.h"

#include "timing.h"

#include <pthread.h>

static int ends[2];
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static void *wait_for_data(void *unused) {
  char byte;
  EXPECT_EQUAL(read(ends[0], &byte, 1), 1);
  exit(1);
  return unused;
}

static void *wait_for_the_mutex(void *unused) {
  EXPECT_EQUAL(pthread_mutex_lock(&mutex), 0);
  exit(1);
  return unused;
}

static void *compute(void *unused) {
  for (volatile long turn = 0;; turn++) continue;
  return unused;
}

static void *end_it(void *unused) {
  sleep_nanoseconds(20 * MILLISECOND);
  CALL(exit_group, 0);
  return unused;
}

int main(void) {
  pthread_t thread;
  EXPECT_OK(pipe(ends));
  EXPECT_EQUAL(pthread_mutex_lock(&mutex), 0);
  void *(*bodies[])(void *) = {wait_for_data, wait_for_the_mutex, compute, compute, end_it};
  for (int index = 0; index < 5; index++) EXPECT_EQUAL(pthread_create(&thread, NULL, bodies[index], NULL), 0);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);  // for ever
  return 1;
}
