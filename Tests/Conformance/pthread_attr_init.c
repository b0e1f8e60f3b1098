// pthread_attr_init(3): a thread's attributes are kept, checked and told.
#include "expect.h"

#include <pthread.h>
#include <sched.h>

static pthread_attr_t attributes;

#define EXPECT_KEPT(name, good, bad)                               \
  do {                                                             \
    int value = -1;                                                \
    EXPECT_EQUAL(pthread_attr_set##name(&attributes, good), 0);    \
    EXPECT_EQUAL(pthread_attr_get##name(&attributes, &value), 0);  \
    EXPECT_EQUAL(value, good);                                     \
    EXPECT_EQUAL(pthread_attr_set##name(&attributes, bad), EINVAL); \
  } while (0)

static void *tell_the_stack(void *guard) {
  pthread_attr_t own;
  void *stack;
  size_t size, guard_size;
  int detached;
  EXPECT_EQUAL(pthread_getattr_np(pthread_self(), &own), 0);
  EXPECT_EQUAL(pthread_attr_getstack(&own, &stack, &size), 0);
  char here;
  EXPECT(&here > (char *)stack && &here < (char *)stack + size);
  EXPECT_EQUAL(pthread_attr_getguardsize(&own, &guard_size), 0);
  EXPECT_EQUAL(guard_size, guard);
  EXPECT_EQUAL(pthread_attr_getdetachstate(&own, &detached), 0);
  EXPECT_EQUAL(detached, PTHREAD_CREATE_JOINABLE);
  EXPECT_EQUAL(pthread_attr_destroy(&own), 0);
  return NULL;
}

int main(void) {
  size_t size;
  void *stack;
  EXPECT_EQUAL(pthread_attr_init(&attributes), 0);
  EXPECT_KEPT(detachstate, PTHREAD_CREATE_DETACHED, 77);
  EXPECT_KEPT(detachstate, PTHREAD_CREATE_JOINABLE, 77);
  EXPECT_KEPT(inheritsched, PTHREAD_EXPLICIT_SCHED, 77);
  EXPECT_KEPT(inheritsched, PTHREAD_INHERIT_SCHED, 77);
  EXPECT_EQUAL(pthread_attr_setscope(&attributes, PTHREAD_SCOPE_SYSTEM), 0);
  EXPECT_EQUAL(pthread_attr_setscope(&attributes, PTHREAD_SCOPE_PROCESS), ENOTSUP);
  EXPECT_EQUAL(pthread_attr_setscope(&attributes, 77), EINVAL);
  int scope;
  EXPECT_EQUAL(pthread_attr_getscope(&attributes, &scope), 0);
  EXPECT_EQUAL(scope, PTHREAD_SCOPE_SYSTEM);
  int policy;
  EXPECT_EQUAL(pthread_attr_setschedpolicy(&attributes, SCHED_RR), 0);
  EXPECT_EQUAL(pthread_attr_getschedpolicy(&attributes, &policy), 0);
  EXPECT_EQUAL(policy, SCHED_RR);
  struct sched_param parameters = {.sched_priority = 7}, told = {0};
  EXPECT_EQUAL(pthread_attr_setschedparam(&attributes, &parameters), 0);
  EXPECT_EQUAL(pthread_attr_getschedparam(&attributes, &told), 0);
  EXPECT_EQUAL(told.sched_priority, 7);
  EXPECT_EQUAL(pthread_attr_setstacksize(&attributes, 1), EINVAL);
  EXPECT_EQUAL(pthread_attr_setstacksize(&attributes, 512 * 1024), 0);
  EXPECT_EQUAL(pthread_attr_getstacksize(&attributes, &size), 0);
  EXPECT_EQUAL(size, 512 * 1024);
  EXPECT_EQUAL(pthread_attr_getstack(&attributes, &stack, &size), EINVAL);  // none was given
  EXPECT_EQUAL(pthread_attr_setguardsize(&attributes, 65536), 0);
  EXPECT_EQUAL(pthread_attr_getguardsize(&attributes, &size), 0);
  EXPECT_EQUAL(size, 65536);

  pthread_t thread;
  EXPECT_EQUAL(pthread_create(&thread, &attributes, tell_the_stack, (void *)65536), 0);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  static char room[65536] __attribute__((aligned(16)));
  EXPECT_EQUAL(pthread_attr_setstack(&attributes, room, 1), EINVAL);
  EXPECT_EQUAL(pthread_attr_setstack(&attributes, room, sizeof room), 0);
  EXPECT_EQUAL(pthread_attr_getstack(&attributes, &stack, &size), 0);
  EXPECT_EQUAL(stack, room);
  EXPECT_EQUAL(size, sizeof room);
  EXPECT_EQUAL(pthread_create(&thread, &attributes, tell_the_stack, (void *)0), 0);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  EXPECT_EQUAL(pthread_attr_destroy(&attributes), 0);

  EXPECT_EQUAL(pthread_getattr_default_np(&attributes), 0);  // what a thread gets that asks for nothing
  EXPECT_EQUAL(pthread_attr_setstacksize(&attributes, 1 << 20), 0);
  EXPECT_EQUAL(pthread_setattr_default_np(&attributes), 0);
  EXPECT_EQUAL(pthread_getattr_default_np(&attributes), 0);
  EXPECT_EQUAL(pthread_attr_getstacksize(&attributes, &size), 0);
  EXPECT_EQUAL(size, 1 << 20);
  EXPECT_EQUAL(pthread_attr_getguardsize(&attributes, &size), 0);
  EXPECT_EQUAL(pthread_create(&thread, NULL, tell_the_stack, (void *)size), 0);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  pthread_attr_t first;
  volatile char deep[5 * 4096];
  deep[0] = 1;
  EXPECT_EQUAL(pthread_getattr_np(pthread_self(), &first), 0);  // the first thread's stack is measured
  EXPECT_EQUAL(pthread_attr_getstack(&first, &stack, &size), 0);
  EXPECT((char *)&deep[0] > (char *)stack && (char *)&deep[sizeof deep] < (char *)stack + size);
  return 0;
}
