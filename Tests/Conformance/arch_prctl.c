// arch_prctl(2): the FS and GS bases of a thread (x86-64).
#include "expect.h"

enum { SET_GS = 0x1001, SET_FS, GET_FS, GET_GS };

int main(void) {
  unsigned long base = 0, self, word = 0x1234;
  __asm__("mov %%fs:0, %0" : "=r"(self));  // the thread pointer points at itself
  EXPECT_EQUAL(CALL(arch_prctl, GET_FS, &base), 0);
  EXPECT_EQUAL(base, self);
  EXPECT_EQUAL(CALL(arch_prctl, SET_FS, base), 0);
  EXPECT_EQUAL(CALL(arch_prctl, SET_GS, &word), 0);
  unsigned long came;
  __asm__ volatile("mov %%gs:0, %0" : "=r"(came));
  EXPECT_EQUAL(came, 0x1234);
  EXPECT_EQUAL(CALL(arch_prctl, GET_GS, &base), 0);
  EXPECT_EQUAL(base, &word);
  EXPECT_EQUAL(CALL(arch_prctl, SET_GS, 0L), 0);
  EXPECT_ERRNO(CALL(arch_prctl, SET_GS, 1L << 63), EPERM);  // beyond user addresses
  EXPECT_ERRNO(CALL(arch_prctl, GET_FS, bad_pointer()), EFAULT);
  EXPECT_ERRNO(CALL(arch_prctl, 0x9999, 0L), EINVAL);
  return 0;
}
