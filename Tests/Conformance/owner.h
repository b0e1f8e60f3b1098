// What the calls of the chown family promise alike.
#ifndef OWNER_H
#define OWNER_H

#include "expect.h"

// States who owns `name` itself, a symbolic link not followed.
static inline void expect_owner(const char *name, uid_t user, gid_t group) {
  struct stat status;
  EXPECT_OK(lstat(name, &status));
  EXPECT_EQUAL(status.st_uid, user);
  EXPECT_EQUAL(status.st_gid, group);
}

// States the permission bits of `name`.
static inline void expect_mode(const char *name, mode_t mode) {
  struct stat status;
  EXPECT_OK(lstat(name, &status));
  EXPECT_EQUAL(status.st_mode & 07777, mode);
}

#endif
