// eventfd2(2), eventfd in C: a 64-bit counter; a read takes all of it, or one unit of a semaphore.
#include "expect.h"

#include "interrupt.h"

#include <poll.h>
#include <sys/eventfd.h>

static int event;
static void add_one(void) { eventfd_write(event, 1); }
static void take_all(void) {
  eventfd_t value;
  eventfd_read(event, &value);
}

static short ready(void) {
  struct pollfd polled = {.fd = event, .events = POLLIN | POLLOUT};
  EXPECT_OK(poll(&polled, 1, 0));
  return polled.revents;
}

static void a_counter_adds_up_and_empties(void) {
  uint64_t value = 0;
  event = EXPECT_OK(eventfd(3, EFD_NONBLOCK | EFD_CLOEXEC));
  EXPECT_EQUAL(fcntl(event, F_GETFD), FD_CLOEXEC);
  EXPECT_EQUAL(fcntl(event, F_GETFL), O_RDWR | O_NONBLOCK);
  EXPECT_EQUAL(ready(), POLLIN | POLLOUT);
  value = 4;
  EXPECT_EQUAL(write(event, &value, 8), 8);
  EXPECT_EQUAL(read(event, &value, 8), 8);
  EXPECT_EQUAL(value, 7);
  EXPECT_EQUAL(ready(), POLLOUT);
  EXPECT_ERRNO(read(event, &value, 8), EAGAIN);
  value = 0;
  EXPECT_EQUAL(write(event, &value, 8), 8);
  EXPECT_ERRNO(read(event, &value, 8), EAGAIN);
}

static void it_holds_at_most_all_but_two_values(void) {
  uint64_t value = UINT64_MAX - 1;
  EXPECT_EQUAL(write(event, &value, 8), 8);
  EXPECT_EQUAL(ready(), POLLIN);
  value = 1;
  EXPECT_ERRNO(write(event, &value, 8), EAGAIN);
  EXPECT_EQUAL(read(event, &value, 8), 8);
  EXPECT_EQUAL(value, UINT64_MAX - 1);
  value = UINT64_MAX;
  EXPECT_ERRNO(write(event, &value, 8), EINVAL);
}

static void sizes_and_pointers(void) {
  char bytes[16] = {1};
  EXPECT_ERRNO(write(event, bytes, 7), EINVAL);
  EXPECT_ERRNO(read(event, bytes, 7), EINVAL);
  EXPECT_EQUAL(write(event, bytes, 8), 8);
  EXPECT_EQUAL(read(event, bytes, 16), 8);
  EXPECT_ERRNO(write(event, bad_pointer(), 8), EFAULT);
  EXPECT_EQUAL(lseek(event, 100, SEEK_SET), 0);  // accepted, without effect
  EXPECT_ERRNO(eventfd(0, O_APPEND), EINVAL);
  EXPECT_OK(close(event));
}

static void a_semaphore_gives_out_one_unit_per_read(void) {
  uint64_t value = 0;
  event = EXPECT_OK(eventfd(2, EFD_SEMAPHORE | EFD_NONBLOCK));
  for (int index = 0; index < 2; index++) {
    EXPECT_EQUAL(read(event, &value, 8), 8);
    EXPECT_EQUAL(value, 1);
  }
  EXPECT_ERRNO(read(event, &value, 8), EAGAIN);
  EXPECT_OK(close(event));
}

static void waiting(void) {
  uint64_t value;
  event = EXPECT_OK(eventfd(0, 0));
  EXPECT_INTERRUPTED(read(event, &value, 8));
  EXPECT_RESTARTED(read(event, &value, 8), add_one, 8);
  value = UINT64_MAX - 1;
  EXPECT_EQUAL(write(event, &value, 8), 8);
  value = 1;
  EXPECT_INTERRUPTED(write(event, &value, 8));
  EXPECT_RESTARTED(write(event, &value, 8), take_all, 8);
  EXPECT_OK(close(event));
}

int main(void) {
  a_counter_adds_up_and_empties();
  it_holds_at_most_all_but_two_values();
  sizes_and_pointers();
  a_semaphore_gives_out_one_unit_per_read();
  waiting();
  return 0;
}
