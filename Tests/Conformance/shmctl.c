// shmctl(2): tells about a shared segment, changes its owner, removes it.
#include "expect.h"

#include <sys/shm.h>

int main(void) {
  struct shmid_ds status;
  key_t key = 0x63746c00 ^ (int)getpid() << 8;
  int segment = EXPECT_OK(shmget(key, 5000, IPC_CREAT | 0640));
  memset(&status, 0xee, sizeof status);
  EXPECT_EQUAL(shmctl(segment, IPC_STAT, &status), 0);
  EXPECT_EQUAL(status.shm_perm.__key, key);
  EXPECT_EQUAL(status.shm_perm.mode, 0640);
  EXPECT_EQUAL(status.shm_perm.uid, geteuid());
  EXPECT_EQUAL(status.shm_perm.cgid, getegid());
  EXPECT_EQUAL(status.shm_segsz, 5000);
  EXPECT_EQUAL(status.shm_nattch, 0);
  EXPECT_EQUAL(status.shm_cpid, getpid());
  EXPECT_EQUAL(status.shm_atime, 0);
  EXPECT_WITHIN(status.shm_ctime, time(NULL) - 5, time(NULL));
  status.shm_perm.mode = 0600;
  EXPECT_EQUAL(shmctl(segment, IPC_SET, &status), 0);
  char *start = shmat(segment, NULL, 0);
  EXPECT_OK(shmctl(segment, IPC_STAT, &status));
  EXPECT_EQUAL(status.shm_perm.mode, 0600);
  EXPECT_EQUAL(status.shm_nattch, 1);
  EXPECT_EQUAL(status.shm_lpid, getpid());
  EXPECT_WITHIN(status.shm_atime, time(NULL) - 5, time(NULL));
  EXPECT_ERRNO(shmctl(segment, IPC_STAT, bad_pointer()), EFAULT);
  EXPECT_ERRNO(shmctl(segment, 99, &status), EINVAL);
  EXPECT_EQUAL(shmctl(segment, IPC_RMID, NULL), 0);
  EXPECT_OK(shmctl(segment, IPC_STAT, &status));
  EXPECT_EQUAL(status.shm_perm.mode, 0600 | 01000);  // SHM_DEST
  EXPECT_OK(shmdt(start));
  EXPECT_ERRNO(shmctl(segment, IPC_STAT, &status), EINVAL);
  return 0;
}
