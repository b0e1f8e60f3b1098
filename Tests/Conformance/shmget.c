// shmget(2): finds or makes a shared segment.
#include "expect.h"

#include <sys/shm.h>

int main(void) {
  key_t key = 0x53776674 ^ (int)getpid() << 8;
  int segment = EXPECT_OK(shmget(key, 5000, IPC_CREAT | IPC_EXCL | 0600));
  EXPECT_EQUAL(shmget(key, 0, 0), segment);
  EXPECT_EQUAL(shmget(key, 5000, IPC_CREAT | 0600), segment);
  EXPECT_ERRNO(shmget(key, 5000, IPC_CREAT | IPC_EXCL | 0600), EEXIST);
  EXPECT_ERRNO(shmget(key, 5001, 0), EINVAL);
  if (!is_root()) EXPECT_ERRNO(shmget(key, 0, 0100), EACCES);
  EXPECT_OK(shmctl(segment, IPC_RMID, NULL));
  EXPECT_ERRNO(shmget(key, 5000, 0), ENOENT);
  EXPECT_ERRNO(shmget(key, 0, IPC_CREAT | 0600), EINVAL);
  int one = EXPECT_OK(shmget(IPC_PRIVATE, 1, 0600)), two = EXPECT_OK(shmget(IPC_PRIVATE, 1, 0600));
  EXPECT(one != two);
  EXPECT_OK(shmctl(one, IPC_RMID, NULL));
  EXPECT_OK(shmctl(two, IPC_RMID, NULL));
  return 0;
}
