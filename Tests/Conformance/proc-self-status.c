// /proc/self/status: what is known of the process, a key and a value on every line.
#include "proc.h"

#include <sys/prctl.h>

int main(void) {
  static char text[16384];
  EXPECT_OK(prctl(PR_SET_NAME, "conform"));
  read_text("/proc/self/status", text, sizeof text);
  EXPECT(strncmp(text, "Name:\tconform\n", 14) == 0);
  EXPECT_EQUAL(number_after(text, "Pid:\t"), getpid());
  EXPECT_EQUAL(number_after(text, "Tgid:\t"), getpid());
  EXPECT_EQUAL(number_after(text, "PPid:\t"), getppid());
  EXPECT_EQUAL(number_after(text, "Threads:\t"), 1);
  EXPECT(strstr(text, "\nState:\tR (running)\n") != NULL);
  EXPECT_EQUAL(number_after(text, "Uid:\t"), getuid());
  EXPECT_EQUAL(number_after(text, "Gid:\t"), getgid());
  EXPECT(number_after(text, "VmSize:\t") > 0);
  EXPECT(number_after(text, "VmRSS:\t") > 0);
  EXPECT(strstr(text, "\nSigBlk:\t0000000000000000\n") != NULL);
  return 0;
}
