// sched_setscheduler(2), sched_getscheduler(2): policies and priorities, and who may set them.
#include "expect.h"

#include "timing.h"

#include <pthread.h>
#include <sched.h>

#define RESET_ON_FORK 0x40000000

static int set(int policy, int priority) {
  struct sched_param parameters = {.sched_priority = priority};
  return (int)CALL(sched_setscheduler, 0, policy, &parameters);
}

static char order[8];
static int count;

static void *note(void *name) {
  order[count++] = *(const char *)name;
  return NULL;
}

// Real-time threads run by priority. The maker is above them all, so none runs before it waits.
static void priorities_rule(void) {
  cpu_set_t one;
  CPU_ZERO(&one);
  CPU_SET(0, &one);
  EXPECT_OK(sched_setaffinity(0, sizeof one, &one));
  pthread_t threads[3];
  pthread_attr_t attributes;
  EXPECT_EQUAL(pthread_attr_init(&attributes), 0);
  EXPECT_EQUAL(pthread_attr_setinheritsched(&attributes, PTHREAD_EXPLICIT_SCHED), 0);
  EXPECT_EQUAL(pthread_attr_setschedpolicy(&attributes, SCHED_FIFO), 0);
  for (int index = 0; index < 3; index++) {
    struct sched_param parameters = {.sched_priority = (int[]){10, 30, 20}[index]};
    EXPECT_EQUAL(pthread_attr_setschedparam(&attributes, &parameters), 0);
    EXPECT_EQUAL(pthread_create(&threads[index], &attributes, note, &"acb"[index]), 0);
  }
  EXPECT_EQUAL(count, 0);
  for (int index = 0; index < 3; index++) EXPECT_EQUAL(pthread_join(threads[index], NULL), 0);
  EXPECT_STRING(order, "cba");
}

int main(void) {
  struct sched_param none = {0};
  EXPECT_EQUAL(CALL(sched_getscheduler, 0), SCHED_OTHER);
  EXPECT_ERRNO(CALL(sched_getscheduler, -1), EINVAL);
  EXPECT_ERRNO(CALL(sched_getscheduler, 4000000), ESRCH);
  EXPECT_OK(set(SCHED_OTHER, 0));
  EXPECT_OK(set(SCHED_BATCH, 0));
  EXPECT_EQUAL(CALL(sched_getscheduler, 0), SCHED_BATCH);
  EXPECT_OK(set(SCHED_OTHER | RESET_ON_FORK, 0));
  EXPECT_EQUAL(CALL(sched_getscheduler, 0), SCHED_OTHER | RESET_ON_FORK);
  EXPECT_ERRNO(set(SCHED_OTHER, 1), EINVAL);
  EXPECT_ERRNO(set(SCHED_FIFO, 0), EINVAL);
  EXPECT_ERRNO(set(SCHED_FIFO, 100), EINVAL);
  EXPECT_ERRNO(set(SCHED_RR, -1), EINVAL);
  EXPECT_ERRNO(set(77, 0), EINVAL);
  EXPECT_ERRNO(set(SCHED_DEADLINE, 0), EINVAL);
  EXPECT_ERRNO(CALL(sched_setscheduler, 0, SCHED_OTHER, NULL), EINVAL);
  EXPECT_ERRNO(CALL(sched_setscheduler, 0, SCHED_OTHER, bad_pointer()), EFAULT);
  EXPECT_ERRNO(CALL(sched_setscheduler, -1, SCHED_OTHER, &none), EINVAL);
  EXPECT_ERRNO(CALL(sched_setscheduler, 4000000, SCHED_OTHER, &none), ESRCH);
  if (set(SCHED_FIFO | RESET_ON_FORK, 50) == -1) {
    EXPECT_EQUAL(errno, EPERM);  // as nobody, and in containers even as root
    EXPECT_OK(set(SCHED_OTHER | RESET_ON_FORK, 0));
    if (!is_root()) EXPECT_ERRNO(set(SCHED_OTHER, 0), EPERM);  // the bit stays
    return 0;
  }
  EXPECT_EQUAL(CALL(sched_getscheduler, 0), SCHED_FIFO | RESET_ON_FORK);
  EXPECT_OK(set(SCHED_RR, 50));
  EXPECT_EQUAL(CALL(sched_getscheduler, 0), SCHED_RR);
  EXPECT_OK(set(SCHED_FIFO, 50));
  priorities_rule();
  return 0;
}
