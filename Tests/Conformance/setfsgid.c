// setfsgid(2): the group for file access; it returns the old one and never an error.
#include "expect.h"

int main(void) {
  EXPECT_EQUAL(CALL(setfsgid, -1), getegid());  // asks
  EXPECT_EQUAL(CALL(setfsgid, getegid()), getegid());
  if (is_root()) {
    EXPECT_EQUAL(CALL(setfsgid, 1234), 0);
    EXPECT_EQUAL(CALL(setfsgid, -1), 1234);
    EXPECT_EQUAL(CALL(setfsgid, 0), 1234);
  } else {
    EXPECT_EQUAL(CALL(setfsgid, getegid() + 1), getegid());
    EXPECT_EQUAL(CALL(setfsgid, -1), getegid());
  }
  return 0;
}
