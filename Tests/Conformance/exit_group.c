// exit_group(2): ends all threads with one status; functions of atexit run first when libc's exit is called.
#include "expect.h"

#include <pthread.h>

static void *blocked(void *end) {
  char byte;
  read((int)(intptr_t)end, &byte, 1);
  return NULL;
}
static void *spinning(void *unused) {
  for (volatile long turn = 0;; turn++) {}
  return unused;
}

int main(void) {
  pthread_t threads[2];
  int ends[2];
  EXPECT_OK(pipe(ends));
  EXPECT_EQUAL(pthread_create(&threads[0], NULL, blocked, (void *)(intptr_t)ends[0]), 0);
  EXPECT_EQUAL(pthread_create(&threads[1], NULL, spinning, NULL), 0);
  CALL(exit_group, 0);
  return 1;
}
