// Waiting for what is ready already, and counting events.
#include "bench.h"

#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>

int main(void) {
  uint64_t one = 1;
  bench_pin();
  int epoll = epoll_create1(0), ready = eventfd(1, EFD_NONBLOCK), counter = eventfd(0, EFD_NONBLOCK);
  REQUIRE(epoll >= 0 && ready >= 0 && counter >= 0);
  struct epoll_event event = {.events = EPOLLIN};
  REQUIRE(epoll_ctl(epoll, EPOLL_CTL_ADD, ready, &event) == 0);
  REQUIRE(epoll_wait(epoll, &event, 1, -1) == 1);
  MEASURE("epoll_wait ready", 200, KEEP(epoll_wait(epoll, &event, 1, -1)));
  struct pollfd polled = {.fd = ready, .events = POLLIN};
  REQUIRE(poll(&polled, 1, -1) == 1);
  MEASURE("poll ready", 200, KEEP(poll(&polled, 1, -1)));
  MEASURE("eventfd write", 500, KEEP(write(counter, &one, 8)));
  REQUIRE(read(counter, &one, 8) == 8 && one > 1);
  return 0;
}
