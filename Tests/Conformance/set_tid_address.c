// set_tid_address(2): returns the thread's id; the word is cleared and woken when the thread ends.
#include "expect.h"

#include <pthread.h>

static int word = 77;

static void *body(void *unused) {
  EXPECT_EQUAL(CALL(set_tid_address, &word), gettid());
  CALL(exit, 0);  // the thread alone
  return unused;
}

int main(void) {
  pthread_t thread;
  pthread_attr_t detached;
  EXPECT_EQUAL(pthread_attr_init(&detached), 0);
  EXPECT_EQUAL(pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED), 0);
  EXPECT_EQUAL(pthread_create(&thread, &detached, body, NULL), 0);
  while (__atomic_load_n(&word, __ATOMIC_SEQ_CST) == 77)
    if (CALL(futex, &word, 0, 77, NULL) == -1) EXPECT(errno == EAGAIN || errno == EINTR);
  EXPECT_EQUAL(word, 0);
  return 0;
}
