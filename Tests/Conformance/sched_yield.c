// sched_yield(2): lets others run; two threads that hand a turn to each other get on.
#include "expect.h"

#include <pthread.h>
#include <sched.h>

static int turn;

static void *body(void *unused) {
  for (int round = 0; round < 200; round++) {
    while (__atomic_load_n(&turn, __ATOMIC_SEQ_CST) != 1) EXPECT_EQUAL(sched_yield(), 0);
    __atomic_store_n(&turn, 0, __ATOMIC_SEQ_CST);
  }
  return unused;
}

int main(void) {
  pthread_t thread;
  EXPECT_EQUAL(sched_yield(), 0);
  EXPECT_EQUAL(pthread_create(&thread, NULL, body, NULL), 0);
  for (int round = 0; round < 200; round++) {
    __atomic_store_n(&turn, 1, __ATOMIC_SEQ_CST);
    while (__atomic_load_n(&turn, __ATOMIC_SEQ_CST) != 0) EXPECT_EQUAL(sched_yield(), 0);
  }
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  return 0;
}
