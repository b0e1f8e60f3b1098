// poll(2): which of several descriptors are ready, waiting if none is.
#include "expect.h"

#include "interrupt.h"
#include "timing.h"

#include <poll.h>
#include <pthread.h>
#include <sys/resource.h>

static short ready(int file, short events) {
  struct pollfd one = {.fd = file, .events = events, .revents = -1};
  EXPECT_OK(poll(&one, 1, 0));
  return one.revents;
}

static void what_a_pipe_reports(void) {
  int ends[2];
  static char page[65536];
  EXPECT_OK(pipe(ends));
  EXPECT_EQUAL(ready(ends[0], POLLIN | POLLOUT), 0);
  EXPECT_EQUAL(ready(ends[1], POLLIN | POLLOUT | POLLWRNORM), POLLOUT | POLLWRNORM);
  EXPECT_EQUAL(write(ends[1], page, 65536), 65536);
  EXPECT_EQUAL(ready(ends[0], POLLIN | POLLRDNORM | POLLPRI), POLLIN | POLLRDNORM);
  EXPECT_EQUAL(ready(ends[0], POLLPRI), 0);
  EXPECT_EQUAL(ready(ends[1], POLLOUT), 0);
  EXPECT_EQUAL(read(ends[0], page, 65536), 65536);
  EXPECT_EQUAL(write(ends[1], "x", 1), 1);
  EXPECT_OK(close(ends[1]));
  EXPECT_EQUAL(ready(ends[0], POLLIN), POLLIN | POLLHUP);
  EXPECT_EQUAL(read(ends[0], page, 1), 1);
  EXPECT_EQUAL(ready(ends[0], POLLIN), POLLHUP);  // hung up, whatever was asked
  EXPECT_EQUAL(ready(ends[0], 0), POLLHUP);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(pipe(ends));
  EXPECT_OK(close(ends[0]));
  EXPECT_EQUAL(ready(ends[1], 0), POLLERR);
  EXPECT_EQUAL(ready(ends[1], POLLOUT), POLLOUT | POLLERR);
  EXPECT_OK(close(ends[1]));
}

static void files_are_always_ready(void) {
  int file = scratch_file("poll.text"), directory = EXPECT_OK(open(".", O_RDONLY));
  EXPECT_EQUAL(ready(file, POLLIN | POLLOUT), POLLIN | POLLOUT);
  EXPECT_EQUAL(ready(directory, POLLIN), POLLIN);
  EXPECT_OK(close(directory));
  discard(file, "poll.text");
}

static void holes_and_strangers(void) {
  struct pollfd several[] = {{-1, POLLIN, 77}, {NO_DESCRIPTOR, POLLIN, 0}, {-500, POLLIN, 77}};
  EXPECT_EQUAL(poll(several, 3, -1), 1);
  EXPECT_EQUAL(several[0].revents, 0);
  EXPECT_EQUAL(several[1].revents, POLLNVAL);
  EXPECT_EQUAL(several[2].revents, 0);
  int path = EXPECT_OK(open(".", O_PATH));
  EXPECT_EQUAL(ready(path, POLLIN), POLLNVAL);
  EXPECT_OK(close(path));
}

static void timeouts(void) {
  int ends[2];
  EXPECT_OK(pipe(ends));
  struct pollfd one = {.fd = ends[0], .events = POLLIN};
  long start = now();
  EXPECT_EQUAL(poll(&one, 1, 30), 0);
  EXPECT_WITHIN(now() - start, 30 * MILLISECOND, PATIENCE);
  EXPECT_EQUAL(one.revents, 0);
  start = now();
  EXPECT_EQUAL(poll(NULL, 0, 30), 0);
  EXPECT_WITHIN(now() - start, 30 * MILLISECOND, PATIENCE);
  EXPECT_NEVER_RESTARTED(poll(&one, 1, -1));
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
}

static void *write_later(void *end) {
  sleep_nanoseconds(30 * MILLISECOND);
  EXPECT_EQUAL(write((int)(intptr_t)end, "x", 1), 1);
  return NULL;
}

static void it_wakes_when_one_becomes_ready(void) {
  int one[2], two[2];
  pthread_t thread;
  EXPECT_OK(pipe(one));
  EXPECT_OK(pipe(two));
  struct pollfd both[] = {{one[0], POLLIN, 0}, {two[0], POLLIN, 0}, {two[0], POLLIN, 0}};
  EXPECT_EQUAL(pthread_create(&thread, NULL, write_later, (void *)(intptr_t)two[1]), 0);
  EXPECT_EQUAL(poll(both, 3, -1), 2);  // one descriptor named twice counts twice
  EXPECT_EQUAL(both[0].revents, 0);
  EXPECT_EQUAL(both[1].revents, POLLIN);
  EXPECT_EQUAL(both[2].revents, POLLIN);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  for (int end = 0; end < 2; end++) {
    EXPECT_OK(close(one[end]));
    EXPECT_OK(close(two[end]));
  }
}

static void refusals(void) {
  struct rlimit limit;
  EXPECT_OK(getrlimit(RLIMIT_NOFILE, &limit));
  EXPECT_ERRNO(CALL(poll, bad_pointer(), 1, 0), EFAULT);
  EXPECT_ERRNO(CALL(poll, bad_pointer(), limit.rlim_cur + 1, 0), EINVAL);
}

int main(void) {
  what_a_pipe_reports();
  files_are_always_ready();
  holes_and_strangers();
  timeouts();
  it_wakes_when_one_becomes_ready();
  refusals();
  return 0;
}
