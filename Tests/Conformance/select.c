// select(2): sets of descriptors, ready to read, to write or exceptional.
#include "expect.h"

#include "interrupt.h"
#include "timing.h"

#include <sys/select.h>

int main(void) {
  int ends[2];
  fd_set readers, writers, exceptions;
  char byte;
  EXPECT_OK(pipe(ends));
  int count = (ends[0] > ends[1] ? ends[0] : ends[1]) + 1;
  struct timeval none = {0, 0}, brief = {0, 20000};
  FD_ZERO(&readers);
  FD_ZERO(&writers);
  FD_ZERO(&exceptions);
  FD_SET(ends[0], &readers);
  FD_SET(ends[1], &writers);
  FD_SET(ends[0], &exceptions);
  EXPECT_EQUAL(CALL(select, count, &readers, &writers, &exceptions, &none), 1);
  EXPECT(!FD_ISSET(ends[0], &readers) && FD_ISSET(ends[1], &writers) && !FD_ISSET(ends[0], &exceptions));
  EXPECT_EQUAL(write(ends[1], "x", 1), 1);
  FD_SET(ends[0], &readers);
  EXPECT_EQUAL(CALL(select, count, &readers, &writers, NULL, NULL), 2);
  EXPECT(FD_ISSET(ends[0], &readers) && FD_ISSET(ends[1], &writers));
  EXPECT_EQUAL(read(ends[0], &byte, 1), 1);

  long start = now();
  EXPECT_EQUAL(CALL(select, count, &readers, NULL, NULL, &brief), 0);
  EXPECT_WITHIN(now() - start, 20 * MILLISECOND, PATIENCE);
  EXPECT(!FD_ISSET(ends[0], &readers));  // the sets say what is ready: nothing
  EXPECT_EQUAL(brief.tv_sec, 0);
  EXPECT_EQUAL(brief.tv_usec, 0);  // Linux writes back what is left
  brief.tv_usec = 20000;
  EXPECT_EQUAL(CALL(select, 0, NULL, NULL, NULL, &brief), 0);

  FD_SET(ends[0], &readers);
  EXPECT_NEVER_RESTARTED(CALL(select, count, &readers, NULL, NULL, NULL));
  EXPECT(FD_ISSET(ends[0], &readers));  // a failure leaves the sets
  FD_SET(NO_DESCRIPTOR, &readers);
  EXPECT_EQUAL(CALL(select, count, &readers, NULL, NULL, &none), 0);  // beyond the count nothing is looked at
  FD_SET(ends[0], &readers);
  FD_SET(NO_DESCRIPTOR, &readers);
  EXPECT_OK(dup2(ends[0], NO_DESCRIPTOR - 1));
  EXPECT_OK(dup2(ends[0], NO_DESCRIPTOR));
  EXPECT_OK(close(NO_DESCRIPTOR));
  EXPECT_ERRNO(CALL(select, FD_SETSIZE, &readers, NULL, NULL, &none), EBADF);
  EXPECT_OK(close(NO_DESCRIPTOR - 1));
  EXPECT_ERRNO(CALL(select, -1, NULL, NULL, NULL, &none), EINVAL);
  struct timeval negative = {-1, 0};
  EXPECT_ERRNO(CALL(select, 0, NULL, NULL, NULL, &negative), EINVAL);
  EXPECT_ERRNO(CALL(select, count, bad_pointer(), NULL, NULL, &none), EFAULT);
  EXPECT_ERRNO(CALL(select, count, NULL, NULL, NULL, bad_pointer()), EFAULT);

  EXPECT_OK(close(ends[1]));
  FD_ZERO(&readers);
  FD_SET(ends[0], &readers);
  EXPECT_EQUAL(CALL(select, count, &readers, NULL, NULL, NULL), 1);  // the end of a pipe can be read
  EXPECT_OK(close(ends[0]));
  return 0;
}
