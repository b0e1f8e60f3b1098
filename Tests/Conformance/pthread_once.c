// pthread_once(3): one call of many threads runs the function, the others wait for it.
#include "expect.h"

#include "timing.h"

#include <pthread.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int calls;

static void initialise(void) {
  sleep_nanoseconds(20 * MILLISECOND);
  calls++;
}

static void *body(void *unused) {
  EXPECT_EQUAL(pthread_once(&once, initialise), 0);
  EXPECT_EQUAL(calls, 1);
  return unused;
}

int main(void) {
  pthread_t threads[8];
  for (int index = 0; index < 8; index++) EXPECT_EQUAL(pthread_create(&threads[index], NULL, body, NULL), 0);
  for (int index = 0; index < 8; index++) EXPECT_EQUAL(pthread_join(threads[index], NULL), 0);
  EXPECT_EQUAL(calls, 1);
  return 0;
}
