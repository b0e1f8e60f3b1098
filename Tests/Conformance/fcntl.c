// fcntl(2): descriptor flags, status flags and duplicates. Locks: fcntl+locks.c.
#include "expect.h"

#define LARGEFILE 0100000

static void duplicates(int file) {
  int twin = EXPECT_OK(fcntl(file, F_DUPFD, 100));
  EXPECT_EQUAL(twin, 100);
  EXPECT_EQUAL(fcntl(twin, F_GETFD), 0);
  int next = EXPECT_OK(fcntl(file, F_DUPFD_CLOEXEC, 100));
  EXPECT_EQUAL(next, 101);
  EXPECT_EQUAL(fcntl(next, F_GETFD), FD_CLOEXEC);
  EXPECT_ERRNO(fcntl(file, F_DUPFD, -1), EINVAL);
  EXPECT_ERRNO(fcntl(file, F_DUPFD, INT_MAX), EINVAL);
  EXPECT_OK(close(twin));
  EXPECT_OK(close(next));
}

static void descriptor_flags(int file) {
  EXPECT_EQUAL(fcntl(file, F_GETFD), 0);
  EXPECT_EQUAL(fcntl(file, F_SETFD, FD_CLOEXEC), 0);
  EXPECT_EQUAL(fcntl(file, F_GETFD), FD_CLOEXEC);
  EXPECT_EQUAL(fcntl(file, F_SETFD, ~FD_CLOEXEC), 0);  // only the one bit counts
  EXPECT_EQUAL(fcntl(file, F_GETFD), 0);
}

static void status_flags(int file) {
  EXPECT_EQUAL(fcntl(file, F_GETFL) & ~LARGEFILE, O_RDWR);
  EXPECT_EQUAL(fcntl(file, F_SETFL, O_APPEND | O_NONBLOCK), 0);
  EXPECT_EQUAL(fcntl(file, F_GETFL) & ~LARGEFILE, O_RDWR | O_APPEND | O_NONBLOCK);
  EXPECT_EQUAL(pwrite(file, "!", 1, 0), 1);  // appends from now on
  EXPECT_CONTENT("fcntl.text", "text!");
  EXPECT_EQUAL(fcntl(file, F_SETFL, O_WRONLY | O_CREAT | O_TRUNC | O_EXCL), 0);  // what cannot change is ignored
  EXPECT_EQUAL(fcntl(file, F_GETFL) & ~LARGEFILE, O_RDWR);
  EXPECT_CONTENT("fcntl.text", "text!");
}

static void nonblocking_can_be_set_later(void) {
  int ends[2];
  char byte;
  EXPECT_OK(pipe(ends));
  EXPECT_EQUAL(fcntl(ends[0], F_GETFL), O_RDONLY);
  EXPECT_EQUAL(fcntl(ends[1], F_GETFL), O_WRONLY);
  EXPECT_OK(fcntl(ends[0], F_SETFL, O_NONBLOCK));
  EXPECT_ERRNO(read(ends[0], &byte, 1), EAGAIN);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
}

static void paths_know_few_commands(void) {
  int path = EXPECT_OK(open(".", O_PATH | O_CLOEXEC));
  EXPECT_EQUAL(fcntl(path, F_GETFD), FD_CLOEXEC);
  EXPECT_EQUAL(fcntl(path, F_GETFL) & O_PATH, O_PATH);
  EXPECT_ERRNO(fcntl(path, F_SETFL, O_NONBLOCK), EBADF);
  EXPECT_OK(close(EXPECT_OK(fcntl(path, F_DUPFD, 0))));
  EXPECT_OK(close(path));
}

static void refusals(int file) {
  EXPECT_ERRNO(fcntl(NO_DESCRIPTOR, F_GETFD), EBADF);
  EXPECT_ERRNO(fcntl(-1, F_GETFL), EBADF);
  EXPECT_ERRNO(fcntl(NO_DESCRIPTOR, F_DUPFD, 0), EBADF);
  EXPECT_ERRNO(CALL(fcntl, file, 9999, 0), EINVAL);
  EXPECT_ERRNO(CALL(fcntl, file, F_GETPIPE_SZ, 0), EBADF);
}

int main(void) {
  int file = scratch_text("fcntl.text", "text");
  duplicates(file);
  descriptor_flags(file);
  status_flags(file);
  nonblocking_can_be_set_later();
  paths_know_few_commands();
  refusals(file);
  discard(file, "fcntl.text");
  return 0;
}
