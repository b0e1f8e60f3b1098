// pthread_key_create(3): a value per thread, whose destructor runs when the thread ends.
#include "expect.h"

#include <pthread.h>

static pthread_key_t key;
static int destroyed;

static void destroy(void *value) {
  __atomic_add_fetch(&destroyed, (int)(intptr_t)value, __ATOMIC_SEQ_CST);
  if ((intptr_t)value == 4) EXPECT_EQUAL(pthread_setspecific(key, (void *)100), 0);  // set again: called again
}

static void *body(void *value) {
  EXPECT_EQUAL(pthread_getspecific(key), NULL);
  EXPECT_EQUAL(pthread_setspecific(key, value), 0);
  EXPECT_EQUAL(pthread_getspecific(key), value);
  return NULL;
}

int main(void) {
  pthread_t threads[3];
  EXPECT_EQUAL(pthread_key_create(&key, destroy), 0);
  EXPECT_EQUAL(pthread_setspecific(key, (void *)9), 0);
  for (intptr_t value = 1; value <= 4; value *= 2) {
    EXPECT_EQUAL(pthread_create(&threads[value / 2], NULL, body, (void *)value), 0);
    EXPECT_EQUAL(pthread_join(threads[value / 2], NULL), 0);
  }
  EXPECT_EQUAL(destroyed, 107);
  EXPECT_EQUAL(pthread_getspecific(key), 9);
  EXPECT_EQUAL(pthread_key_delete(key), 0);
  return 0;
}
