// pause(2): waits until a handler has run.
#include "expect.h"

#include "interrupt.h"

int main(void) {
  EXPECT_INTERRUPTED(pause());
  EXPECT_NEVER_RESTARTED(CALL(pause));
  return 0;
}
