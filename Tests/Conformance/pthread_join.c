// pthread_join(3): waits for a thread's end and takes what it left; detached threads are gone by themselves.
#include "expect.h"

#include "timing.h"

#include <pthread.h>
#include <semaphore.h>

static sem_t go, gone;
static pthread_t first;

static void *wait_for_it(void *value) {
  EXPECT_EQUAL(sem_wait(&go), 0);
  return value;
}

static void clean(void *order) { *(int *)order = *(int *)order * 10 + 1; }
static void clean_later(void *order) { *(int *)order = *(int *)order * 10 + 2; }

static void *leave_early(void *order) {
  pthread_cleanup_push(clean_later, order);
  pthread_cleanup_push(clean, order);
  pthread_exit((void *)42);
  pthread_cleanup_pop(0);
  pthread_cleanup_pop(0);
  return NULL;
}

static void *pop_and_run(void *order) {
  pthread_cleanup_push(clean, order);
  pthread_cleanup_pop(1);
  return NULL;
}

static void *join_the_first(void *unused) {
  EXPECT_EQUAL(pthread_equal(pthread_self(), first), 0);
  EXPECT_EQUAL(pthread_join(first, NULL), 0);  // the process lives on without it
  EXPECT_EQUAL(sem_post(&gone), 0);
  exit(0);
  return unused;
}

int main(void) {
  pthread_t thread;
  void *result;
  int order = 0;
  EXPECT_EQUAL(sem_init(&go, 0, 0), 0);
  EXPECT_EQUAL(sem_init(&gone, 0, 0), 0);
  first = pthread_self();
  EXPECT(pthread_equal(first, pthread_self()));
  EXPECT_EQUAL(pthread_create(&thread, NULL, wait_for_it, (void *)7), 0);
  EXPECT(!pthread_equal(first, thread));
  EXPECT_EQUAL(pthread_tryjoin_np(thread, &result), EBUSY);
  struct timespec deadline = timespec_of(nanoseconds_of(now_on(CLOCK_REALTIME)) + 20 * MILLISECOND);
  EXPECT_EQUAL(pthread_timedjoin_np(thread, &result, &deadline), ETIMEDOUT);
  EXPECT_EQUAL(sem_post(&go), 0);
  deadline = timespec_of(nanoseconds_of(now_on(CLOCK_REALTIME)) + PATIENCE);
  EXPECT_EQUAL(pthread_timedjoin_np(thread, &result, &deadline), 0);
  EXPECT_EQUAL(result, 7);

  EXPECT_EQUAL(pthread_create(&thread, NULL, leave_early, &order), 0);
  EXPECT_EQUAL(pthread_join(thread, &result), 0);
  EXPECT_EQUAL(result, 42);
  EXPECT_EQUAL(order, 12);  // the last one pushed runs first
  EXPECT_EQUAL(pthread_create(&thread, NULL, pop_and_run, &order), 0);
  EXPECT_EQUAL(pthread_join(thread, &result), 0);
  EXPECT_EQUAL(order, 121);

  EXPECT_EQUAL(pthread_create(&thread, NULL, wait_for_it, NULL), 0);
  EXPECT_EQUAL(pthread_detach(thread), 0);
  EXPECT_EQUAL(sem_post(&go), 0);

  pthread_t others[500];  // stacks are given back and used again
  for (int round = 0; round < 4; round++) {
    for (int index = 0; index < 500; index++)
      EXPECT_EQUAL(pthread_create(&others[index], NULL, wait_for_it, (void *)(long)index), 0);
    for (int index = 0; index < 500; index++) EXPECT_EQUAL(sem_post(&go), 0);
    for (int index = 0; index < 500; index++) {
      EXPECT_EQUAL(pthread_join(others[index], &result), 0);
      EXPECT_EQUAL((long)result, index);
    }
  }

  EXPECT_EQUAL(pthread_create(&thread, NULL, join_the_first, NULL), 0);
  pthread_exit(NULL);
}
