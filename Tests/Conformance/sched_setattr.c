// sched_setattr(2), sched_getattr(2): policy, priority and niceness in one struct that may grow.
#include "expect.h"

#include <sched.h>
#include <sys/resource.h>

struct attributes {
  uint32_t size, policy;
  uint64_t flags;
  int32_t niceness;
  uint32_t priority;
  uint64_t runtime, deadline, period;
  uint32_t least, most;
  uint64_t beyond;
};

static struct attributes get(void) {
  struct attributes attributes;
  memset(&attributes, 0xff, sizeof attributes);
  EXPECT_OK(CALL(sched_getattr, 0, &attributes, 56, 0));
  return attributes;
}

int main(void) {
  struct attributes attributes = get();
  EXPECT_EQUAL(attributes.size, 56);
  EXPECT_EQUAL(attributes.policy, SCHED_OTHER);
  EXPECT_EQUAL(attributes.flags, 0);
  EXPECT_EQUAL(attributes.niceness, getpriority(PRIO_PROCESS, 0));
  EXPECT_EQUAL(attributes.beyond, UINT64_MAX);
  memset(&attributes, 0xff, sizeof attributes);
  EXPECT_OK(CALL(sched_getattr, 0, &attributes, 48, 0));
  EXPECT_EQUAL(attributes.size, 48);
  EXPECT_EQUAL(attributes.least, UINT32_MAX);  // not touched
  EXPECT_ERRNO(CALL(sched_getattr, 0, &attributes, 47, 0), EINVAL);
  EXPECT_ERRNO(CALL(sched_getattr, 0, &attributes, 48, 1), EINVAL);
  EXPECT_ERRNO(CALL(sched_getattr, 0, NULL, 48, 0), EINVAL);
  EXPECT_ERRNO(CALL(sched_getattr, 0, bad_pointer(), 48, 0), EFAULT);
  EXPECT_ERRNO(CALL(sched_getattr, -1, &attributes, 48, 0), EINVAL);
  EXPECT_ERRNO(CALL(sched_getattr, 4000000, &attributes, 48, 0), ESRCH);

  struct attributes wanted = {.size = 48, .policy = SCHED_BATCH, .niceness = 7};
  EXPECT_OK(CALL(sched_setattr, 0, &wanted, 0));
  attributes = get();
  EXPECT_EQUAL(attributes.policy, SCHED_BATCH);
  EXPECT_EQUAL(attributes.niceness, 7);
  EXPECT_EQUAL(getpriority(PRIO_PROCESS, 0), 7);
  wanted = (struct attributes){.size = 0, .policy = SCHED_OTHER, .flags = 1, .niceness = 100};  // no size: the first one
  EXPECT_OK(CALL(sched_setattr, 0, &wanted, 0));
  attributes = get();
  EXPECT_EQUAL(attributes.policy, SCHED_OTHER);
  EXPECT_EQUAL(attributes.flags, 1);
  EXPECT_EQUAL(attributes.niceness, 19);

  wanted = (struct attributes){.size = 64, .policy = SCHED_OTHER, .flags = 1, .niceness = 19};
  EXPECT_OK(CALL(sched_setattr, 0, &wanted, 0));  // what nobody knows yet is zero
  wanted.size = 40;
  EXPECT_ERRNO(CALL(sched_setattr, 0, &wanted, 0), E2BIG);
  EXPECT(wanted.size >= 56);  // the size that the kernel knows
  wanted.size = 48;
  EXPECT_ERRNO(CALL(sched_setattr, 0, &wanted, 1), EINVAL);
  EXPECT_ERRNO(CALL(sched_setattr, -1, &wanted, 0), EINVAL);
  EXPECT_ERRNO(CALL(sched_setattr, 4000000, &wanted, 0), ESRCH);
  EXPECT_ERRNO(CALL(sched_setattr, 0, NULL, 0), EINVAL);
  EXPECT_ERRNO(CALL(sched_setattr, 0, bad_pointer(), 0), EFAULT);
  wanted.flags = 1 << 20;
  EXPECT_ERRNO(CALL(sched_setattr, 0, &wanted, 0), EINVAL);
  wanted = (struct attributes){.size = 48, .policy = 77};
  EXPECT_ERRNO(CALL(sched_setattr, 0, &wanted, 0), EINVAL);
  wanted = (struct attributes){.size = 48, .policy = SCHED_OTHER, .priority = 1};
  EXPECT_ERRNO(CALL(sched_setattr, 0, &wanted, 0), EINVAL);
  wanted = (struct attributes){.size = 48, .policy = SCHED_FIFO};
  EXPECT_ERRNO(CALL(sched_setattr, 0, &wanted, 0), EINVAL);
  return 0;
}
