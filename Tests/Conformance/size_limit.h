// The limit on the size of files (`RLIMIT_FSIZE`), and the signal that tells of what goes beyond.
#ifndef SIZE_LIMIT_H
#define SIZE_LIMIT_H

#include "last_signal.h"

#include <sys/resource.h>

// Lets files grow to `bytes`; beyond, `SIGXFSZ` is kept.
static inline void limit_size(rlim_t bytes) {
  struct sigaction action = {.sa_sigaction = keep, .sa_flags = SA_SIGINFO};
  EXPECT_OK(sigaction(SIGXFSZ, &action, NULL));
  struct rlimit limit;
  EXPECT_OK(getrlimit(RLIMIT_FSIZE, &limit));
  limit.rlim_cur = bytes == RLIM_INFINITY ? limit.rlim_max : bytes;
  EXPECT_OK(setrlimit(RLIMIT_FSIZE, &limit));
}

// Whether `SIGXFSZ` has come since the last question.
static inline bool size_signal(void) {
  bool came = last.si_signo == SIGXFSZ;
  if (came) EXPECT_EQUAL(last.si_pid, getpid());
  last.si_signo = 0;
  return came;
}

// States that a call does all or a part, `result`, and that no signal tells of the limit.
#define EXPECT_WITHIN_LIMIT(call, result)           \
  do {                                              \
    EXPECT_EQUAL((errno = 0, (long)(call)), result); \
    EXPECT(!size_signal());                         \
  } while (0)

// States that a call does a part, `result`, and that the signal tells of the rest.
#define EXPECT_CUT(call, result)                    \
  do {                                              \
    EXPECT_EQUAL((errno = 0, (long)(call)), result); \
    EXPECT(size_signal());                          \
  } while (0)

// States that a call goes beyond the limit: an error and the signal.
#define EXPECT_BEYOND_LIMIT(call) \
  do {                            \
    EXPECT_ERRNO(call, EFBIG);    \
    EXPECT(size_signal());        \
  } while (0)

#endif
