// Gives the C library an address where nothing is.
#include <string.h>

static char room[4096];

__attribute__((noinline)) static int duplicate(const char *volatile from, volatile size_t count) {
  memcpy(room, from, count);
  return room[0];
}

int main(void) {
  room[1] = (char)duplicate((const char *)16, 1000);
  return room[1];
}
