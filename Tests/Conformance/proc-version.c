// /proc/version: what uname(2) says, on one line.
#include "proc.h"

#include <sys/utsname.h>

int main(void) {
  char text[1024], expected[1024];
  struct utsname name;
  EXPECT_OK(uname(&name));
  size_t length = read_text("/proc/version", text, sizeof text);
  sprintf(expected, "%s version %s ", name.sysname, name.release);
  EXPECT(strncmp(text, expected, strlen(expected)) == 0);
  EXPECT(strstr(text, name.version) != NULL);
  EXPECT_EQUAL(text[length - 1], '\n');
  return 0;
}
