// exit(2): ends one thread; the process lives on, and a join sees the end.
#include "expect.h"

#include <pthread.h>

static void *leave(void *argument) { pthread_exit(argument); }

int main(void) {
  pthread_t thread;
  void *result;
  for (long index = 0; index < 300; index++) {  // and what they used is used again
    EXPECT_EQUAL(pthread_create(&thread, NULL, leave, (void *)index), 0);
    EXPECT_EQUAL(pthread_join(thread, &result), 0);
    EXPECT_EQUAL((long)result, index);
  }
  return 0;
}
