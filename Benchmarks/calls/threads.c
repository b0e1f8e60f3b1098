// Threads: waking nobody, giving up the processor, a thread's whole life.
#include "bench.h"

#include <pthread.h>

#define FUTEX_WAKE_PRIVATE 129

static void *nothing(void *argument) { return argument; }

static void create_and_join(void) {
  pthread_t thread;
  REQUIRE(pthread_create(&thread, NULL, nothing, NULL) == 0);
  REQUIRE(pthread_join(thread, NULL) == 0);
}

int main(void) {
  static int word;
  bench_pin();
  REQUIRE(syscall(SYS_futex, &word, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0) == 0);
  MEASURE("futex wake", 500, KEEP(syscall(SYS_futex, &word, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0)));
  MEASURE("sched_yield", 200, KEEP(sched_yield()));
  MEASURE("thread create+join", 20, create_and_join());
  return 0;
}
