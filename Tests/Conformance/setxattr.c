// setxattr(2): gives a file an extended attribute.
#include "xattr.h"

static void values_are_set_and_replaced(void) {
  char large[65537] = {0};
  EXPECT_EQUAL(CALL(setxattr, "xattr.text", "user.a", "one", 3, 0), 0);
  expect_attribute("xattr.text", "user.a", "one");
  EXPECT_EQUAL(CALL(setxattr, "xattr.link", "user.a", "other", 5, 0), 0);  // follows
  expect_attribute("xattr.text", "user.a", "other");
  EXPECT_ERRNO(CALL(setxattr, "xattr.text", "user.a", "x", 1, XATTR_CREATE), EEXIST);
  EXPECT_ERRNO(CALL(setxattr, "xattr.text", "user.b", "x", 1, XATTR_REPLACE), ENODATA);
  EXPECT_EQUAL(CALL(setxattr, "xattr.text", "user.b", "", 0, XATTR_CREATE), 0);  // an empty value is one
  expect_attribute("xattr.text", "user.b", "");
  EXPECT_EQUAL(CALL(setxattr, "xattr.text", "user.b", "new", 3, XATTR_REPLACE), 0);
  expect_attribute("xattr.text", "user.b", "new");
  EXPECT_ERRNO(CALL(setxattr, "xattr.text", "user.c", large, sizeof large, 0), E2BIG);
}

static void spaces_have_their_rules(void) {
  if (is_root()) {
    EXPECT_EQUAL(CALL(setxattr, "xattr.text", "trusted.a", "root", 4, 0), 0);
    expect_attribute("xattr.text", "trusted.a", "root");
    EXPECT_EQUAL(CALL(setxattr, "xattr.text", "security.a", "root", 4, 0), 0);
    expect_attribute("xattr.text", "security.a", "root");
  } else {
    EXPECT_ERRNO(CALL(setxattr, "xattr.text", "trusted.a", "x", 1, 0), EPERM);
    EXPECT_ERRNO(CALL(setxattr, "xattr.text", "security.a", "x", 1, 0), EPERM);
  }
  EXPECT_ERRNO(CALL(setxattr, "xattr.text", "other.a", "x", 1, 0), EOPNOTSUPP);
  EXPECT_ERRNO(CALL(setxattr, "xattr.text", "none", "x", 1, 0), EOPNOTSUPP);
}

static void refusals(void) {
  char name[300];
  memset(name, 'n', sizeof name);
  memcpy(name, "user.", 5);
  name[299] = 0;
  EXPECT_ERRNO(CALL(setxattr, "xattr.text", name, "x", 1, 0), ERANGE);
  EXPECT_ERRNO(CALL(setxattr, "xattr.text", "", "x", 1, 0), ERANGE);
  EXPECT_ERRNO(CALL(setxattr, "xattr.text", "user.", "x", 1, 0), EINVAL);
  EXPECT_ERRNO(CALL(setxattr, "xattr.text", "user.a", "x", 1, 4), EINVAL);
  EXPECT_ERRNO(CALL(setxattr, "xattr.none", "user.a", "x", 1, 0), ENOENT);
  EXPECT_ERRNO(CALL(setxattr, "xattr.text", "user.a", bad_pointer(), 1, 0), EFAULT);
  EXPECT_ERRNO(CALL(setxattr, "xattr.text", bad_pointer(), "x", 1, 0), EFAULT);
  EXPECT_OK(chmod("xattr.text", 0444));
  if (!is_root()) EXPECT_ERRNO(CALL(setxattr, "xattr.text", "user.z", "x", 1, 0), EACCES);
}

int main(void) {
  struct scratch scratch = attribute_scratch();
  if (scratch.usable) {
    values_are_set_and_replaced();
    spaces_have_their_rules();
    refusals();
  }
  attribute_discard(scratch);
  return 0;
}
