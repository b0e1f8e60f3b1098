// /proc/self/cmdline: the arguments, each with its NUL.
#include "proc.h"

int main(int count, char **arguments) {
  static char text[65536];
  size_t length = read_text("/proc/self/cmdline", text, sizeof text), at = 0;
  for (int index = 0; index < count; index++) {
    EXPECT_STRING(text + at, arguments[index]);
    at += strlen(arguments[index]) + 1;
  }
  EXPECT_EQUAL(length, at);
  return 0;
}
