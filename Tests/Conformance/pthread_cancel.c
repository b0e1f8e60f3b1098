// pthread_cancel(3): ends a thread at a cancellation point, also one blocked there, running its clean-up handlers.
#include "expect.h"

#include "timing.h"

#include <pthread.h>
#include <semaphore.h>

static int ends[2], cleaned;
static sem_t semaphore;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t condition = PTHREAD_COND_INITIALIZER;

static void clean(void *unused) {
  (void)unused;
  cleaned++;
}

static void clean_mutex(void *unused) {
  clean(unused);
  EXPECT_EQUAL(pthread_mutex_unlock(&mutex), 0);  // a cancelled wait owns the mutex again
}

static void *in_read(void *unused) {
  char byte;
  pthread_cleanup_push(clean, NULL);
  read(ends[0], &byte, 1);
  pthread_cleanup_pop(0);
  return unused;
}

static void *in_nanosleep(void *unused) {
  struct timespec long_time = {1000, 0};
  pthread_cleanup_push(clean, NULL);
  nanosleep(&long_time, NULL);
  pthread_cleanup_pop(0);
  return unused;
}

static void *in_sem_wait(void *unused) {
  pthread_cleanup_push(clean, NULL);
  sem_wait(&semaphore);
  pthread_cleanup_pop(0);
  return unused;
}

static void *in_cond_wait(void *unused) {
  EXPECT_EQUAL(pthread_mutex_lock(&mutex), 0);
  pthread_cleanup_push(clean_mutex, NULL);
  for (;;) pthread_cond_wait(&condition, &mutex);
  pthread_cleanup_pop(0);
  return unused;
}

static void *in_testcancel(void *unused) {
  pthread_cleanup_push(clean, NULL);
  for (;;) pthread_testcancel();
  pthread_cleanup_pop(0);
  return unused;
}

static void *in_a_loop_asynchronously(void *unused) {
  int old;
  pthread_cleanup_push(clean, NULL);
  EXPECT_EQUAL(pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, &old), 0);
  EXPECT_EQUAL(old, PTHREAD_CANCEL_DEFERRED);
  for (volatile long turn = 0;; turn++) {}
  pthread_cleanup_pop(0);
  return unused;
}

static void *disabled(void *unused) {
  int old;
  char byte;
  EXPECT_EQUAL(pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old), 0);
  EXPECT_EQUAL(old, PTHREAD_CANCEL_ENABLE);
  EXPECT_EQUAL(read(ends[0], &byte, 1), 1);  // goes on until it is served
  pthread_cleanup_push(clean, NULL);
  EXPECT_EQUAL(pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, NULL), 0);
  pthread_testcancel();
  pthread_cleanup_pop(0);
  return unused;
}

static void expect_cancelled(void *(*body)(void *), long pause) {
  pthread_t thread;
  void *result = NULL;
  cleaned = 0;
  EXPECT_EQUAL(pthread_create(&thread, NULL, body, NULL), 0);
  sleep_nanoseconds(pause);
  EXPECT_EQUAL(pthread_cancel(thread), 0);
  if (body == disabled) EXPECT_EQUAL(write(ends[1], "x", 1), 1);
  EXPECT_EQUAL(pthread_join(thread, &result), 0);
  EXPECT_EQUAL(result, PTHREAD_CANCELED);
  EXPECT_EQUAL(cleaned, 1);
}

int main(void) {
  EXPECT_OK(pipe(ends));
  EXPECT_OK(sem_init(&semaphore, 0, 0));
  void *(*bodies[])(void *) = {in_read, in_nanosleep, in_sem_wait, in_cond_wait, in_testcancel,
                               in_a_loop_asynchronously, disabled};
  for (int index = 0; index < 7; index++) expect_cancelled(bodies[index], 20 * MILLISECOND);
  EXPECT_EQUAL(write(ends[1], "data", 4), 4);
  char buffer[4];
  EXPECT_EQUAL(read(ends[0], buffer, 4), 4);  // a cancelled read has taken nothing
  return 0;
}
