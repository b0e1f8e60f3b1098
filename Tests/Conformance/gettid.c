// gettid(2): the thread's id; that of the first thread is the process's.
#include "expect.h"

#include <pthread.h>

static void *body(void *unused) {
  EXPECT(gettid() != getpid());
  EXPECT_EQUAL(gettid(), CALL(gettid));
  return unused;
}

int main(void) {
  pthread_t thread;
  EXPECT_EQUAL(CALL(gettid), getpid());
  EXPECT_EQUAL(pthread_create(&thread, NULL, body, NULL), 0);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  return 0;
}
