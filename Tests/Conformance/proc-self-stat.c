// /proc/self/stat: 52 numbers on one line, the name in parentheses.
#include "proc.h"

int main(void) {
  char text[4096], path[64], name[64], state;
  int pid, parent;
  size_t length = read_text("/proc/self/stat", text, sizeof text);
  EXPECT_EQUAL(text[length - 1], '\n');
  EXPECT_EQUAL(sscanf(text, "%d (%63[^)]) %c %d", &pid, name, &state, &parent), 4);
  EXPECT_EQUAL(pid, getpid());
  EXPECT_EQUAL(state, 'R');
  EXPECT_EQUAL(parent, getppid());
  int fields = 2;
  for (char *at = strrchr(text, ')') + 1; *at; at++) fields += *at == ' ';
  EXPECT_EQUAL(fields, 52);
  sprintf(path, "/proc/%d/stat", getpid());
  EXPECT_OK(access(path, R_OK));
  EXPECT_ERRNO(access("/proc/self/none", F_OK), ENOENT);
  EXPECT_ERRNO(access("/proc/4194305", F_OK), ENOENT);
  return 0;
}
