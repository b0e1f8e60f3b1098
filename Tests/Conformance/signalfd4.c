// signalfd4(2): signals that are read like data.
#include "expect.h"

#include "timing.h"

#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/signalfd.h>

static void *send_later(void *unused) {
  sleep_nanoseconds(20 * MILLISECOND);
  EXPECT_OK(kill(getpid(), SIGUSR2));
  return unused;
}

static bool is_ready(int file) {
  struct pollfd wait = {.fd = file, .events = POLLIN};
  return EXPECT_OK(poll(&wait, 1, 0)) == 1 && wait.revents == POLLIN;
}

static void reads_what_was_sent(int file) {
  struct signalfd_siginfo records[3];
  EXPECT(!is_ready(file));
  EXPECT_ERRNO(read(file, records, sizeof records), EAGAIN);
  EXPECT_OK(sigqueue(getpid(), SIGRTMIN, (union sigval){.sival_int = 4711}));
  EXPECT_EQUAL(raise(SIGUSR1), 0);
  EXPECT(is_ready(file));
  EXPECT_ERRNO(read(file, records, 127), EINVAL);
  EXPECT_EQUAL(read(file, records, sizeof records), 256);
  EXPECT_EQUAL(records[0].ssi_signo, SIGUSR1);
  EXPECT_EQUAL(records[0].ssi_code, SI_TKILL);
  EXPECT_EQUAL(records[0].ssi_pid, getpid());
  EXPECT_EQUAL(records[0].ssi_uid, getuid());
  EXPECT_EQUAL(records[1].ssi_signo, SIGRTMIN);
  EXPECT_EQUAL(records[1].ssi_code, SI_QUEUE);
  EXPECT_EQUAL(records[1].ssi_int, 4711);
  EXPECT(!is_ready(file));
}

static void waits(int file) {
  pthread_t thread;
  struct signalfd_siginfo record;
  EXPECT_EQUAL(pthread_create(&thread, NULL, send_later, NULL), 0);
  EXPECT_EQUAL(read(file, &record, sizeof record), sizeof record);
  EXPECT_EQUAL(record.ssi_signo, SIGUSR2);
  EXPECT_EQUAL(record.ssi_code, SI_USER);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);

  int set = EXPECT_OK(epoll_create1(0));
  struct epoll_event event = {.events = EPOLLIN};
  EXPECT_OK(epoll_ctl(set, EPOLL_CTL_ADD, file, &event));
  EXPECT_EQUAL(epoll_wait(set, &event, 1, 0), 0);
  EXPECT_EQUAL(pthread_create(&thread, NULL, send_later, NULL), 0);
  EXPECT_EQUAL(epoll_wait(set, &event, 1, 5000), 1);
  EXPECT_EQUAL(read(file, &record, sizeof record), sizeof record);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  EXPECT_OK(close(set));
}

int main(void) {
  sigset_t set, other;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  sigaddset(&set, SIGRTMIN);
  sigemptyset(&other);
  sigaddset(&other, SIGUSR2);
  EXPECT_OK(sigprocmask(SIG_BLOCK, &set, NULL));
  EXPECT_OK(sigprocmask(SIG_BLOCK, &other, NULL));
  int file = (int)EXPECT_OK(signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC));
  EXPECT_EQUAL(fcntl(file, F_GETFD), FD_CLOEXEC);
  reads_what_was_sent(file);
  EXPECT_EQUAL(signalfd(file, &other, 0), file);  // takes others from now on
  EXPECT_OK(fcntl(file, F_SETFL, 0));
  waits(file);
  EXPECT_ERRNO(CALL(signalfd4, -1, &set, 8L, 1), EINVAL);
  EXPECT_ERRNO(CALL(signalfd4, -1, &set, 4L, 0), EINVAL);
  EXPECT_ERRNO(CALL(signalfd4, -1, bad_pointer(), 8L, 0), EFAULT);
  EXPECT_ERRNO(CALL(signalfd4, 0, &set, 8L, 0), EINVAL);
  EXPECT_ERRNO(CALL(signalfd4, NO_DESCRIPTOR, &set, 8L, 0), EBADF);
  return 0;
}
