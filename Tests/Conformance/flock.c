// flock(2): a lock on a whole file that belongs to the open file description.
#include "expect.h"
#include "interrupt.h"

#include <sys/file.h>

int main(void) {
  int one = scratch_file("flock.text"), two = EXPECT_OK(open("flock.text", O_RDONLY)), twin = EXPECT_OK(dup(one));
  EXPECT_EQUAL(flock(one, LOCK_EX), 0);
  EXPECT_ERRNO(flock(two, LOCK_EX | LOCK_NB), EWOULDBLOCK);
  EXPECT_ERRNO(flock(two, LOCK_SH | LOCK_NB), EWOULDBLOCK);
  EXPECT_EQUAL(flock(twin, LOCK_EX | LOCK_NB), 0);  // the same description
  EXPECT_INTERRUPTED(flock(two, LOCK_EX));
  EXPECT_EQUAL(flock(twin, LOCK_UN), 0);
  EXPECT_EQUAL(flock(two, LOCK_EX | LOCK_NB), 0);  // a reader may lock exclusively
  EXPECT_EQUAL(flock(two, LOCK_SH), 0);
  EXPECT_EQUAL(flock(one, LOCK_SH | LOCK_NB), 0);
  EXPECT_ERRNO(flock(one, LOCK_EX | LOCK_NB), EWOULDBLOCK);  // and the failed conversion has dropped the lock
  EXPECT_EQUAL(flock(two, LOCK_EX | LOCK_NB), 0);
  EXPECT_EQUAL(flock(two, LOCK_UN), 0);
  EXPECT_EQUAL(flock(two, LOCK_UN), 0);

  EXPECT_EQUAL(flock(one, LOCK_EX), 0);  // flock and record locks do not see each other
  struct flock record = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  EXPECT_OK(fcntl(one, F_SETLK, &record));
  EXPECT_OK(close(twin));
  EXPECT_ERRNO(flock(two, LOCK_SH | LOCK_NB), EWOULDBLOCK);
  discard(one, "flock.text");  // the last close unlocks
  EXPECT_EQUAL(flock(two, LOCK_SH | LOCK_NB), 0);

  EXPECT_ERRNO(flock(two, 0), EINVAL);
  EXPECT_ERRNO(flock(two, LOCK_NB), EINVAL);
  EXPECT_ERRNO(flock(two, LOCK_SH | LOCK_EX), EINVAL);
  EXPECT_ERRNO(flock(NO_DESCRIPTOR, LOCK_SH), EBADF);
  EXPECT_OK(close(two));
  return 0;
}
