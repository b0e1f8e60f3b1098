// Pipes: capacity, whole writes up to PIPE_BUF, partial writes above, F_SETPIPE_SZ, blocking writers.
#include "expect.h"

#include "timing.h"

#include <poll.h>
#include <pthread.h>
#include <sys/ioctl.h>

static char buffer[1 << 20];

static int readable(int end) {
  int count;
  EXPECT_OK(ioctl(end, FIONREAD, &count));
  return count;
}

static void sixteen_pages_fit(void) {
  int ends[2];
  EXPECT_OK(pipe2(ends, O_NONBLOCK));
  EXPECT_EQUAL(fcntl(ends[0], F_GETPIPE_SZ), 65536);
  EXPECT_EQUAL(write(ends[1], buffer, sizeof buffer), 65536);
  EXPECT_EQUAL(readable(ends[0]), 65536);
  EXPECT_ERRNO(write(ends[1], buffer, 1), EAGAIN);
  EXPECT_EQUAL(read(ends[0], buffer, 4095), 4095);
  EXPECT_ERRNO(write(ends[1], buffer, 1), EAGAIN);  // room comes by pages
  EXPECT_EQUAL(read(ends[0], buffer, 1), 1);
  EXPECT_EQUAL(write(ends[1], buffer, 4096), 4096);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
}

static void up_to_PIPE_BUF_it_is_all_or_nothing(void) {
  int ends[2];
  EXPECT_OK(pipe2(ends, O_NONBLOCK));
  EXPECT_EQUAL(PIPE_BUF, 4096);
  EXPECT_EQUAL(write(ends[1], buffer, 65536 - 4096), 65536 - 4096);
  EXPECT_EQUAL(write(ends[1], buffer, 1000), 1000);  // the last page holds 1,000 of 4,096
  EXPECT_ERRNO(write(ends[1], buffer, 4096), EAGAIN);  // does not fit whole, so not at all
  EXPECT_EQUAL(write(ends[1], buffer, 3096), 3096);
  EXPECT_EQUAL(readable(ends[0]), 65536);
  EXPECT_EQUAL(read(ends[0], buffer, 8192), 8192);
  EXPECT_EQUAL(write(ends[1], buffer, 10000), 8192);  // above, as much as fits
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
}

static void the_capacity_can_change(void) {
  int ends[2];
  EXPECT_OK(pipe2(ends, O_NONBLOCK));
  EXPECT_EQUAL(fcntl(ends[1], F_SETPIPE_SZ, 1), 4096);  // rounded up to a page
  EXPECT_EQUAL(write(ends[1], buffer, 10000), 4096);
  EXPECT_EQUAL(fcntl(ends[1], F_SETPIPE_SZ, 10000), 16384);  // and to a power of two
  EXPECT_EQUAL(fcntl(ends[0], F_GETPIPE_SZ), 16384);
  EXPECT_EQUAL(write(ends[1], buffer, 20000), 12288);
  EXPECT_ERRNO(fcntl(ends[1], F_SETPIPE_SZ, 4096), EBUSY);  // what is in it must fit
  EXPECT_EQUAL(read(ends[0], buffer, 12288), 12288);
  EXPECT_EQUAL(fcntl(ends[1], F_SETPIPE_SZ, 4096), 4096);
  EXPECT_EQUAL(fcntl(ends[1], F_SETPIPE_SZ, 1 << 20), 1 << 20);
  if (!is_root()) EXPECT_ERRNO(fcntl(ends[1], F_SETPIPE_SZ, 1 << 24), EPERM);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
}

static void *drain(void *end) {
  long total = 0;
  static char part[5000];
  sleep_nanoseconds(20 * MILLISECOND);
  for (long count; (count = EXPECT_OK(read((int)(intptr_t)end, part, sizeof part))) > 0; total += count)
    for (long at = 0; at < count; at++) EXPECT_EQUAL((unsigned char)part[at], (total + at) % 251);
  return (void *)total;
}

static void a_blocking_write_waits_until_all_is_in(void) {
  int ends[2];
  pthread_t thread;
  void *total;
  EXPECT_OK(pipe(ends));
  for (size_t at = 0; at < sizeof buffer; at++) buffer[at] = (char)(at % 251);
  EXPECT_EQUAL(pthread_create(&thread, NULL, drain, (void *)(intptr_t)ends[0]), 0);
  EXPECT_EQUAL(write(ends[1], buffer, sizeof buffer), sizeof buffer);
  EXPECT_OK(close(ends[1]));
  EXPECT_EQUAL(pthread_join(thread, &total), 0);
  EXPECT_EQUAL((long)total, sizeof buffer);
  EXPECT_OK(close(ends[0]));
}

// Two writers of PIPE_BUF bytes: the reader never sees one message inside another.
static void *send_messages(void *end) {
  char message[512];
  static int next;
  memset(message, 'a' + __atomic_fetch_add(&next, 1, __ATOMIC_RELAXED), sizeof message);
  for (int index = 0; index < 500; index++) EXPECT_EQUAL(write((int)(intptr_t)end, message, 512), 512);
  return NULL;
}

static void small_writes_do_not_mix(void) {
  int ends[2];
  pthread_t one, two;
  char message[512];
  EXPECT_OK(pipe(ends));
  EXPECT_EQUAL(pthread_create(&one, NULL, send_messages, (void *)(intptr_t)ends[1]), 0);
  EXPECT_EQUAL(pthread_create(&two, NULL, send_messages, (void *)(intptr_t)ends[1]), 0);
  for (int index = 0; index < 1000; index++) {
    size_t have = 0;
    while (have < 512) have += EXPECT_OK(read(ends[0], message + have, 512 - have));
    for (int at = 1; at < 512; at++) EXPECT_EQUAL(message[at], message[0]);
  }
  EXPECT_EQUAL(pthread_join(one, NULL), 0);
  EXPECT_EQUAL(pthread_join(two, NULL), 0);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
}

int main(void) {
  sixteen_pages_fit();
  up_to_PIPE_BUF_it_is_all_or_nothing();
  the_capacity_can_change();
  a_blocking_write_waits_until_all_is_in();
  small_writes_do_not_mix();
  return 0;
}
