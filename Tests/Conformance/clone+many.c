// clone(2): ten thousand threads at once, or as many as the system allows.
#include "expect.h"

#include <pthread.h>

#define MOST 10000

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t start = PTHREAD_COND_INITIALIZER;
static bool started;
static int ran;

static void *body(void *index) {
  EXPECT_EQUAL(pthread_mutex_lock(&mutex), 0);
  while (!started) EXPECT_EQUAL(pthread_cond_wait(&start, &mutex), 0);
  ran++;
  EXPECT_EQUAL(pthread_mutex_unlock(&mutex), 0);
  return index;
}

int main(void) {
  static pthread_t threads[MOST];
  pthread_attr_t attributes;
  int count = 0;
  EXPECT_EQUAL(pthread_attr_init(&attributes), 0);
  EXPECT_EQUAL(pthread_attr_setstacksize(&attributes, 16384), 0);
  while (count < MOST && pthread_create(&threads[count], &attributes, body, (void *)(long)count) == 0) count++;
  EXPECT(count >= 1000);
  EXPECT_EQUAL(pthread_mutex_lock(&mutex), 0);
  started = true;
  EXPECT_EQUAL(pthread_cond_broadcast(&start), 0);
  EXPECT_EQUAL(pthread_mutex_unlock(&mutex), 0);
  for (long index = 0; index < count; index++) {
    void *result;
    EXPECT_EQUAL(pthread_join(threads[index], &result), 0);
    EXPECT_EQUAL(result, index);
  }
  EXPECT_EQUAL(ran, count);
  return 0;
}
