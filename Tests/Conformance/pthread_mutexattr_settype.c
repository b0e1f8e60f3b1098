// pthread_mutexattr_settype(3) and its kin: what kind of mutex is made; robust ones and those that pass priorities on.
#include "expect.h"

#include "timing.h"

#include <pthread.h>
#include <sched.h>

static pthread_mutex_t mutex;
static int held;

static void attributes_are_kept(void) {
  pthread_mutexattr_t attributes;
  int value;
  EXPECT_EQUAL(pthread_mutexattr_init(&attributes), 0);
  EXPECT_EQUAL(pthread_mutexattr_gettype(&attributes, &value), 0);
  EXPECT_EQUAL(value, PTHREAD_MUTEX_DEFAULT);
  EXPECT_EQUAL(pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_RECURSIVE), 0);
  EXPECT_EQUAL(pthread_mutexattr_gettype(&attributes, &value), 0);
  EXPECT_EQUAL(value, PTHREAD_MUTEX_RECURSIVE);
  EXPECT_EQUAL(pthread_mutexattr_settype(&attributes, 77), EINVAL);
  EXPECT_EQUAL(pthread_mutexattr_getpshared(&attributes, &value), 0);
  EXPECT_EQUAL(value, PTHREAD_PROCESS_PRIVATE);
  EXPECT_EQUAL(pthread_mutexattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED), 0);
  EXPECT_EQUAL(pthread_mutexattr_getpshared(&attributes, &value), 0);
  EXPECT_EQUAL(value, PTHREAD_PROCESS_SHARED);
  EXPECT_EQUAL(pthread_mutexattr_setpshared(&attributes, 77), EINVAL);
  EXPECT_EQUAL(pthread_mutexattr_getrobust(&attributes, &value), 0);
  EXPECT_EQUAL(value, PTHREAD_MUTEX_STALLED);
  EXPECT_EQUAL(pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST), 0);
  EXPECT_EQUAL(pthread_mutexattr_getrobust(&attributes, &value), 0);
  EXPECT_EQUAL(value, PTHREAD_MUTEX_ROBUST);
  EXPECT_EQUAL(pthread_mutexattr_setrobust(&attributes, 77), EINVAL);
  EXPECT_EQUAL(pthread_mutexattr_getprotocol(&attributes, &value), 0);
  EXPECT_EQUAL(value, PTHREAD_PRIO_NONE);
  EXPECT_EQUAL(pthread_mutexattr_setprotocol(&attributes, PTHREAD_PRIO_INHERIT), 0);
  EXPECT_EQUAL(pthread_mutexattr_getprotocol(&attributes, &value), 0);
  EXPECT_EQUAL(value, PTHREAD_PRIO_INHERIT);
  EXPECT_EQUAL(pthread_mutexattr_setprotocol(&attributes, PTHREAD_PRIO_PROTECT), ENOTSUP);
  EXPECT_EQUAL(pthread_mutexattr_setprotocol(&attributes, 77), EINVAL);
  EXPECT_EQUAL(pthread_mutex_getprioceiling(&mutex, &value), EINVAL);
  EXPECT_EQUAL(pthread_mutex_setprioceiling(&mutex, 1, &value), EINVAL);
  EXPECT_EQUAL(pthread_mutexattr_destroy(&attributes), 0);
}

static void make(int type, int robust, int protocol) {
  pthread_mutexattr_t attributes;
  EXPECT_EQUAL(pthread_mutexattr_init(&attributes), 0);
  EXPECT_EQUAL(pthread_mutexattr_settype(&attributes, type), 0);
  EXPECT_EQUAL(pthread_mutexattr_setrobust(&attributes, robust), 0);
  EXPECT_EQUAL(pthread_mutexattr_setprotocol(&attributes, protocol), 0);
  EXPECT_EQUAL(pthread_mutex_init(&mutex, &attributes), 0);
}

static void *die_holding(void *unused) {
  EXPECT_EQUAL(pthread_mutex_lock(&mutex), 0);
  __atomic_store_n(&held, 1, __ATOMIC_SEQ_CST);
  sleep_nanoseconds(30 * MILLISECOND);
  return unused;
}

static void let_one_die_holding(void) {
  pthread_t thread;
  held = 0;
  EXPECT_EQUAL(pthread_create(&thread, NULL, die_holding, NULL), 0);
  while (!__atomic_load_n(&held, __ATOMIC_SEQ_CST)) sched_yield();
  EXPECT_EQUAL(pthread_detach(thread), 0);
}

static void robust_mutexes_tell_of_a_dead_owner(int type, int protocol) {
  make(type, PTHREAD_MUTEX_ROBUST, protocol);
  EXPECT_EQUAL(pthread_mutex_consistent(&mutex), EINVAL);  // it is
  let_one_die_holding();
  EXPECT_EQUAL(pthread_mutex_lock(&mutex), EOWNERDEAD);  // waits for the death
  EXPECT_EQUAL(pthread_mutex_consistent(&mutex), 0);
  EXPECT_EQUAL(pthread_mutex_unlock(&mutex), 0);
  EXPECT_EQUAL(pthread_mutex_lock(&mutex), 0);
  EXPECT_EQUAL(pthread_mutex_unlock(&mutex), 0);
  let_one_die_holding();
  sleep_nanoseconds(60 * MILLISECOND);
  EXPECT_EQUAL(pthread_mutex_trylock(&mutex), EOWNERDEAD);
  EXPECT_EQUAL(pthread_mutex_unlock(&mutex), 0);  // not made consistent: lost for good
  EXPECT_EQUAL(pthread_mutex_lock(&mutex), ENOTRECOVERABLE);
  EXPECT_EQUAL(pthread_mutex_trylock(&mutex), ENOTRECOVERABLE);
  EXPECT_EQUAL(pthread_mutex_destroy(&mutex), 0);
}

static long counter;

static void *counting(void *unused) {
  for (int turn = 0; turn < 2000; turn++) {
    EXPECT_EQUAL(pthread_mutex_lock(&mutex), 0);
    long before = counter;
    if (turn % 50 == 0) sched_yield();
    counter = before + 1;
    EXPECT_EQUAL(pthread_mutex_unlock(&mutex), 0);
  }
  return unused;
}

static void inheriting_mutexes_exclude(int type) {
  pthread_t threads[4];
  make(type, PTHREAD_MUTEX_STALLED, PTHREAD_PRIO_INHERIT);
  counter = 0;
  for (int index = 0; index < 4; index++) EXPECT_EQUAL(pthread_create(&threads[index], NULL, counting, NULL), 0);
  for (int index = 0; index < 4; index++) EXPECT_EQUAL(pthread_join(threads[index], NULL), 0);
  EXPECT_EQUAL(counter, 8000);
  EXPECT_EQUAL(pthread_mutex_lock(&mutex), 0);
  struct timespec deadline = timespec_of(nanoseconds_of(now_on(CLOCK_REALTIME)) + 20 * MILLISECOND);
  if (type == PTHREAD_MUTEX_RECURSIVE) {
    EXPECT_EQUAL(pthread_mutex_lock(&mutex), 0);
    EXPECT_EQUAL(pthread_mutex_unlock(&mutex), 0);
  } else if (type == PTHREAD_MUTEX_ERRORCHECK) {
    EXPECT_EQUAL(pthread_mutex_lock(&mutex), EDEADLK);
    EXPECT_EQUAL(pthread_mutex_timedlock(&mutex, &deadline), EDEADLK);
  } else {
    EXPECT_EQUAL(pthread_mutex_timedlock(&mutex, &deadline), ETIMEDOUT);  // a deadlock, but for the deadline
  }
  EXPECT_EQUAL(pthread_mutex_unlock(&mutex), 0);
  EXPECT_EQUAL(pthread_mutex_destroy(&mutex), 0);
}

int main(void) {
  attributes_are_kept();
  for (int type = 0; type < 3; type++) {
    inheriting_mutexes_exclude(type);
    robust_mutexes_tell_of_a_dead_owner(type, PTHREAD_PRIO_NONE);
    robust_mutexes_tell_of_a_dead_owner(type, PTHREAD_PRIO_INHERIT);
  }
  return 0;
}
