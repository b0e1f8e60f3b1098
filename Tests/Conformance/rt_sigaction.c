// rt_sigaction(2): what a signal does, and the flags that say how its handler runs.
#include "expect.h"

#include <signal.h>

static volatile int calls, depth, deepest, blocked_inside, other_blocked;
static siginfo_t last;

static void inform(int signal, siginfo_t *information, void *context) {
  EXPECT(context != NULL);
  EXPECT_EQUAL(information->si_signo, signal);
  last = *information;
}

static void install(int signal, void (*handler)(int), int flags, int also) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigemptyset(&action.sa_mask);
  if (also) sigaddset(&action.sa_mask, also);
  EXPECT_OK(sigaction(signal, &action, NULL));
  calls = deepest = 0;
}

static int budget;
static void count_within_budget(int signal) {
  sigset_t mask;
  calls++;
  if (++depth > deepest) deepest = depth;
  sigprocmask(SIG_BLOCK, NULL, &mask);
  blocked_inside = sigismember(&mask, signal);
  other_blocked = sigismember(&mask, SIGUSR2);
  if (budget-- > 0) raise(signal);
  depth--;
}

static void blocked_or_nested(void) {
  install(SIGUSR1, count_within_budget, 0, SIGUSR2);
  budget = 3;
  EXPECT_EQUAL(raise(SIGUSR1), 0);
  EXPECT_EQUAL(calls, 4);
  EXPECT_EQUAL(deepest, 1);  // one after the other
  EXPECT_EQUAL(blocked_inside, 1);
  EXPECT_EQUAL(other_blocked, 1);
  install(SIGUSR1, count_within_budget, SA_NODEFER, 0);
  budget = 3;
  EXPECT_EQUAL(raise(SIGUSR1), 0);
  EXPECT_EQUAL(calls, 4);
  EXPECT_EQUAL(deepest, 4);  // one inside the other
  EXPECT_EQUAL(blocked_inside, 0);
  EXPECT_EQUAL(other_blocked, 0);
}

static void SA_RESETHAND_serves_once(void) {
  struct sigaction now;
  budget = 0;
  install(SIGURG, count_within_budget, SA_RESETHAND, 0);
  EXPECT_EQUAL(raise(SIGURG), 0);
  EXPECT_EQUAL(calls, 1);
  EXPECT_OK(sigaction(SIGURG, NULL, &now));
  EXPECT(now.sa_handler == SIG_DFL);
  EXPECT_EQUAL(raise(SIGURG), 0);  // ignored by default
  EXPECT_EQUAL(calls, 1);
}

static void SA_SIGINFO_tells_more(void) {
  struct sigaction action = {.sa_sigaction = inform, .sa_flags = SA_SIGINFO};
  EXPECT_OK(sigaction(SIGUSR1, &action, NULL));
  EXPECT_OK(kill(getpid(), SIGUSR1));
  EXPECT_EQUAL(last.si_code, SI_USER);
  EXPECT_EQUAL(last.si_pid, getpid());
  EXPECT_EQUAL(last.si_uid, getuid());
  EXPECT_EQUAL(raise(SIGUSR1), 0);
  EXPECT_EQUAL(last.si_code, SI_TKILL);
  EXPECT_OK(sigqueue(getpid(), SIGUSR1, (union sigval){.sival_int = 4711}));
  EXPECT_EQUAL(last.si_code, SI_QUEUE);
  EXPECT_EQUAL(last.si_value.sival_int, 4711);
}

static void the_old_action_comes_back(void) {
  struct sigaction action = {.sa_handler = count_within_budget, .sa_flags = SA_RESTART | SA_NODEFER}, old;
  sigaddset(&action.sa_mask, SIGHUP);
  EXPECT_OK(sigaction(SIGWINCH, &action, NULL));
  EXPECT_OK(sigaction(SIGWINCH, NULL, &old));
  EXPECT(old.sa_handler == count_within_budget);
  EXPECT_EQUAL(old.sa_flags & (SA_RESTART | SA_NODEFER | SA_SIGINFO), SA_RESTART | SA_NODEFER);
  EXPECT_EQUAL(sigismember(&old.sa_mask, SIGHUP), 1);
  EXPECT_EQUAL(sigismember(&old.sa_mask, SIGINT), 0);
}

static void ignoring_drops_what_is_pending(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  EXPECT_OK(sigprocmask(SIG_BLOCK, &set, NULL));
  EXPECT_EQUAL(raise(SIGUSR1), 0);
  EXPECT(signal(SIGUSR1, SIG_IGN) != SIG_ERR);
  EXPECT_OK(sigpending(&set));
  EXPECT_EQUAL(sigismember(&set, SIGUSR1), 0);
  sigemptyset(&set);
  EXPECT_OK(sigprocmask(SIG_SETMASK, &set, NULL));
}

static void refusals(void) {
  struct { void *handler; unsigned long flags; void *restorer; unsigned long mask; } action = {0};
  EXPECT_ERRNO(CALL(rt_sigaction, SIGKILL, &action, NULL, 8L), EINVAL);
  EXPECT_ERRNO(CALL(rt_sigaction, SIGSTOP, &action, NULL, 8L), EINVAL);
  EXPECT_EQUAL(CALL(rt_sigaction, SIGKILL, NULL, &action, 8L), 0);  // asking is allowed
  EXPECT_ERRNO(CALL(rt_sigaction, 0, &action, NULL, 8L), EINVAL);
  EXPECT_ERRNO(CALL(rt_sigaction, 65, &action, NULL, 8L), EINVAL);
  EXPECT_ERRNO(CALL(rt_sigaction, SIGUSR1, &action, NULL, 4L), EINVAL);
  EXPECT_ERRNO(CALL(rt_sigaction, SIGUSR1, bad_pointer(), NULL, 8L), EFAULT);
  EXPECT_ERRNO(CALL(rt_sigaction, SIGUSR1, NULL, bad_pointer(), 8L), EFAULT);
}

int main(void) {
  blocked_or_nested();
  SA_RESETHAND_serves_once();
  SA_SIGINFO_tells_more();
  the_old_action_comes_back();
  ignoring_drops_what_is_pending();
  refusals();
  return 0;
}
