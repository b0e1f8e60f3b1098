// syslog(2): the kernel's log, for those who may.
#include "expect.h"

enum { CLOSE, OPEN, READ, READ_ALL, READ_CLEAR, CLEAR, CONSOLE_OFF, CONSOLE_ON, CONSOLE_LEVEL, UNREAD, CAPACITY };

int main(void) {
  char text[512];
  long count = CALL(syslog, READ_ALL, text, (int)sizeof text);
  if (count < 0) {
    EXPECT_EQUAL(errno, EPERM);
    return 0;
  }
  EXPECT_ERRNO(CALL(syslog, 11, text, (int)sizeof text), EINVAL);
  EXPECT_ERRNO(CALL(syslog, -1, text, (int)sizeof text), EINVAL);
  EXPECT_WITHIN(count, 0, sizeof text);
  EXPECT_ERRNO(CALL(syslog, READ_ALL, NULL, 16), EINVAL);
  EXPECT_ERRNO(CALL(syslog, READ_ALL, text, -1), EINVAL);
  EXPECT(CALL(syslog, CAPACITY, NULL, 0) >= 0);
  return 0;
}
