// pidfd_send_signal(2): sends a signal to the process that a descriptor names.
#include "last_signal.h"

int main(void) {
  struct sigaction action = {.sa_sigaction = keep, .sa_flags = SA_SIGINFO};
  EXPECT_OK(sigaction(SIGUSR1, &action, NULL));
  int process = (int)EXPECT_OK(CALL(pidfd_open, getpid(), 0));
  EXPECT_EQUAL(CALL(pidfd_send_signal, process, SIGUSR1, NULL, 0), 0);
  EXPECT_EQUAL(last.si_code, SI_USER);
  EXPECT_EQUAL(last.si_pid, getpid());
  EXPECT_EQUAL(last.si_uid, getuid());
  siginfo_t information = {.si_signo = SIGUSR1, .si_code = SI_QUEUE};
  information.si_value.sival_int = 4711;
  EXPECT_EQUAL(CALL(pidfd_send_signal, process, SIGUSR1, &information, 0), 0);
  EXPECT_EQUAL(last.si_code, SI_QUEUE);
  EXPECT_EQUAL(last.si_value.sival_int, 4711);
  EXPECT_EQUAL(CALL(pidfd_send_signal, process, 0, NULL, 0), 0);
  EXPECT_ERRNO(CALL(pidfd_send_signal, process, SIGUSR2, &information, 0), EINVAL);
  EXPECT_ERRNO(CALL(pidfd_send_signal, process, 65, NULL, 0), EINVAL);
  EXPECT_ERRNO(CALL(pidfd_send_signal, process, SIGUSR1, NULL, 8), EINVAL);
  EXPECT_ERRNO(CALL(pidfd_send_signal, process, SIGUSR1, bad_pointer(), 0), EFAULT);
  EXPECT_ERRNO(CALL(pidfd_send_signal, 0, SIGUSR1, NULL, 0), EBADF);
  EXPECT_ERRNO(CALL(pidfd_send_signal, NO_DESCRIPTOR, SIGUSR1, NULL, 0), EBADF);
  EXPECT_OK(close(process));
  return 0;
}
