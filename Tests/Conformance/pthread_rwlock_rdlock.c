// pthread_rwlock_rdlock(3): many readers or one writer.
#include "expect.h"

#include "timing.h"

#include <pthread.h>

static pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;
static long value, twin;

static void *write_both(void *unused) {
  for (int turn = 0; turn < 2000; turn++) {
    EXPECT_EQUAL(pthread_rwlock_wrlock(&lock), 0);
    value++;
    twin++;
    EXPECT_EQUAL(pthread_rwlock_unlock(&lock), 0);
  }
  return unused;
}

static void *read_both(void *unused) {
  for (int turn = 0; turn < 2000; turn++) {
    EXPECT_EQUAL(pthread_rwlock_rdlock(&lock), 0);
    EXPECT_EQUAL(value, twin);
    EXPECT_EQUAL(pthread_rwlock_unlock(&lock), 0);
  }
  return unused;
}

int main(void) {
  pthread_t threads[4];
  EXPECT_EQUAL(pthread_rwlock_rdlock(&lock), 0);
  EXPECT_EQUAL(pthread_rwlock_tryrdlock(&lock), 0);
  EXPECT_EQUAL(pthread_rwlock_trywrlock(&lock), EBUSY);
  struct timespec deadline = timespec_of(nanoseconds_of(now_on(CLOCK_REALTIME)) + 20 * MILLISECOND);
  EXPECT_EQUAL(pthread_rwlock_timedwrlock(&lock, &deadline), ETIMEDOUT);
  EXPECT_EQUAL(pthread_rwlock_unlock(&lock), 0);
  EXPECT_EQUAL(pthread_rwlock_unlock(&lock), 0);
  EXPECT_EQUAL(pthread_rwlock_wrlock(&lock), 0);
  EXPECT_EQUAL(pthread_rwlock_tryrdlock(&lock), EBUSY);
  EXPECT_EQUAL(pthread_rwlock_unlock(&lock), 0);
  for (int index = 0; index < 4; index++)
    EXPECT_EQUAL(pthread_create(&threads[index], NULL, index % 2 ? write_both : read_both, NULL), 0);
  for (int index = 0; index < 4; index++) EXPECT_EQUAL(pthread_join(threads[index], NULL), 0);
  EXPECT_EQUAL(value, 4000);
  return 0;
}
