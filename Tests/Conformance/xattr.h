// What the calls of extended attributes promise alike.
#ifndef XATTR_H
#define XATTR_H

#include "expect.h"

#include <sys/xattr.h>

// Attributes of the space `user.` came to tmpfs with Linux 6.6: before, there is nothing to state.
static inline bool keeps_user_attributes(const char *name) {
  if (setxattr(name, "user.probe", "", 0, 0) != 0 && errno == EOPNOTSUPP) return false;
  EXPECT_OK(removexattr(name, "user.probe"));
  return true;
}

// States that attribute `attribute` of `name`, links not followed, is `text`.
static inline void expect_attribute(const char *name, const char *attribute, const char *text) {
  char value[256] = {0};
  EXPECT_EQUAL(lgetxattr(name, attribute, value, sizeof value - 1), strlen(text));
  EXPECT_STRING(value, text);
}

// A file, a link to it, and in `file` a descriptor of it.
struct scratch { int file; bool usable; };

static inline struct scratch attribute_scratch(void) {
  struct scratch scratch = {scratch_file("xattr.text"), false};
  EXPECT_OK(symlink("xattr.text", "xattr.link"));
  scratch.usable = keeps_user_attributes("xattr.text");
  return scratch;
}

static inline void attribute_discard(struct scratch scratch) {
  EXPECT_OK(unlink("xattr.link"));
  discard(scratch.file, "xattr.text");
}

#endif
