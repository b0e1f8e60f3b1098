// get_mempolicy(2): how memory is taken from nodes; the standard, unless somebody changed it.
#include "fault.h"

int main(void) {
  int mode = 99;
  unsigned long nodes[16];
  memset(nodes, 0xff, sizeof nodes);
  EXPECT_EQUAL(CALL(get_mempolicy, &mode, nodes, 1024L, NULL, 0L), 0);
  EXPECT_EQUAL(mode, 0);
  EXPECT_EQUAL(nodes[0], 0);
  EXPECT_EQUAL(CALL(get_mempolicy, NULL, nodes, 1024L, NULL, 4L), 0);  // MPOL_F_MEMS_ALLOWED
  EXPECT_EQUAL(nodes[0] & 1, 1);
  char *page = fresh_pages(1);
  page[0] = 1;
  EXPECT_EQUAL(CALL(get_mempolicy, &mode, NULL, 0L, page, 2L), 0);  // MPOL_F_ADDR
  EXPECT_EQUAL(CALL(get_mempolicy, &mode, NULL, 0L, &mode, 2L), 0);  // of the first stack
  EXPECT_EQUAL(mode, 0);
  EXPECT_OK(munmap(page, 4096));
  EXPECT_ERRNO(CALL(get_mempolicy, &mode, NULL, 0L, page, 2L), EFAULT);
  EXPECT_ERRNO(CALL(get_mempolicy, &mode, NULL, 0L, page, 0L), EINVAL);
  EXPECT_ERRNO(CALL(get_mempolicy, &mode, NULL, 0L, NULL, 8L), EINVAL);
  EXPECT_ERRNO(CALL(get_mempolicy, &mode, NULL, 0L, NULL, 6L), EINVAL);
  return 0;
}
