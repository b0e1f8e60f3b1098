// process_vm_readv(2), process_vm_writev(2): copies between the memories of two processes, here one.
#include "expect.h"

#include <sys/uio.h>

int main(void) {
  char text[] = "one two three", copy[16] = {0};
  struct iovec source[3] = {{text, 3}, {text + 4, 3}, {text + 8, 5}};
  struct iovec target[2] = {{copy, 4}, {copy + 4, 12}};
  EXPECT_EQUAL(CALL(process_vm_readv, getpid(), target, 2, source, 3, 0), 11);
  EXPECT_STRING(copy, "onetwothree");
  struct iovec brief = {copy, 5};
  EXPECT_EQUAL(CALL(process_vm_writev, getpid(), source, 3, &brief, 1, 0), 5);  // as much as there is room for
  EXPECT_EQUAL(CALL(process_vm_readv, getpid(), target, 0, source, 3, 0), 0);

  long page = sysconf(_SC_PAGESIZE);
  char *pages = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  EXPECT_OK(mprotect(pages + page, page, PROT_NONE));
  struct iovec across = {pages + page - 4, 8}, beyond = {pages + page, 8}, room = {copy, 8};
  EXPECT_EQUAL(CALL(process_vm_readv, getpid(), &room, 1, &across, 1, 0), 4);  // up to the bad page
  EXPECT_EQUAL(CALL(process_vm_writev, getpid(), &room, 1, &across, 1, 0), 4);
  EXPECT_ERRNO(CALL(process_vm_readv, getpid(), &room, 1, &beyond, 1, 0), EFAULT);
  EXPECT_ERRNO(CALL(process_vm_readv, getpid(), bad_pointer(), 1, &across, 1, 0), EFAULT);
  EXPECT_ERRNO(CALL(process_vm_readv, getpid(), &room, 1, bad_pointer(), 1, 0), EFAULT);
  EXPECT_ERRNO(CALL(process_vm_readv, getpid(), &room, 1, &across, 1, 1), EINVAL);
  EXPECT_ERRNO(CALL(process_vm_readv, getpid(), &room, 1025, &across, 1, 0), EINVAL);
  EXPECT_ERRNO(CALL(process_vm_readv, 4000000, &room, 1, &across, 1, 0), ESRCH);
  EXPECT_ERRNO(CALL(process_vm_writev, 4000000, &room, 1, &across, 1, 0), ESRCH);
  return 0;
}
