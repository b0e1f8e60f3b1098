// pthread_barrier_wait(3): nobody passes before all have come; one of them is told that it is the one.
#include "expect.h"

#include <pthread.h>

#define COUNT 5

static pthread_barrier_t barrier;
static int arrived, chosen;

static void *body(void *unused) {
  for (int round = 1; round <= 50; round++) {
    __atomic_add_fetch(&arrived, 1, __ATOMIC_SEQ_CST);
    int result = pthread_barrier_wait(&barrier);
    EXPECT(__atomic_load_n(&arrived, __ATOMIC_SEQ_CST) >= round * COUNT);
    if (result == PTHREAD_BARRIER_SERIAL_THREAD) __atomic_add_fetch(&chosen, 1, __ATOMIC_SEQ_CST);
    else EXPECT_EQUAL(result, 0);
  }
  return unused;
}

int main(void) {
  pthread_t threads[COUNT];
  EXPECT_EQUAL(pthread_barrier_init(&barrier, NULL, 0), EINVAL);
  EXPECT_EQUAL(pthread_barrier_init(&barrier, NULL, COUNT), 0);
  for (int index = 0; index < COUNT; index++) EXPECT_EQUAL(pthread_create(&threads[index], NULL, body, NULL), 0);
  for (int index = 0; index < COUNT; index++) EXPECT_EQUAL(pthread_join(threads[index], NULL), 0);
  EXPECT_EQUAL(chosen, 50);
  EXPECT_EQUAL(pthread_barrier_destroy(&barrier), 0);
  return 0;
}
