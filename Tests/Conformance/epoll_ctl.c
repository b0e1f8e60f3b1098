// epoll_ctl(2): adds, changes and removes what an epoll watches, and refuses loops.
#include "expect.h"

#include <sys/epoll.h>

static int control(int epoll, int operation, int file, uint32_t events) {
  struct epoll_event event = {.events = events, .data.fd = file};
  return epoll_ctl(epoll, operation, file, &event);
}

int main(void) {
  struct epoll_event event;
  int epoll = EXPECT_OK(epoll_create1(0)), ends[2];
  EXPECT_OK(pipe(ends));
  EXPECT_EQUAL(control(epoll, EPOLL_CTL_ADD, ends[1], EPOLLOUT), 0);
  EXPECT_EQUAL(epoll_wait(epoll, &event, 1, 0), 1);
  EXPECT_EQUAL(event.events, EPOLLOUT);
  EXPECT_EQUAL(event.data.fd, ends[1]);
  EXPECT_ERRNO(control(epoll, EPOLL_CTL_ADD, ends[1], EPOLLOUT), EEXIST);
  EXPECT_EQUAL(control(epoll, EPOLL_CTL_MOD, ends[1], EPOLLIN), 0);
  EXPECT_EQUAL(epoll_wait(epoll, &event, 1, 0), 0);
  EXPECT_EQUAL(control(epoll, EPOLL_CTL_MOD, ends[1], EPOLLOUT), 0);
  EXPECT_EQUAL(epoll_wait(epoll, &event, 1, 0), 1);
  EXPECT_EQUAL(epoll_ctl(epoll, EPOLL_CTL_DEL, ends[1], NULL), 0);
  EXPECT_EQUAL(epoll_wait(epoll, &event, 1, 0), 0);
  EXPECT_ERRNO(control(epoll, EPOLL_CTL_DEL, ends[1], 0), ENOENT);
  EXPECT_ERRNO(control(epoll, EPOLL_CTL_MOD, ends[1], EPOLLOUT), ENOENT);

  int twin = EXPECT_OK(dup(ends[1]));  // a duplicate is watched on its own
  EXPECT_EQUAL(control(epoll, EPOLL_CTL_ADD, ends[1], EPOLLOUT), 0);
  EXPECT_EQUAL(control(epoll, EPOLL_CTL_ADD, twin, EPOLLOUT), 0);
  struct epoll_event both[4];
  EXPECT_EQUAL(epoll_wait(epoll, both, 4, 0), 2);
  EXPECT_OK(close(ends[1]));  // a closed descriptor is still reported while its description lives
  EXPECT_EQUAL(epoll_wait(epoll, both, 4, 0), 2);
  EXPECT_OK(close(twin));  // and falls out with the description
  EXPECT_EQUAL(epoll_wait(epoll, both, 4, 0), 0);
  EXPECT_OK(close(ends[0]));

  int file = scratch_file("epoll_ctl.text"), directory = EXPECT_OK(open(".", O_RDONLY));
  EXPECT_ERRNO(control(epoll, EPOLL_CTL_ADD, file, EPOLLIN), EPERM);  // files are always ready, so not watched
  EXPECT_ERRNO(control(epoll, EPOLL_CTL_ADD, directory, EPOLLIN), EPERM);
  EXPECT_OK(pipe(ends));
  EXPECT_ERRNO(control(epoll, EPOLL_CTL_ADD, epoll, EPOLLIN), EINVAL);
  EXPECT_ERRNO(control(epoll, EPOLL_CTL_ADD, NO_DESCRIPTOR, EPOLLIN), EBADF);
  EXPECT_ERRNO(control(NO_DESCRIPTOR, EPOLL_CTL_ADD, ends[0], EPOLLIN), EBADF);
  EXPECT_ERRNO(control(ends[1], EPOLL_CTL_ADD, ends[0], EPOLLIN), EINVAL);
  EXPECT_ERRNO(control(epoll, 99, ends[0], EPOLLIN), EINVAL);
  EXPECT_ERRNO(epoll_ctl(epoll, EPOLL_CTL_ADD, ends[0], bad_pointer()), EFAULT);

  int inner = EXPECT_OK(epoll_create1(0));
  EXPECT_EQUAL(control(epoll, EPOLL_CTL_ADD, inner, EPOLLIN), 0);
  EXPECT_ERRNO(control(inner, EPOLL_CTL_ADD, epoll, EPOLLIN), ELOOP);
  int chain[6];  // at most five deep
  for (int index = 0; index < 6; index++) chain[index] = EXPECT_OK(epoll_create1(0));
  for (int index = 1; index < 5; index++)
    EXPECT_EQUAL(control(chain[index], EPOLL_CTL_ADD, chain[index - 1], EPOLLIN), 0);
  EXPECT_ERRNO(control(chain[5], EPOLL_CTL_ADD, chain[4], EPOLLIN), ELOOP);
  for (int index = 0; index < 6; index++) EXPECT_OK(close(chain[index]));

  EXPECT_EQUAL(control(epoll, EPOLL_CTL_ADD, ends[0], EPOLLIN | EPOLLEXCLUSIVE), 0);
  EXPECT_ERRNO(control(epoll, EPOLL_CTL_MOD, ends[0], EPOLLIN | EPOLLEXCLUSIVE), EINVAL);
  EXPECT_ERRNO(control(epoll, EPOLL_CTL_MOD, ends[0], EPOLLIN), EINVAL);  // what is exclusive stays so
  EXPECT_ERRNO(control(epoll, EPOLL_CTL_ADD, ends[1], EPOLLOUT | EPOLLEXCLUSIVE | EPOLLONESHOT), EINVAL);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  EXPECT_OK(close(inner));
  EXPECT_OK(close(directory));
  EXPECT_OK(close(epoll));
  discard(file, "epoll_ctl.text");
  return 0;
}
