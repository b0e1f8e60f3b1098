// set_robust_list(2): a thread that ends with locks held marks them, so that the next owner knows.
#include "expect.h"

#include <pthread.h>

static pthread_mutex_t mutex;
static struct { void *next; long offset; void *pending; } head = {&head, 0, NULL};

static void *die_with_the_lock(void *unused) {
  EXPECT_EQUAL(pthread_mutex_lock(&mutex), 0);
  return unused;
}

static void *register_a_list(void *unused) {
  EXPECT_EQUAL(CALL(set_robust_list, &head, 24L), 0);
  EXPECT_ERRNO(CALL(set_robust_list, &head, 23L), EINVAL);
  return unused;
}

int main(void) {
  pthread_mutexattr_t attributes;
  pthread_t thread;
  EXPECT_EQUAL(pthread_mutexattr_init(&attributes), 0);
  EXPECT_EQUAL(pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST), 0);
  EXPECT_EQUAL(pthread_mutex_init(&mutex, &attributes), 0);
  for (int round = 0; round < 2; round++) {
    EXPECT_EQUAL(pthread_create(&thread, NULL, die_with_the_lock, NULL), 0);
    EXPECT_EQUAL(pthread_join(thread, NULL), 0);
    EXPECT_EQUAL(round ? pthread_mutex_trylock(&mutex) : pthread_mutex_lock(&mutex), EOWNERDEAD);
    EXPECT_EQUAL(pthread_mutex_consistent(&mutex), 0);
    EXPECT_EQUAL(pthread_mutex_unlock(&mutex), 0);
  }
  EXPECT_EQUAL(pthread_create(&thread, NULL, die_with_the_lock, NULL), 0);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  EXPECT_EQUAL(pthread_mutex_lock(&mutex), EOWNERDEAD);
  EXPECT_EQUAL(pthread_mutex_unlock(&mutex), 0);  // not made consistent: lost for good
  EXPECT_EQUAL(pthread_mutex_lock(&mutex), ENOTRECOVERABLE);
  EXPECT_EQUAL(pthread_create(&thread, NULL, register_a_list, NULL), 0);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  return 0;
}
