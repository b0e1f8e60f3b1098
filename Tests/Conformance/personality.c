// personality(2): the flavour of the system; asking changes nothing.
#include "expect.h"

#include <sys/personality.h>

int main(void) {
  long old = EXPECT_OK(personality(0xffffffff));
  EXPECT_EQUAL(personality(0xffffffff), old);
  EXPECT_EQUAL(personality(old), old);
  EXPECT_EQUAL(personality(0xffffffff), old);
  return 0;
}
