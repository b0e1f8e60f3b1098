// pthread_cond_wait(3): waits for a condition, with or without a deadline; signal wakes one, broadcast all.
#include "expect.h"

#include "timing.h"

#include <pthread.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t condition = PTHREAD_COND_INITIALIZER, answered = PTHREAD_COND_INITIALIZER;
static int tickets, served;

static void *take_a_ticket(void *unused) {
  EXPECT_EQUAL(pthread_mutex_lock(&mutex), 0);
  while (tickets == 0) EXPECT_EQUAL(pthread_cond_wait(&condition, &mutex), 0);
  tickets--;
  served++;
  EXPECT_EQUAL(pthread_cond_signal(&answered), 0);
  EXPECT_EQUAL(pthread_mutex_unlock(&mutex), 0);
  return unused;
}

int main(void) {
  pthread_t threads[6];
  for (int index = 0; index < 6; index++) EXPECT_EQUAL(pthread_create(&threads[index], NULL, take_a_ticket, NULL), 0);
  EXPECT_EQUAL(pthread_mutex_lock(&mutex), 0);
  for (int round = 1; round <= 2; round++) {
    tickets = 1;
    EXPECT_EQUAL(pthread_cond_signal(&condition), 0);
    while (served < round) EXPECT_EQUAL(pthread_cond_wait(&answered, &mutex), 0);
  }
  tickets = 4;
  EXPECT_EQUAL(pthread_cond_broadcast(&condition), 0);
  while (served < 6) EXPECT_EQUAL(pthread_cond_wait(&answered, &mutex), 0);
  EXPECT_EQUAL(tickets, 0);

  struct timespec deadline = timespec_of(nanoseconds_of(now_on(CLOCK_REALTIME)) + 20 * MILLISECOND);
  EXPECT_EQUAL(pthread_cond_timedwait(&condition, &mutex, &deadline), ETIMEDOUT);
  EXPECT(nanoseconds_of(now_on(CLOCK_REALTIME)) >= nanoseconds_of(deadline));
  EXPECT_EQUAL(pthread_mutex_trylock(&mutex), EBUSY);  // it holds the mutex again
  EXPECT_EQUAL(pthread_mutex_unlock(&mutex), 0);
  for (int index = 0; index < 6; index++) EXPECT_EQUAL(pthread_join(threads[index], NULL), 0);

  pthread_cond_t monotonic;  // on the clock that nobody sets
  pthread_condattr_t attributes;
  EXPECT_EQUAL(pthread_condattr_init(&attributes), 0);
  EXPECT_EQUAL(pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC), 0);
  EXPECT_EQUAL(pthread_cond_init(&monotonic, &attributes), 0);
  EXPECT_EQUAL(pthread_mutex_lock(&mutex), 0);
  deadline = timespec_of(now() + 20 * MILLISECOND);
  EXPECT_EQUAL(pthread_cond_timedwait(&monotonic, &mutex, &deadline), ETIMEDOUT);
  EXPECT(now() >= nanoseconds_of(deadline));
  return 0;
}
