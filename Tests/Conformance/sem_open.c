// sem_open(3): a semaphore with a name.
#include "expect.h"

#include "timing.h"

#include <pthread.h>
#include <semaphore.h>

static sem_t *semaphore;

static void *post_later(void *unused) {
  sleep_nanoseconds(20 * MILLISECOND);
  EXPECT_EQUAL(sem_post(semaphore), 0);
  return unused;
}

int main(void) {
  char name[32];
  int value;
  snprintf(name, sizeof name, "/conformance-%d", getpid());
  sem_unlink(name);
  EXPECT(sem_open(name, 0) == SEM_FAILED && errno == ENOENT);
  semaphore = sem_open(name, O_CREAT | O_EXCL, 0600, 2);
  EXPECT(semaphore != SEM_FAILED);
  EXPECT(sem_open(name, O_CREAT | O_EXCL, 0600, 2) == SEM_FAILED && errno == EEXIST);
  EXPECT_EQUAL(sem_open(name, 0), semaphore);  // once more the same
  EXPECT_EQUAL(sem_getvalue(semaphore, &value), 0);
  EXPECT_EQUAL(value, 2);
  EXPECT_EQUAL(sem_wait(semaphore), 0);
  EXPECT_EQUAL(sem_wait(semaphore), 0);
  pthread_t thread;
  EXPECT_EQUAL(pthread_create(&thread, NULL, post_later, NULL), 0);
  EXPECT_EQUAL(sem_wait(semaphore), 0);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  EXPECT_EQUAL(sem_close(semaphore), 0);
  EXPECT_OK(sem_unlink(name));
  EXPECT_ERRNO(sem_unlink(name), ENOENT);
  EXPECT_EQUAL(sem_post(semaphore), 0);  // open still
  EXPECT_EQUAL(sem_close(semaphore), 0);
  EXPECT(sem_open("/a/b", O_CREAT, 0600, 0) == SEM_FAILED && errno == EINVAL);
  EXPECT(sem_open(name, O_CREAT, 0600, 0x80000000u) == SEM_FAILED && errno == EINVAL);

  sem_t unnamed;
  EXPECT_ERRNO(sem_init(&unnamed, 0, 0x80000000u), EINVAL);
  EXPECT_EQUAL(sem_init(&unnamed, 1, INT_MAX), 0);
  EXPECT_ERRNO(sem_post(&unnamed), EOVERFLOW);
  EXPECT_EQUAL(sem_destroy(&unnamed), 0);
  return 0;
}
