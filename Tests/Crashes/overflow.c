// Fills the stack of a second thread.
#include <pthread.h>

__attribute__((noinline)) static int deeper(volatile int *above) {
  volatile int room[256] = {*above + 1};
  return deeper(room) + room[255];
}

static void *start(void *argument) {
  volatile int first = 0;
  deeper(&first);
  return argument;
}

int main(void) {
  pthread_t thread;
  if (pthread_create(&thread, 0, start, 0)) return 1;
  return pthread_join(thread, 0);
}
