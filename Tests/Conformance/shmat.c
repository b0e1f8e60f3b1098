// shmat(2): maps a shared segment.
#include "expect.h"

#include <sys/shm.h>

int main(void) {
  int segment = EXPECT_OK(shmget(IPC_PRIVATE, 5000, 0600));
  char *one = shmat(segment, NULL, 0);
  EXPECT(one != MAP_FAILED);
  EXPECT_EQUAL((uintptr_t)one % 4096, 0);
  EXPECT_EQUAL(one[0] | one[4999], 0);
  strcpy(one, "shared");
  one[8191] = 'e';
  const char *two = shmat(segment, NULL, SHM_RDONLY);
  EXPECT(two != MAP_FAILED && two != one);
  EXPECT_STRING(two, "shared");
  EXPECT_EQUAL(two[8191], 'e');
  EXPECT_ERRNO(mprotect((void *)two, 4096, PROT_READ | PROT_WRITE), EACCES);
  EXPECT_ERRNO(shmat(segment, one, 0), EINVAL);      // taken
  EXPECT_ERRNO(shmat(segment, one + 1, 0), EINVAL);  // no page's start
  EXPECT_OK(shmdt(one));
  EXPECT_STRING(two, "shared");
  EXPECT_EQUAL(shmat(segment, one + 5, SHM_RND), one);  // free now
  EXPECT_EQUAL(shmat(segment, one, SHM_REMAP), one);
  EXPECT_ERRNO(shmat(segment, NULL, SHM_REMAP), EINVAL);
  EXPECT_STRING(one, "shared");
  EXPECT_OK(shmctl(segment, IPC_RMID, NULL));
  EXPECT_STRING(one, "shared");  // it goes with the last attachment
  EXPECT_OK(shmdt(one));
  EXPECT_OK(shmdt(two));
  EXPECT_ERRNO(shmat(segment, NULL, 0), EINVAL);
  EXPECT_ERRNO(shmat(-1, NULL, 0), EINVAL);
  return 0;
}
