// fcntl(2), record locks: POSIX locks belong to the process, open file description locks to the description.
#include "expect.h"
#include "interrupt.h"
#include "timing.h"

#include <pthread.h>

static struct flock range(short type, off_t start, off_t length) {
  return (struct flock){.l_type = type, .l_whence = SEEK_SET, .l_start = start, .l_len = length};
}

static int lock(int file, int command, short type, off_t start, off_t length) {
  struct flock wanted = range(type, start, length);
  return fcntl(file, command, &wanted);
}

// What stands in the way of a lock of `type` on the range, as `file` sees it.
static struct flock conflict(int file, int command, short type, off_t start, off_t length) {
  struct flock wanted = range(type, start, length);
  EXPECT_OK(fcntl(file, command, &wanted));
  return wanted;
}

static void a_process_never_conflicts_with_itself(int one, int two) {
  EXPECT_OK(lock(one, F_SETLK, F_WRLCK, 0, 10));
  EXPECT_OK(lock(two, F_SETLK, F_WRLCK, 5, 10));
  EXPECT_OK(lock(two, F_SETLK, F_RDLCK, 0, 0));
  EXPECT_EQUAL(conflict(two, F_GETLK, F_WRLCK, 0, 0).l_type, F_UNLCK);
  EXPECT_OK(lock(one, F_SETLK, F_UNLCK, 0, 0));
}

static void a_description_lock_shows_a_process_lock_with_its_pid(int one, int two) {
  EXPECT_OK(lock(one, F_SETLK, F_WRLCK, 100, 50));
  struct flock seen = conflict(two, F_OFD_GETLK, F_RDLCK, 0, 0);
  EXPECT_EQUAL(seen.l_type, F_WRLCK);
  EXPECT_EQUAL(seen.l_whence, SEEK_SET);
  EXPECT_EQUAL(seen.l_start, 100);
  EXPECT_EQUAL(seen.l_len, 50);
  EXPECT_EQUAL(seen.l_pid, getpid());
  EXPECT_ERRNO(lock(two, F_OFD_SETLK, F_RDLCK, 149, 1), EAGAIN);
  EXPECT_OK(lock(two, F_OFD_SETLK, F_RDLCK, 150, 1));
  EXPECT_OK(lock(two, F_OFD_SETLK, F_UNLCK, 0, 0));
  EXPECT_OK(lock(one, F_SETLK, F_UNLCK, 0, 0));
}

static void a_process_lock_shows_a_description_lock_without_a_pid(int one, int two) {
  EXPECT_OK(lock(two, F_OFD_SETLK, F_WRLCK, 10, 10));
  struct flock seen = conflict(one, F_GETLK, F_WRLCK, 0, 0);
  EXPECT_EQUAL(seen.l_type, F_WRLCK);
  EXPECT_EQUAL(seen.l_start, 10);
  EXPECT_EQUAL(seen.l_len, 10);
  EXPECT_EQUAL(seen.l_pid, -1);
  EXPECT_ERRNO(lock(one, F_SETLK, F_RDLCK, 19, 1), EAGAIN);
  EXPECT_OK(lock(one, F_SETLK, F_RDLCK, 20, 1));
  EXPECT_OK(lock(one, F_SETLK, F_UNLCK, 0, 0));
  EXPECT_OK(lock(two, F_OFD_SETLK, F_UNLCK, 0, 0));
}

static void readers_share_and_ranges_split_and_merge(int one, int two) {
  EXPECT_OK(lock(one, F_OFD_SETLK, F_RDLCK, 0, 100));
  EXPECT_OK(lock(two, F_OFD_SETLK, F_RDLCK, 50, 100));
  EXPECT_ERRNO(lock(two, F_OFD_SETLK, F_WRLCK, 99, 10), EAGAIN);
  EXPECT_OK(lock(two, F_OFD_SETLK, F_WRLCK, 100, 10));  // upgraded where nobody else reads
  EXPECT_OK(lock(two, F_OFD_SETLK, F_UNLCK, 0, 0));

  EXPECT_OK(lock(one, F_OFD_SETLK, F_UNLCK, 40, 20));  // 0-39 and 60-99 remain
  EXPECT_OK(lock(two, F_OFD_SETLK, F_WRLCK, 40, 20));
  EXPECT_OK(lock(two, F_OFD_SETLK, F_UNLCK, 0, 0));
  struct flock seen = conflict(two, F_OFD_GETLK, F_WRLCK, 45, 100);
  EXPECT_EQUAL(seen.l_start, 60);
  EXPECT_EQUAL(seen.l_len, 40);
  EXPECT_OK(lock(one, F_OFD_SETLK, F_RDLCK, 40, 20));  // one range again
  seen = conflict(two, F_OFD_GETLK, F_WRLCK, 0, 0);
  EXPECT_EQUAL(seen.l_start, 0);
  EXPECT_EQUAL(seen.l_len, 100);
  EXPECT_OK(lock(one, F_OFD_SETLK, F_WRLCK, 40, 20));  // three: read, write, read
  seen = conflict(two, F_OFD_GETLK, F_RDLCK, 0, 0);
  EXPECT_EQUAL(seen.l_start, 40);
  EXPECT_EQUAL(seen.l_len, 20);
  EXPECT_OK(lock(one, F_OFD_SETLK, F_UNLCK, 0, 0));
  EXPECT_EQUAL(conflict(two, F_OFD_GETLK, F_WRLCK, 0, 0).l_type, F_UNLCK);
}

static void starts_lengths_and_whences(int one, int two) {
  EXPECT_OK(ftruncate(one, 1000));
  struct flock wanted = {.l_type = F_WRLCK, .l_whence = SEEK_END, .l_start = -10, .l_len = 5};
  EXPECT_OK(fcntl(one, F_OFD_SETLK, &wanted));
  struct flock seen = conflict(two, F_OFD_GETLK, F_WRLCK, 0, 0);
  EXPECT_EQUAL(seen.l_start, 990);
  EXPECT_EQUAL(seen.l_len, 5);
  EXPECT_OK(lock(one, F_OFD_SETLK, F_UNLCK, 0, 0));

  EXPECT_OK(lseek(one, 100, SEEK_SET));
  wanted = (struct flock){.l_type = F_WRLCK, .l_whence = SEEK_CUR, .l_start = 0, .l_len = -20};  // backwards
  EXPECT_OK(fcntl(one, F_OFD_SETLK, &wanted));
  seen = conflict(two, F_OFD_GETLK, F_WRLCK, 0, 0);
  EXPECT_EQUAL(seen.l_start, 80);
  EXPECT_EQUAL(seen.l_len, 20);
  EXPECT_OK(lock(one, F_OFD_SETLK, F_UNLCK, 0, 0));

  EXPECT_OK(lock(one, F_OFD_SETLK, F_WRLCK, 500, 0));  // to the end, however far it moves
  seen = conflict(two, F_OFD_GETLK, F_RDLCK, 1000000, 1);
  EXPECT_EQUAL(seen.l_start, 500);
  EXPECT_EQUAL(seen.l_len, 0);
  EXPECT_OK(lock(one, F_OFD_SETLK, F_UNLCK, 0, 0));
  EXPECT_ERRNO(lock(one, F_SETLK, F_WRLCK, -1, 1), EINVAL);
  EXPECT_ERRNO(lock(one, F_SETLK, F_WRLCK, 5, -6), EINVAL);
  EXPECT_ERRNO(lock(one, F_SETLK, 99, 0, 1), EINVAL);
}

static void any_close_drops_the_locks_of_the_process(int one, int two) {
  EXPECT_OK(lock(one, F_SETLK, F_WRLCK, 0, 10));
  int third = EXPECT_OK(open("locks.text", O_RDONLY));
  EXPECT_EQUAL(conflict(two, F_OFD_GETLK, F_WRLCK, 0, 0).l_type, F_WRLCK);
  EXPECT_OK(close(third));  // of another description of the same file
  EXPECT_EQUAL(conflict(two, F_OFD_GETLK, F_WRLCK, 0, 0).l_type, F_UNLCK);
}

static void the_last_close_drops_the_locks_of_a_description(int one) {
  int third = EXPECT_OK(open("locks.text", O_RDWR)), twin = EXPECT_OK(dup(third));
  EXPECT_OK(lock(third, F_OFD_SETLK, F_WRLCK, 0, 10));
  EXPECT_OK(lock(twin, F_OFD_SETLK, F_WRLCK, 0, 10));  // a duplicate owns the same locks
  EXPECT_OK(close(third));
  EXPECT_ERRNO(lock(one, F_OFD_SETLK, F_WRLCK, 0, 10), EAGAIN);
  EXPECT_OK(close(twin));
  EXPECT_OK(lock(one, F_OFD_SETLK, F_WRLCK, 0, 10));
  EXPECT_OK(lock(one, F_OFD_SETLK, F_UNLCK, 0, 0));
}

static int holder;
static void *let_go(void *unused) {
  sleep_nanoseconds(30 * MILLISECOND);
  EXPECT_OK(lock(holder, F_OFD_SETLK, F_UNLCK, 0, 0));
  return unused;
}

static void waiting_ends_when_the_holder_lets_go_or_a_signal_comes(int one, int two) {
  EXPECT_OK(lock(one, F_OFD_SETLK, F_WRLCK, 0, 10));
  EXPECT_INTERRUPTED(lock(two, F_OFD_SETLKW, F_WRLCK, 5, 1));
  EXPECT_INTERRUPTED(lock(two, F_SETLKW, F_WRLCK, 5, 1));
  pthread_t thread;
  holder = one;
  EXPECT_EQUAL(pthread_create(&thread, NULL, let_go, NULL), 0);
  EXPECT_OK(lock(two, F_OFD_SETLKW, F_WRLCK, 5, 1));
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  EXPECT_ERRNO(lock(one, F_OFD_SETLK, F_RDLCK, 5, 1), EAGAIN);
  EXPECT_OK(lock(two, F_OFD_SETLK, F_UNLCK, 0, 0));
}

static void refusals(int one) {
  int reader = EXPECT_OK(open("locks.text", O_RDONLY)), writer = EXPECT_OK(open("locks.text", O_WRONLY));
  EXPECT_ERRNO(lock(reader, F_SETLK, F_WRLCK, 0, 1), EBADF);
  EXPECT_ERRNO(lock(writer, F_SETLK, F_RDLCK, 0, 1), EBADF);
  EXPECT_OK(close(reader));
  EXPECT_OK(close(writer));
  struct flock wanted = range(F_WRLCK, 0, 1);
  wanted.l_pid = 1;
  EXPECT_ERRNO(fcntl(one, F_OFD_SETLK, &wanted), EINVAL);  // the pid of a description lock is 0
  wanted = range(F_WRLCK, 0, 1);
  wanted.l_whence = 7;
  EXPECT_ERRNO(fcntl(one, F_SETLK, &wanted), EINVAL);
  EXPECT_ERRNO(lock(NO_DESCRIPTOR, F_SETLK, F_WRLCK, 0, 1), EBADF);
  EXPECT_ERRNO(CALL(fcntl, one, F_SETLK, bad_pointer()), EFAULT);
  struct flock asking = range(F_UNLCK, 0, 1);
  EXPECT_ERRNO(fcntl(one, F_GETLK, &asking), EINVAL);
}

int main(void) {
  int one = scratch_file("locks.text"), two = EXPECT_OK(open("locks.text", O_RDWR));
  a_process_never_conflicts_with_itself(one, two);
  a_description_lock_shows_a_process_lock_with_its_pid(one, two);
  a_process_lock_shows_a_description_lock_without_a_pid(one, two);
  readers_share_and_ranges_split_and_merge(one, two);
  starts_lengths_and_whences(one, two);
  any_close_drops_the_locks_of_the_process(one, two);
  the_last_close_drops_the_locks_of_a_description(one);
  waiting_ends_when_the_holder_lets_go_or_a_signal_comes(one, two);
  refusals(one);
  EXPECT_OK(close(two));
  discard(one, "locks.text");
  return 0;
}
