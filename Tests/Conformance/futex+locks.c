// futex(2): locks whose word holds the owner's number and whose owner inherits the priority of those who wait.
#include "expect.h"

#include "timing.h"

#include <pthread.h>
#include <sched.h>

enum { WAKE = 1, LOCK_PI = 6, UNLOCK_PI, TRYLOCK_PI, WAIT_REQUEUE_PI = 11, CMP_REQUEUE_PI, LOCK_PI2, PRIVATE = 128 };
enum { REALTIME = 256 };
#define WAITERS 0x80000000u
#define OWNER_DIED 0x40000000u

static unsigned lock, word;
static int held, order[8], count;

static long futex(unsigned *address, int operation, unsigned value, const void *fourth, unsigned *second, unsigned third) {
  return CALL(futex, address, operation | PRIVATE, value, fourth, second, third);
}

static void settle(void) { sleep_nanoseconds(50 * MILLISECOND); }

static void *hold_a_while(void *unused) {
  EXPECT_OK(futex(&lock, LOCK_PI, 0, NULL, NULL, 0));
  held = gettid();
  while (!__atomic_load_n(&order[7], __ATOMIC_SEQ_CST)) sleep_nanoseconds(MILLISECOND);
  EXPECT_OK(futex(&lock, UNLOCK_PI, 0, NULL, NULL, 0));
  return unused;
}

static void the_owner_is_in_the_word(void) {
  EXPECT_OK(futex(&lock, LOCK_PI, 0, NULL, NULL, 0));
  EXPECT_EQUAL(lock, gettid());
  EXPECT_ERRNO(futex(&lock, LOCK_PI, 0, NULL, NULL, 0), EDEADLK);
  EXPECT_ERRNO(futex(&lock, TRYLOCK_PI, 0, NULL, NULL, 0), EDEADLK);
  EXPECT_OK(futex(&lock, UNLOCK_PI, 0, NULL, NULL, 0));
  EXPECT_EQUAL(lock, 0);
  EXPECT_ERRNO(futex(&lock, UNLOCK_PI, 0, NULL, NULL, 0), EPERM);
  EXPECT_OK(futex(&lock, TRYLOCK_PI, 0, NULL, NULL, 0));
  EXPECT_EQUAL(lock, gettid());
  lock = 4000000;  // nobody has this number
  EXPECT_ERRNO(futex(&lock, LOCK_PI, 0, NULL, NULL, 0), ESRCH);
  lock = 0;
}

static void a_held_lock_makes_wait(void) {
  pthread_t holder;
  EXPECT_EQUAL(pthread_create(&holder, NULL, hold_a_while, NULL), 0);
  while (!__atomic_load_n(&held, __ATOMIC_SEQ_CST)) sleep_nanoseconds(MILLISECOND);
  EXPECT_ERRNO(futex(&lock, TRYLOCK_PI, 0, NULL, NULL, 0), EAGAIN);
  EXPECT_ERRNO(futex(&lock, UNLOCK_PI, 0, NULL, NULL, 0), EPERM);
  struct timespec wrong = {0, SECOND};
  EXPECT_ERRNO(futex(&lock, LOCK_PI, 0, &wrong, NULL, 0), EINVAL);
  struct timespec deadline = timespec_of(nanoseconds_of(now_on(CLOCK_REALTIME)) + 20 * MILLISECOND);
  EXPECT_ERRNO(futex(&lock, LOCK_PI, 0, &deadline, NULL, 0), ETIMEDOUT);
  EXPECT_EQUAL(lock, held | WAITERS);  // the owner must call the kernel from now on
  deadline = timespec_of(nanoseconds_of(now_on(CLOCK_REALTIME)) + 20 * MILLISECOND);
  EXPECT_ERRNO(futex(&lock, LOCK_PI2 | REALTIME, 0, &deadline, NULL, 0), ETIMEDOUT);
  deadline = timespec_of(now() + 20 * MILLISECOND);
  EXPECT_ERRNO(futex(&lock, LOCK_PI2, 0, &deadline, NULL, 0), ETIMEDOUT);
  __atomic_store_n(&order[7], 1, __ATOMIC_SEQ_CST);
  EXPECT_OK(futex(&lock, LOCK_PI, 0, NULL, NULL, 0));
  EXPECT_EQUAL(lock & ~WAITERS, gettid());
  EXPECT_OK(futex(&lock, UNLOCK_PI, 0, NULL, NULL, 0));
  EXPECT_EQUAL(lock, 0);
  EXPECT_EQUAL(pthread_join(holder, NULL), 0);
}

static void *in_turn(void *index) {
  EXPECT_OK(futex(&lock, LOCK_PI, 0, NULL, NULL, 0));
  EXPECT_EQUAL(lock & ~WAITERS, gettid());
  order[count++] = (int)(long)index;
  EXPECT_OK(futex(&lock, UNLOCK_PI, 0, NULL, NULL, 0));
  return NULL;
}

static void the_lock_goes_from_hand_to_hand(void) {
  pthread_t threads[3];
  EXPECT_OK(futex(&lock, LOCK_PI, 0, NULL, NULL, 0));
  for (long index = 0; index < 3; index++) {
    EXPECT_EQUAL(pthread_create(&threads[index], NULL, in_turn, (void *)index), 0);
    settle();
  }
  EXPECT_OK(futex(&lock, UNLOCK_PI, 0, NULL, NULL, 0));
  for (int index = 0; index < 3; index++) EXPECT_EQUAL(pthread_join(threads[index], NULL), 0);
  EXPECT_EQUAL(count, 3);
  for (int index = 0; index < 3; index++) EXPECT_EQUAL(order[index], index);  // in order of arrival
}

static void *die_holding(void *unused) {
  EXPECT_OK(futex(&lock, LOCK_PI, 0, NULL, NULL, 0));
  held = 1;
  settle();
  settle();
  return unused;
}

static void a_dead_owner_leaves_a_mark(void) {
  pthread_t holder;
  held = 0;
  EXPECT_EQUAL(pthread_create(&holder, NULL, die_holding, NULL), 0);
  while (!__atomic_load_n(&held, __ATOMIC_SEQ_CST)) sleep_nanoseconds(MILLISECOND);
  EXPECT_OK(futex(&lock, LOCK_PI, 0, NULL, NULL, 0));
  EXPECT_EQUAL(lock & ~WAITERS, gettid() | OWNER_DIED);
  EXPECT_OK(futex(&lock, UNLOCK_PI, 0, NULL, NULL, 0));
  EXPECT_EQUAL(pthread_join(holder, NULL), 0);
  lock = 0;
}

static void *wait_then_lock(void *unused) {
  EXPECT_OK(futex(&word, WAIT_REQUEUE_PI, 0, NULL, &lock, 0));
  EXPECT_EQUAL(lock & ~WAITERS, gettid());
  count++;
  EXPECT_OK(futex(&lock, UNLOCK_PI, 0, NULL, NULL, 0));
  return unused;
}

static void sleepers_move_to_a_lock(void) {
  pthread_t threads[3];
  struct timespec deadline = timespec_of(now() + 20 * MILLISECOND);
  count = 0;
  EXPECT_ERRNO(futex(&word, WAIT_REQUEUE_PI, 0, &deadline, &lock, 0), ETIMEDOUT);
  EXPECT_ERRNO(futex(&word, WAIT_REQUEUE_PI, 1, NULL, &lock, 0), EAGAIN);
  EXPECT_ERRNO(futex(&word, WAIT_REQUEUE_PI, 0, NULL, &word, 0), EINVAL);
  EXPECT_ERRNO(futex(&word, CMP_REQUEUE_PI, 2, NULL, &lock, 0), EINVAL);  // one is woken, always
  EXPECT_ERRNO(futex(&word, CMP_REQUEUE_PI, 1, NULL, &lock, 5), EAGAIN);
  for (int index = 0; index < 3; index++) EXPECT_EQUAL(pthread_create(&threads[index], NULL, wait_then_lock, NULL), 0);
  settle();
  EXPECT_OK(futex(&lock, LOCK_PI, 0, NULL, NULL, 0));
  EXPECT_EQUAL(futex(&word, CMP_REQUEUE_PI, 1, (void *)1, &lock, 0), 2);
  EXPECT_EQUAL(futex(&word, CMP_REQUEUE_PI, 1, (void *)10, &lock, 0), 1);
  EXPECT_EQUAL(count, 0);
  EXPECT_OK(futex(&lock, UNLOCK_PI, 0, NULL, NULL, 0));
  for (int index = 0; index < 3; index++) EXPECT_EQUAL(pthread_join(threads[index], NULL), 0);
  EXPECT_EQUAL(count, 3);
  EXPECT_EQUAL(pthread_create(&threads[0], NULL, wait_then_lock, NULL), 0);
  settle();
  EXPECT_EQUAL(futex(&word, CMP_REQUEUE_PI, 1, NULL, &lock, 0), 1);  // a free lock is given at once
  EXPECT_EQUAL(pthread_join(threads[0], NULL), 0);
  EXPECT_EQUAL(lock, 0);
}

static volatile int done;

static void *important(void *unused) {
  EXPECT_OK(futex(&lock, LOCK_PI, 0, NULL, NULL, 0));
  done = 1;
  EXPECT_OK(futex(&lock, UNLOCK_PI, 0, NULL, NULL, 0));
  return unused;
}

static void *middling(void *unused) {
  while (!done) continue;
  return unused;
}

static void *unimportant(void *unused) {
  EXPECT_OK(futex(&lock, LOCK_PI, 0, NULL, NULL, 0));
  held = 1;
  settle();
  EXPECT_OK(futex(&lock, UNLOCK_PI, 0, NULL, NULL, 0));
  return unused;
}

static pthread_t start(void *(*body)(void *), int priority) {
  pthread_t thread;
  pthread_attr_t attributes;
  struct sched_param parameters = {.sched_priority = priority};
  EXPECT_EQUAL(pthread_attr_init(&attributes), 0);
  EXPECT_EQUAL(pthread_attr_setinheritsched(&attributes, PTHREAD_EXPLICIT_SCHED), 0);
  EXPECT_EQUAL(pthread_attr_setschedpolicy(&attributes, SCHED_FIFO), 0);
  EXPECT_EQUAL(pthread_attr_setschedparam(&attributes, &parameters), 0);
  EXPECT_EQUAL(pthread_create(&thread, &attributes, body, NULL), 0);
  return thread;
}

// Without inheritance the middling thread would keep the unimportant one, and so the important one, from running.
static void priority_is_inherited(void) {
  struct sched_param parameters = {.sched_priority = 40};
  cpu_set_t one;
  if (sched_setscheduler(0, SCHED_FIFO, &parameters) == -1 && CALL(sched_setscheduler, 0, SCHED_FIFO, &parameters) == -1)
    return;
  CPU_ZERO(&one);
  CPU_SET(0, &one);
  EXPECT_OK(sched_setaffinity(0, sizeof one, &one));
  held = 0;
  pthread_t low = start(unimportant, 10);
  while (!held) sleep_nanoseconds(MILLISECOND);
  pthread_t high = start(important, 30), middle = start(middling, 20);
  EXPECT_EQUAL(pthread_join(high, NULL), 0);
  EXPECT_EQUAL(pthread_join(middle, NULL), 0);
  EXPECT_EQUAL(pthread_join(low, NULL), 0);
}

int main(void) {
  the_owner_is_in_the_word();
  a_held_lock_makes_wait();
  the_lock_goes_from_hand_to_hand();
  a_dead_owner_leaves_a_mark();
  sleepers_move_to_a_lock();
  priority_is_inherited();
  return 0;
}
