// futex(2): sleeps while a word has a value, wakes sleepers, moves them to another word.
#include "expect.h"

#include "interrupt.h"
#include "timing.h"

#include <pthread.h>

enum { WAIT, WAKE, REQUEUE = 3, CMP_REQUEUE, WAKE_OP, WAIT_BITSET = 9, WAKE_BITSET, PRIVATE = 128, REALTIME = 256 };

static int word, other, woken;

static long futex(int *address, int operation, int value, const void *fourth, int *second, int third) {
  return CALL(futex, address, operation, value, fourth, second, third);
}

static void *sleeper(void *bits) {
  if (bits) EXPECT_EQUAL(futex(&word, WAIT_BITSET | PRIVATE, 0, NULL, NULL, (int)(intptr_t)bits), 0);
  else EXPECT_EQUAL(futex(&word, WAIT | PRIVATE, 0, NULL, NULL, 0), 0);
  __atomic_add_fetch(&woken, 1, __ATOMIC_SEQ_CST);
  return NULL;
}

static pthread_t threads[8];
static int started;
static void start(int count, intptr_t bits) {
  for (int index = 0; index < count; index++)
    EXPECT_EQUAL(pthread_create(&threads[started++], NULL, sleeper, (void *)bits), 0);
  sleep_nanoseconds(50 * MILLISECOND);  // they sleep by now
}

static void join_all(void) {
  while (started) EXPECT_EQUAL(pthread_join(threads[--started], NULL), 0);
  woken = 0;
}

static void waiting_looks_at_the_value_first(void) {
  word = 1;
  EXPECT_ERRNO(futex(&word, WAIT, 0, NULL, NULL, 0), EAGAIN);
  EXPECT_EQUAL(futex(&word, WAKE, 10, NULL, NULL, 0), 0);  // nobody sleeps
  word = 0;
}

static void timeouts_are_relative_to_now_or_absolute(void) {
  struct timespec brief = {0, 20 * MILLISECOND}, wrong = {0, SECOND};
  long begin = now();
  EXPECT_ERRNO(futex(&word, WAIT | PRIVATE, 0, &brief, NULL, 0), ETIMEDOUT);
  EXPECT_WITHIN(now() - begin, 20 * MILLISECOND, PATIENCE);
  begin = now();
  struct timespec deadline = timespec_of(begin + 20 * MILLISECOND);
  EXPECT_ERRNO(futex(&word, WAIT_BITSET | PRIVATE, 0, &deadline, NULL, -1), ETIMEDOUT);
  EXPECT_WITHIN(now() - begin, 20 * MILLISECOND, PATIENCE);
  EXPECT_ERRNO(futex(&word, WAIT_BITSET | PRIVATE, 0, &deadline, NULL, -1), ETIMEDOUT);  // past
  deadline = timespec_of(nanoseconds_of(now_on(CLOCK_REALTIME)) + 20 * MILLISECOND);
  EXPECT_ERRNO(futex(&word, WAIT_BITSET | PRIVATE | REALTIME, 0, &deadline, NULL, -1), ETIMEDOUT);
  EXPECT_ERRNO(futex(&word, WAIT, 0, &wrong, NULL, 0), EINVAL);
  EXPECT_INTERRUPTED(futex(&word, WAIT, 0, NULL, NULL, 0));
}

static void waking_counts(void) {
  start(3, 0);
  EXPECT_EQUAL(futex(&word, WAKE | PRIVATE, 2, NULL, NULL, 0), 2);
  EXPECT_EQUAL(futex(&word, WAKE | PRIVATE, INT_MAX, NULL, NULL, 0), 1);
  join_all();
}

static void bits_choose_whom(void) {
  start(1, 1);
  start(1, 2);
  EXPECT_EQUAL(futex(&word, WAKE_BITSET | PRIVATE, INT_MAX, NULL, NULL, 4), 0);
  EXPECT_EQUAL(futex(&word, WAKE_BITSET | PRIVATE, INT_MAX, NULL, NULL, 2), 1);
  EXPECT_EQUAL(futex(&word, WAKE | PRIVATE, INT_MAX, NULL, NULL, 0), 1);  // a plain wake means any
  join_all();
  EXPECT_ERRNO(futex(&word, WAIT_BITSET, 0, NULL, NULL, 0), EINVAL);
  EXPECT_ERRNO(futex(&word, WAKE_BITSET, 1, NULL, NULL, 0), EINVAL);
}

static void requeueing_moves_sleepers(void) {
  start(4, 0);
  EXPECT_ERRNO(futex(&word, CMP_REQUEUE | PRIVATE, 1, (void *)10, &other, 5), EAGAIN);  // the value is not 5
  EXPECT_EQUAL(futex(&word, CMP_REQUEUE | PRIVATE, 1, (void *)2, &other, 0), 3);  // one woken, two moved
  EXPECT_EQUAL(futex(&other, WAKE | PRIVATE, 1, NULL, NULL, 0), 1);
  EXPECT_EQUAL(futex(&word, REQUEUE | PRIVATE, 0, (void *)10, &other, 0), 1);  // the older call counts the moved too
  EXPECT_EQUAL(futex(&word, WAKE | PRIVATE, 10, NULL, NULL, 0), 0);
  EXPECT_EQUAL(futex(&other, WAKE | PRIVATE, 10, NULL, NULL, 0), 2);
  join_all();
}

static void wake_op_changes_a_word_and_asks_what_it_was(void) {
  // other |= 3; wake one on word, and if other was 4, one on other.
  int operation = 2 << 28 | 0 << 24 | 3 << 12 | 4;
  start(1, 0);
  other = 4;
  EXPECT_EQUAL(futex(&word, WAKE_OP | PRIVATE, 1, (void *)1, &other, operation), 1);
  EXPECT_EQUAL(other, 7);
  join_all();
  EXPECT_EQUAL(futex(&word, WAKE_OP | PRIVATE, 1, (void *)1, &other, 0 << 28 | 5 << 12), 0);  // set
  EXPECT_EQUAL(other, 5);
  EXPECT_EQUAL(futex(&word, WAKE_OP | PRIVATE, 1, (void *)1, &other, 1 << 28 | 6 << 12), 0);  // add
  EXPECT_EQUAL(other, 11);
  EXPECT_EQUAL(futex(&word, WAKE_OP | PRIVATE, 1, (void *)1, &other, 3 << 28 | 2 << 12), 0);  // and not
  EXPECT_EQUAL(other, 9);
  EXPECT_EQUAL(futex(&word, WAKE_OP | PRIVATE, 1, (void *)1, &other, 4 << 28 | 8 << 12), 0);  // exclusive or
  EXPECT_EQUAL(other, 1);
  other = 0;
}

static void refusals(void) {
  EXPECT_ERRNO(futex((int *)((char *)&word + 1), WAIT, 0, NULL, NULL, 0), EINVAL);  // not aligned
  EXPECT_ERRNO(futex((int *)((char *)&word + 1), WAKE, 1, NULL, NULL, 0), EINVAL);
  EXPECT_ERRNO(futex(bad_pointer(), WAIT, 0, NULL, NULL, 0), EFAULT);
  EXPECT_ERRNO(futex(&word, WAIT, 0, bad_pointer(), NULL, 0), EFAULT);
  EXPECT_ERRNO(futex(&word, 77, 0, NULL, NULL, 0), ENOSYS);
  EXPECT_ERRNO(futex(&word, WAKE | REALTIME, 0, NULL, NULL, 0), ENOSYS);
}

int main(void) {
  waiting_looks_at_the_value_first();
  timeouts_are_relative_to_now_or_absolute();
  waking_counts();
  bits_choose_whom();
  requeueing_moves_sleepers();
  wake_op_changes_a_word_and_asks_what_it_was();
  refusals();
  return 0;
}
