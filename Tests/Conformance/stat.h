// What the calls of the stat family promise alike.
#ifndef STAT_H
#define STAT_H

#include "expect.h"
#include "timing.h"

// States what a fresh file of five bytes looks like in `status`.
static inline void expect_fresh_file(const struct stat *status) {
  EXPECT_EQUAL(status->st_mode, S_IFREG | 0644);
  EXPECT_EQUAL(status->st_size, 5);
  EXPECT_EQUAL(status->st_nlink, 1);
  EXPECT_EQUAL(status->st_uid, geteuid());
  EXPECT_EQUAL(status->st_gid, getegid());
  EXPECT_EQUAL(status->st_rdev, 0);
  EXPECT_EQUAL(status->st_blksize, 4096);
  EXPECT_EQUAL(status->st_blocks, 8);  // one page
  EXPECT(status->st_ino != 0);
  struct stat directory;
  EXPECT_OK(fstatat(AT_FDCWD, ".", &directory, 0));
  EXPECT_EQUAL(status->st_dev, directory.st_dev);
  EXPECT(S_ISDIR(directory.st_mode));
  long age = nanoseconds_of(now_on(CLOCK_REALTIME)) - nanoseconds_of(status->st_mtim);
  EXPECT_WITHIN(age, -20 * MILLISECOND, PATIENCE);
  EXPECT(nanoseconds_of(status->st_ctim) >= nanoseconds_of(status->st_mtim));
}

#endif
