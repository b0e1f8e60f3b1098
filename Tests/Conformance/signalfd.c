// signalfd(2): the call without flags, which libc no longer makes.
#include "expect.h"

#include <signal.h>
#include <sys/signalfd.h>

int main(void) {
  sigset_t set;
  struct signalfd_siginfo record;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  EXPECT_OK(sigprocmask(SIG_BLOCK, &set, NULL));
  int file = (int)EXPECT_OK(CALL(signalfd, -1, &set, 8L));
  EXPECT_EQUAL(fcntl(file, F_GETFL) & (O_NONBLOCK | O_CLOEXEC), 0);
  EXPECT_OK(kill(getpid(), SIGUSR1));
  EXPECT_EQUAL(read(file, &record, sizeof record), sizeof record);
  EXPECT_EQUAL(record.ssi_signo, SIGUSR1);
  EXPECT_ERRNO(CALL(signalfd, -1, &set, 7L), EINVAL);
  return 0;
}
