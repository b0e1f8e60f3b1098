// timer_create(3) with SIGEV_THREAD: libc's thread of the timer calls a function at every expiration.
#include "timing.h"

#include <pthread.h>
#include <semaphore.h>
#include <signal.h>

static sem_t called;
static int values[3], count;
static pthread_t caller;

static void expired(union sigval value) {
  caller = pthread_self();
  if (count < 3) values[count++] = value.sival_int;
  sem_post(&called);
}

int main(void) {
  struct sigevent event = {.sigev_notify = SIGEV_THREAD, .sigev_value.sival_int = 4711};
  event.sigev_notify_function = expired;
  timer_t timer;
  EXPECT_OK(sem_init(&called, 0, 0));
  EXPECT_OK(timer_create(CLOCK_MONOTONIC, &event, &timer));
  struct itimerspec often = {.it_interval = {0, 5 * MILLISECOND}, .it_value = {0, 5 * MILLISECOND}};
  EXPECT_OK(timer_settime(timer, 0, &often, NULL));
  for (int turn = 0; turn < 3; turn++) EXPECT_EQUAL(sem_wait(&called), 0);
  for (int turn = 0; turn < 3; turn++) EXPECT_EQUAL(values[turn], 4711);
  EXPECT(!pthread_equal(caller, pthread_self()));
  EXPECT_WITHIN(timer_getoverrun(timer), 0, PATIENCE / MILLISECOND);
  EXPECT_OK(timer_delete(timer));
  return 0;
}
