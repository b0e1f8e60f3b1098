// statx(2): the stat family with a mask of what is wanted, and birth time.
#include "expect.h"
#include "stat.h"

#include <sys/sysmacros.h>

struct statx_time { int64_t seconds; uint32_t nanoseconds; int32_t reserved; };

// The layout of the kernel's `struct statx`, which musl 1.2.3 does not declare.
struct statx_record {
  uint32_t mask, block_size;
  uint64_t attributes;
  uint32_t links, user, group;
  uint16_t mode, spare0;
  uint64_t inode, size, blocks, attributes_mask;
  struct statx_time access, birth, change, modification;
  uint32_t rdev_major, rdev_minor, dev_major, dev_minor;
  uint64_t mount, spare1[13];
};

#define BASIC_STATS 0x7ff
#define BIRTH_TIME 0x800
#define STAT_SIZE 0x200
#define RESERVED_MASK 0x80000000U
#define FORCE_SYNC 0x2000
#define DONT_SYNC 0x4000

static void it_agrees_with_fstat(int file) {
  struct statx_record record;
  struct stat status;
  memset(&record, 0xee, sizeof record);
  EXPECT_EQUAL(sizeof record, 256);
  EXPECT_OK(fstat(file, &status));
  EXPECT_EQUAL(CALL(statx, AT_FDCWD, "statx.text", 0, BASIC_STATS | BIRTH_TIME, &record), 0);
  EXPECT_EQUAL(record.mask & BASIC_STATS, BASIC_STATS);
  EXPECT_EQUAL(record.mode, status.st_mode);
  EXPECT_EQUAL(record.size, status.st_size);
  EXPECT_EQUAL(record.inode, status.st_ino);
  EXPECT_EQUAL(record.links, status.st_nlink);
  EXPECT_EQUAL(record.user, status.st_uid);
  EXPECT_EQUAL(record.group, status.st_gid);
  EXPECT_EQUAL(record.blocks, status.st_blocks);
  EXPECT_EQUAL(record.block_size, status.st_blksize);
  EXPECT_EQUAL(record.dev_major, major(status.st_dev));
  EXPECT_EQUAL(record.dev_minor, minor(status.st_dev));
  EXPECT_EQUAL(record.access.seconds, status.st_atim.tv_sec);
  EXPECT_EQUAL(record.access.nanoseconds, status.st_atim.tv_nsec);
  EXPECT_EQUAL(record.modification.nanoseconds, status.st_mtim.tv_nsec);
  EXPECT_EQUAL(record.change.nanoseconds, status.st_ctim.tv_nsec);
  EXPECT_EQUAL(record.spare0, 0);
  EXPECT_EQUAL(record.modification.reserved, 0);
  if (record.mask & BIRTH_TIME) EXPECT(record.birth.seconds <= record.modification.seconds);
}

int main(void) {
  struct statx_record record;
  int file = scratch_text("statx.text", "12345");
  it_agrees_with_fstat(file);
  EXPECT_EQUAL(CALL(statx, file, "", AT_EMPTY_PATH, STAT_SIZE, &record), 0);
  EXPECT(record.mask & STAT_SIZE);
  EXPECT_EQUAL(record.size, 5);
  EXPECT_EQUAL(CALL(statx, AT_FDCWD, "", AT_EMPTY_PATH, BASIC_STATS, &record), 0);
  EXPECT(S_ISDIR(record.mode));
  EXPECT_OK(symlink("statx.text", "statx.link"));
  EXPECT_EQUAL(CALL(statx, AT_FDCWD, "statx.link", 0, BASIC_STATS, &record), 0);
  EXPECT(S_ISREG(record.mode));
  EXPECT_EQUAL(CALL(statx, AT_FDCWD, "statx.link", AT_SYMLINK_NOFOLLOW | FORCE_SYNC, BASIC_STATS, &record), 0);
  EXPECT(S_ISLNK(record.mode));
  EXPECT_EQUAL(CALL(statx, AT_FDCWD, "statx.link", DONT_SYNC, BASIC_STATS, &record), 0);
  EXPECT_EQUAL(CALL(statx, AT_FDCWD, "/dev/zero", 0, BASIC_STATS, &record), 0);
  EXPECT_EQUAL(record.rdev_major, 1);
  EXPECT_EQUAL(record.rdev_minor, 5);

  EXPECT_ERRNO(CALL(statx, AT_FDCWD, "statx.none", 0, BASIC_STATS, &record), ENOENT);
  EXPECT_ERRNO(CALL(statx, AT_FDCWD, "", 0, BASIC_STATS, &record), ENOENT);
  EXPECT_ERRNO(CALL(statx, file, "x", 0, BASIC_STATS, &record), ENOTDIR);
  EXPECT_ERRNO(CALL(statx, NO_DESCRIPTOR, "x", 0, BASIC_STATS, &record), EBADF);
  EXPECT_ERRNO(CALL(statx, AT_FDCWD, "statx.text", 0, RESERVED_MASK, &record), EINVAL);
  EXPECT_ERRNO(CALL(statx, AT_FDCWD, "statx.text", FORCE_SYNC | DONT_SYNC, BASIC_STATS, &record), EINVAL);
  EXPECT_ERRNO(CALL(statx, AT_FDCWD, "statx.text", 0x40000000, BASIC_STATS, &record), EINVAL);
  EXPECT_ERRNO(CALL(statx, AT_FDCWD, "statx.text", 0, BASIC_STATS, bad_pointer()), EFAULT);
  EXPECT_ERRNO(CALL(statx, AT_FDCWD, bad_pointer(), 0, BASIC_STATS, &record), EFAULT);
  EXPECT_OK(unlink("statx.link"));
  discard(file, "statx.text");
  return 0;
}
