// Fills the stack of a second thread, while the first waits for its end.
#include <pthread.h>
#include <unistd.h>

__attribute__((noinline)) static int deeper(volatile int *above) {
  volatile int room[256] = {*above + 1};
  return deeper(room) + room[255];
}

static void *start(void *argument) {
  volatile int first = 0;
  usleep(50000);
  deeper(&first);
  return argument;
}

int main(void) {
  pthread_t thread;
  if (pthread_create(&thread, 0, start, 0)) return 1;
  return pthread_join(thread, 0);
}
