// readv(2): reads into several buffers, filling one before the next.
#include "expect.h"

#include <sys/uio.h>

static void it_scatters_in_order(int file) {
  char first[4], second[1], third[8];
  memset(third, '.', sizeof third);
  struct iovec parts[] = {{first, 4}, {bad_pointer(), 0}, {second, 1}, {third, 8}};
  EXPECT_EQUAL(readv(file, parts, 4), 10);
  EXPECT_BYTES(first, "0123", 4);
  EXPECT_BYTES(second, "4", 1);
  EXPECT_BYTES(third, "56789...", 8);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 10);
  EXPECT_EQUAL(readv(file, parts, 4), 0);
}

static void no_parts_are_no_bytes(int file) {
  struct iovec none = {NULL, 0};
  EXPECT_EQUAL(readv(file, &none, 0), 0);
  EXPECT_EQUAL(readv(file, bad_pointer(), 0), 0);
  EXPECT_EQUAL(readv(file, &none, 1), 0);
}

static void a_fault_in_a_later_part_keeps_the_earlier(int file) {
  char first[4];
  struct iovec parts[] = {{first, 4}, {bad_pointer(), 4}};
  EXPECT_OK(lseek(file, 0, SEEK_SET));
  EXPECT_EQUAL(readv(file, parts, 2), 4);
  EXPECT_BYTES(first, "0123", 4);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 4);
}

static void the_most_parts(int file) {
  static struct iovec parts[IOV_MAX + 1];
  static char bytes[IOV_MAX + 1];
  for (int index = 0; index <= IOV_MAX; index++) parts[index] = (struct iovec){bytes + index, 1};
  EXPECT_OK(lseek(file, 0, SEEK_SET));
  EXPECT_EQUAL(readv(file, parts, IOV_MAX), 10);
  EXPECT_BYTES(bytes, "0123456789", 10);
  EXPECT_ERRNO(readv(file, parts, IOV_MAX + 1), EINVAL);
}

static void refusals(int file) {
  char byte;
  struct iovec part = {&byte, 1};
  EXPECT_ERRNO(readv(NO_DESCRIPTOR, &part, 1), EBADF);
  EXPECT_ERRNO(readv(file, &part, -1), EINVAL);
  EXPECT_ERRNO(readv(file, bad_pointer(), 1), EFAULT);
  struct iovec negative[] = {{&byte, (size_t)-1}};
  EXPECT_ERRNO(readv(file, negative, 1), EINVAL);
  int writer = EXPECT_OK(open("readv.text", O_WRONLY));
  EXPECT_ERRNO(readv(writer, &part, 1), EBADF);
  EXPECT_OK(close(writer));
}

int main(void) {
  int file = scratch_text("readv.text", "0123456789");
  it_scatters_in_order(file);
  no_parts_are_no_bytes(file);
  a_fault_in_a_later_part_keeps_the_earlier(file);
  the_most_parts(file);
  refusals(file);
  discard(file, "readv.text");
  return 0;
}
