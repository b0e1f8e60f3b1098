// pthread_exit(3): the last thread's end is the process's; one that waits for ever does not keep exit() from ending it.
#include "expect.h"

#include "timing.h"

#include <pthread.h>

static void *outlive_the_first(void *unused) {
  sleep_nanoseconds(50 * MILLISECOND);
  return unused;
}

int main(void) {
  pthread_t thread;
  pthread_attr_t attributes;
  EXPECT_EQUAL(pthread_attr_init(&attributes), 0);
  EXPECT_EQUAL(pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED), 0);
  for (int index = 0; index < 3; index++)
    EXPECT_EQUAL(pthread_create(&thread, &attributes, outlive_the_first, NULL), 0);
  pthread_exit((void *)77);  // the status is 0 all the same
}
