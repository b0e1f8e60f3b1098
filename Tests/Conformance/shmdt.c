// shmdt(2): takes a shared segment out of memory.
#include "expect.h"

#include <sys/shm.h>

int main(void) {
  struct shmid_ds status;
  int segment = EXPECT_OK(shmget(IPC_PRIVATE, 3 * 4096, 0600));
  char *start = shmat(segment, NULL, 0);
  EXPECT(start != MAP_FAILED);
  EXPECT_ERRNO(shmdt(start + 4096), EINVAL);  // not where it begins
  EXPECT_ERRNO(shmdt(start + 1), EINVAL);
  EXPECT_OK(munmap(start + 4096, 4096));
  EXPECT_OK(shmctl(segment, IPC_STAT, &status));
  EXPECT_EQUAL(status.shm_nattch, 2);  // Linux counts the pieces
  EXPECT_EQUAL(shmdt(start), 0);       // all that is left
  EXPECT_OK(shmctl(segment, IPC_STAT, &status));
  EXPECT_EQUAL(status.shm_nattch, 0);
  EXPECT_ERRNO(shmdt(start), EINVAL);
  EXPECT_OK(shmctl(segment, IPC_RMID, NULL));
  return 0;
}
