// Writes through a null pointer, three calls deep.
#include <unistd.h>

static volatile int *nowhere;

__attribute__((noinline)) static void inner(void) { *nowhere = 1; }
__attribute__((noinline)) static void middle(void) {
  inner();
  getpid();
}

int main(void) {
  write(1, "before\n", 7);
  middle();
  return 0;
}
