// clone(2), through pthread_create: threads that share everything but stack, thread pointer and signal mask.
#include "expect.h"

#include "timing.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>

static _Thread_local int own = 5;
static int shared, ids[4], descriptor = -1;

static void *body(void *argument) {
  long index = (long)argument;
  sigset_t mask;
  EXPECT_EQUAL(own, 5);  // fresh from the template
  own = (int)index;
  ids[index] = gettid();
  EXPECT_OK(pthread_sigmask(SIG_BLOCK, NULL, &mask));
  EXPECT_EQUAL(sigismember(&mask, SIGUSR1), 1);  // the mask is inherited
  sigaddset(&mask, SIGUSR2);
  EXPECT_OK(pthread_sigmask(SIG_SETMASK, &mask, NULL));
  __atomic_add_fetch(&shared, 1, __ATOMIC_SEQ_CST);
  sleep_nanoseconds(5 * MILLISECOND);
  EXPECT_EQUAL(own, index);
  if (index == 1) descriptor = scratch_text("clone.text", "from a thread");
  if (index == 2) EXPECT_OK(chdir("/"));
  return (void *)(index * 10);
}

int main(void) {
  pthread_t threads[4];
  sigset_t mask;
  char start[PATH_MAX], here[PATH_MAX];
  EXPECT(getcwd(start, sizeof start) != NULL);
  sigemptyset(&mask);
  sigaddset(&mask, SIGUSR1);
  EXPECT_OK(pthread_sigmask(SIG_BLOCK, &mask, NULL));
  ids[0] = gettid();
  EXPECT_EQUAL(ids[0], getpid());
  for (long index = 1; index < 4; index++) {
    void *result;
    EXPECT_EQUAL(pthread_create(&threads[index], NULL, body, (void *)index), 0);
    if (index == 1) EXPECT_EQUAL(pthread_join(threads[1], &result), 0);
  }
  for (long index = 2; index < 4; index++) {
    void *result;
    EXPECT_EQUAL(pthread_join(threads[index], &result), 0);
    EXPECT_EQUAL((long)result, index * 10);
  }
  EXPECT_EQUAL(shared, 3);
  EXPECT_EQUAL(own, 5);
  EXPECT(ids[1] != ids[0] && ids[2] != ids[1] && ids[3] != ids[2] && ids[3] != ids[0]);
  EXPECT_OK(pthread_sigmask(SIG_BLOCK, NULL, &mask));
  EXPECT_EQUAL(sigismember(&mask, SIGUSR2), 0);  // a mask belongs to its thread
  EXPECT_STRING(getcwd(here, sizeof here), "/");  // the working directory to all
  EXPECT_OK(chdir(start));
  const long thread = CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD;
  EXPECT_ERRNO(CALL(clone, thread & ~CLONE_SIGHAND, start, NULL, NULL, 0L), EINVAL);
  EXPECT_ERRNO(CALL(clone, thread & ~CLONE_VM, start, NULL, NULL, 0L), EINVAL);
  EXPECT_ERRNO(CALL(clone, thread | CLONE_NEWNS, start, NULL, NULL, 0L), EINVAL);  // for processes alone
  EXPECT_ERRNO(CALL(clone, thread | CLONE_NEWUSER, start, NULL, NULL, 0L), EINVAL);
  EXPECT_ERRNO(CALL(clone, thread | CLONE_NEWPID, start, NULL, NULL, 0L), EINVAL);
  char byte;
  EXPECT_EQUAL(pread(descriptor, &byte, 1, 0), 1);  // and so do descriptors
  discard(descriptor, "clone.text");
  return 0;
}
