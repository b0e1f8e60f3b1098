// dup(2): a second descriptor, the lowest free one, for the same description.
#include "expect.h"

#include <sys/resource.h>

int main(void) {
  int file = scratch_text("dup.text", "0123456789");
  int gap = EXPECT_OK(dup(file)), above = EXPECT_OK(dup(file));
  EXPECT(above > gap);
  EXPECT_OK(close(gap));
  int twin = EXPECT_OK(dup(file));
  EXPECT_EQUAL(twin, gap);

  EXPECT_OK(lseek(file, 4, SEEK_SET));  // one offset
  EXPECT_EQUAL(lseek(twin, 0, SEEK_CUR), 4);
  EXPECT_OK(fcntl(twin, F_SETFL, O_APPEND));  // one set of status flags
  EXPECT(fcntl(file, F_GETFL) & O_APPEND);
  EXPECT_OK(fcntl(file, F_SETFD, FD_CLOEXEC));  // but a close-on-exec each, which a new one lacks
  EXPECT_EQUAL(fcntl(twin, F_GETFD), 0);
  int third = EXPECT_OK(dup(file));
  EXPECT_EQUAL(fcntl(third, F_GETFD), 0);
  EXPECT_OK(close(third));

  EXPECT_ERRNO(dup(-1), EBADF);
  EXPECT_ERRNO(dup(NO_DESCRIPTOR), EBADF);
  struct rlimit old, limit;
  EXPECT_OK(getrlimit(RLIMIT_NOFILE, &old));
  limit = (struct rlimit){.rlim_cur = (rlim_t)above + 1, .rlim_max = old.rlim_max};
  EXPECT_OK(setrlimit(RLIMIT_NOFILE, &limit));
  EXPECT_ERRNO(dup(file), EMFILE);
  EXPECT_ERRNO(open("dup.text", O_RDONLY), EMFILE);
  EXPECT_ERRNO(dup2(file, above + 1), EBADF);
  EXPECT_ERRNO(fcntl(file, F_DUPFD, above + 1), EINVAL);
  EXPECT_OK(setrlimit(RLIMIT_NOFILE, &old));
  EXPECT_OK(close(twin));
  EXPECT_OK(close(above));
  discard(file, "dup.text");
  return 0;
}
