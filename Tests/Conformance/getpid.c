// getpid(2): the number of the process, the same in all its threads.
#include "expect.h"

#include <pthread.h>
#include <signal.h>

static void *body(void *pid) {
  EXPECT_EQUAL(getpid(), (long)pid);
  return NULL;
}

int main(void) {
  pthread_t thread;
  EXPECT(getpid() > 0);
  EXPECT_EQUAL(CALL(getpid), getpid());
  EXPECT_EQUAL(pthread_create(&thread, NULL, body, (void *)(long)getpid()), 0);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  EXPECT_EQUAL(kill(getpid(), 0), 0);
  return 0;
}
