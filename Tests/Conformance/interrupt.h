// Signals that arrive while a call is blocked: SIGALRM every few milliseconds, from the interval timer.
#ifndef INTERRUPT_H
#define INTERRUPT_H

#include <signal.h>
#include <sys/time.h>

#include "expect.h"

// How many interrupts came since `interrupt_start`.
static volatile sig_atomic_t interrupts;

// What the third interrupt does, so that a restarted call can end; it must be async-signal-safe.
static void (*volatile third_interrupt)(void);

static inline void interrupt_handler(int signal) {
  (void)signal;
  if (++interrupts == 3 && third_interrupt) third_interrupt();
}

// Starts the interrupts; `flags` is 0 or SA_RESTART.
static inline void interrupt_start(int flags, void (*third)(void)) {
  interrupts = 0;
  third_interrupt = third;
  struct sigaction action = {.sa_handler = interrupt_handler, .sa_flags = flags};
  EXPECT_OK(sigaction(SIGALRM, &action, NULL));
  struct itimerval interval = {.it_interval = {0, 10000}, .it_value = {0, 10000}};
  EXPECT_OK(setitimer(ITIMER_REAL, &interval, NULL));
}

static inline void interrupt_stop(void) {
  struct itimerval none = {0};
  EXPECT_OK(setitimer(ITIMER_REAL, &none, NULL));
}

// States that a blocking call ends with EINTR when a handler without SA_RESTART ran.
#define EXPECT_INTERRUPTED(call)  \
  do {                            \
    interrupt_start(0, NULL);     \
    EXPECT_ERRNO((call), EINTR);  \
    interrupt_stop();             \
    EXPECT(interrupts >= 1);      \
  } while (0)

// States that a blocking call ends with EINTR although the handler asked for SA_RESTART.
#define EXPECT_NEVER_RESTARTED(call)   \
  do {                                 \
    interrupt_start(SA_RESTART, NULL); \
    EXPECT_ERRNO((call), EINTR);       \
    interrupt_stop();                  \
    EXPECT(interrupts >= 1);           \
  } while (0)

// States that a blocking call goes on after handlers with SA_RESTART, until the third one lets it end with `result`.
#define EXPECT_RESTARTED(call, third, result) \
  do {                                        \
    interrupt_start(SA_RESTART, (third));     \
    EXPECT_EQUAL((call), (result));           \
    interrupt_stop();                         \
    EXPECT(interrupts >= 3);                  \
  } while (0)

#endif
