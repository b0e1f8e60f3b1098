// Pipes: one byte through and out again, and two threads that hand one byte to and fro.
#include "bench.h"

#include <pthread.h>

static int there[2], back[2];

static void *echo(void *unused) {
  char byte;
  while (read(there[0], &byte, 1) == 1) REQUIRE(write(back[1], &byte, 1) == 1);
  return unused;
}

static void round_trip(void) {
  char byte = 'x';
  REQUIRE(write(there[1], &byte, 1) == 1);
  REQUIRE(read(back[0], &byte, 1) == 1);
}

int main(void) {
  char byte = 'x';
  pthread_t thread;
  bench_pin();
  REQUIRE(pipe(there) == 0 && pipe(back) == 0);
  MEASURE("pipe write+read", 200, KEEP(write(there[1], &byte, 1)); KEEP(read(there[0], &byte, 1)));
  REQUIRE(pthread_create(&thread, NULL, echo, NULL) == 0);
  MEASURE("pipe ping-pong", 50, round_trip());
  REQUIRE(close(there[1]) == 0);
  REQUIRE(pthread_join(thread, NULL) == 0);
  return 0;
}
