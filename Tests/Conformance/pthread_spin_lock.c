// pthread_spin_lock(3): a lock that is waited for by trying again and again.
#include "expect.h"

#include <pthread.h>

static pthread_spinlock_t lock;
static long counter;

static void *count(void *unused) {
  for (int turn = 0; turn < 20000; turn++) {
    EXPECT_EQUAL(pthread_spin_lock(&lock), 0);
    counter++;
    EXPECT_EQUAL(pthread_spin_unlock(&lock), 0);
  }
  return unused;
}

int main(void) {
  pthread_t threads[3];
  EXPECT_EQUAL(pthread_spin_init(&lock, PTHREAD_PROCESS_PRIVATE), 0);
  for (int index = 0; index < 3; index++) EXPECT_EQUAL(pthread_create(&threads[index], NULL, count, NULL), 0);
  for (int index = 0; index < 3; index++) EXPECT_EQUAL(pthread_join(threads[index], NULL), 0);
  EXPECT_EQUAL(counter, 60000);
  EXPECT_EQUAL(pthread_spin_trylock(&lock), 0);
  EXPECT_EQUAL(pthread_spin_trylock(&lock), EBUSY);
  EXPECT_EQUAL(pthread_spin_unlock(&lock), 0);
  EXPECT_EQUAL(pthread_spin_destroy(&lock), 0);
  return 0;
}
