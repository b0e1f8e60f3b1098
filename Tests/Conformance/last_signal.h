// A handler for SA_SIGINFO that keeps what it learned of the last signal.
#ifndef LAST_SIGNAL_H
#define LAST_SIGNAL_H

#include "expect.h"

#include <signal.h>

static volatile siginfo_t last;
static void keep(int signal, siginfo_t *information, void *context) {
  (void)context;
  EXPECT_EQUAL(signal, information->si_signo);
  last = *information;
}

#endif
