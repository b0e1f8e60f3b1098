// epoll_wait(2): what became ready: by level, by edge, once, through another epoll.
#include "expect.h"

#include "interrupt.h"
#include "timing.h"

#include <pthread.h>
#include <sys/epoll.h>

static int epoll, ends[2];
static struct epoll_event events[8];

static void watch(int operation, int file, uint32_t wanted, uint64_t data) {
  struct epoll_event event = {.events = wanted, .data.u64 = data};
  EXPECT_OK(epoll_ctl(epoll, operation, file, &event));
}

static void put(int count) { EXPECT_EQUAL(write(ends[1], "12345678", count), count); }
static void take(int count) {
  char buffer[8];
  EXPECT_EQUAL(read(ends[0], buffer, count), count);
}

static void a_level_is_reported_while_it_lasts(void) {
  watch(EPOLL_CTL_ADD, ends[0], EPOLLIN, 0x123456789abcdef0);
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 0);
  put(2);
  for (int index = 0; index < 3; index++) {
    EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 1);
    EXPECT_EQUAL(events[0].events, EPOLLIN);
    EXPECT_EQUAL(events[0].data.u64, 0x123456789abcdef0);
  }
  take(1);
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 1);
  take(1);
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 0);
}

static void an_edge_is_reported_once(void) {
  watch(EPOLL_CTL_MOD, ends[0], EPOLLIN | EPOLLET, 1);
  put(2);
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 1);
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 0);
  take(1);
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 0);
  put(1);  // new bytes are a new edge
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 1);
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 0);
  watch(EPOLL_CTL_MOD, ends[0], EPOLLIN | EPOLLET, 1);  // and so is a change of the watch
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 1);
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 0);
  take(2);
}

static void one_shot_must_be_armed_again(void) {
  watch(EPOLL_CTL_MOD, ends[0], EPOLLIN | EPOLLONESHOT, 1);
  put(1);
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 1);
  put(1);
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 0);
  watch(EPOLL_CTL_MOD, ends[0], EPOLLIN | EPOLLONESHOT, 1);
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 1);
  take(2);
  watch(EPOLL_CTL_MOD, ends[0], EPOLLIN, 1);
}

static void hanging_up_is_reported_unasked(void) {
  int other[2];
  EXPECT_OK(pipe(other));
  watch(EPOLL_CTL_ADD, other[0], 0, 2);
  EXPECT_OK(close(other[1]));
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 1);
  EXPECT_EQUAL(events[0].events, EPOLLHUP);
  EXPECT_OK(close(other[0]));
  EXPECT_OK(pipe(other));
  watch(EPOLL_CTL_ADD, other[1], EPOLLOUT, 3);
  EXPECT_OK(close(other[0]));
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 1);
  EXPECT_EQUAL(events[0].events, EPOLLOUT | EPOLLERR);
  EXPECT_OK(close(other[1]));
}

static void a_small_buffer_serves_all_in_turn(void) {
  int others[3][2], seen[3] = {0};
  for (int index = 0; index < 3; index++) {
    EXPECT_OK(pipe(others[index]));
    watch(EPOLL_CTL_ADD, others[index][1], EPOLLOUT, (uint64_t)index);
  }
  for (int turn = 0; turn < 6; turn++) {
    EXPECT_EQUAL(epoll_wait(epoll, events, 1, 0), 1);
    seen[events[0].data.u64]++;
  }
  for (int index = 0; index < 3; index++) {
    EXPECT_EQUAL(seen[index], 2);
    EXPECT_OK(close(others[index][0]));
    EXPECT_OK(close(others[index][1]));
  }
}

static void an_epoll_can_be_watched(void) {
  int inner = EXPECT_OK(epoll_create1(0));
  struct epoll_event event = {.events = EPOLLIN};
  EXPECT_OK(epoll_ctl(inner, EPOLL_CTL_ADD, ends[0], &event));
  watch(EPOLL_CTL_DEL, ends[0], 0, 0);
  watch(EPOLL_CTL_ADD, inner, EPOLLIN, 9);
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 0);
  put(1);
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 1);
  EXPECT_EQUAL(events[0].data.u64, 9);
  take(1);
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 0), 0);
  EXPECT_OK(close(inner));
  watch(EPOLL_CTL_ADD, ends[0], EPOLLIN, 1);
}

static void *put_later(void *unused) {
  sleep_nanoseconds(30 * MILLISECOND);
  put(1);
  return unused;
}

static void waiting(void) {
  pthread_t thread;
  long start = now();
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, 20), 0);
  EXPECT_WITHIN(now() - start, 20 * MILLISECOND, PATIENCE);
  EXPECT_EQUAL(pthread_create(&thread, NULL, put_later, NULL), 0);
  EXPECT_EQUAL(epoll_wait(epoll, events, 8, -1), 1);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  take(1);
  EXPECT_NEVER_RESTARTED(epoll_wait(epoll, events, 8, -1));
}

static void refusals(void) {
  EXPECT_ERRNO(epoll_wait(epoll, events, 0, 0), EINVAL);
  EXPECT_ERRNO(epoll_wait(epoll, events, -1, 0), EINVAL);
  EXPECT_ERRNO(epoll_wait(ends[0], events, 1, 0), EINVAL);
  EXPECT_ERRNO(epoll_wait(NO_DESCRIPTOR, events, 1, 0), EBADF);
  put(1);
  EXPECT_ERRNO(epoll_wait(epoll, bad_pointer(), 1, 0), EFAULT);
  EXPECT_EQUAL(epoll_wait(epoll, events, 1, 0), 1);  // nothing was lost
  take(1);
}

int main(void) {
  EXPECT_EQUAL(sizeof(struct epoll_event), 12);
  epoll = EXPECT_OK(epoll_create1(0));
  EXPECT_OK(pipe(ends));
  a_level_is_reported_while_it_lasts();
  an_edge_is_reported_once();
  one_shot_must_be_armed_again();
  hanging_up_is_reported_unasked();
  a_small_buffer_serves_all_in_turn();
  an_epoll_can_be_watched();
  waiting();
  refusals();
  return 0;
}
