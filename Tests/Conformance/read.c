// read(2): reads from the offset of an open file and moves it.
#include "expect.h"

static void it_reads_at_the_offset_and_moves_it(int file) {
  char buffer[16];
  memset(buffer, '.', sizeof buffer);
  EXPECT_EQUAL(read(file, buffer, 5), 5);
  EXPECT_BYTES(buffer, "hello...........", 16);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 5);
  EXPECT_EQUAL(read(file, buffer, 16), 6);  // a short count near the end
  EXPECT_BYTES(buffer, " world", 6);
  EXPECT_EQUAL(read(file, buffer, 16), 0);  // the end of the file
  EXPECT_EQUAL(lseek(file, 100, SEEK_SET), 100);
  EXPECT_EQUAL(read(file, buffer, 16), 0);  // beyond the end
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 100);
}

static void zero_bytes_are_read_without_looking_at_the_buffer(int file) {
  EXPECT_EQUAL(read(file, bad_pointer(), 0), 0);
  EXPECT_ERRNO(read(NO_DESCRIPTOR, NULL, 0), EBADF);
}

static void holes_read_as_zeros(void) {
  int file = scratch_file("read.sparse");
  EXPECT_EQUAL(pwrite(file, "x", 1, 1 << 20), 1);
  char buffer[4096], zeros[4096] = {0};
  memset(buffer, 1, sizeof buffer);
  EXPECT_EQUAL(lseek(file, 5000, SEEK_SET), 5000);
  EXPECT_EQUAL(read(file, buffer, sizeof buffer), sizeof buffer);
  EXPECT_BYTES(buffer, zeros, sizeof buffer);
  EXPECT_EQUAL(lseek(file, (1 << 20) - 4095, SEEK_SET), (1 << 20) - 4095);
  memset(buffer, 1, sizeof buffer);
  EXPECT_EQUAL(read(file, buffer, sizeof buffer), 4096);
  EXPECT_BYTES(buffer, zeros, 4095);
  EXPECT_EQUAL(buffer[4095], 'x');
  discard(file, "read.sparse");
}

static void descriptors_of_one_description_share_the_offset(int file) {
  char byte;
  int twin = EXPECT_OK(dup(file));
  EXPECT_OK(lseek(file, 0, SEEK_SET));
  EXPECT_EQUAL(read(twin, &byte, 1), 1);
  EXPECT_EQUAL(read(file, &byte, 1), 1);
  EXPECT_EQUAL(byte, 'e');
  EXPECT_OK(close(twin));
}

static void bad_pointers_fault_and_do_not_move_the_offset(int file) {
  EXPECT_OK(lseek(file, 0, SEEK_SET));
  EXPECT_ERRNO(read(file, bad_pointer(), 5), EFAULT);
  EXPECT_ERRNO(read(file, (void *)(intptr_t)-4096, 5), EFAULT);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 0);
  char *page = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  EXPECT(page != MAP_FAILED);
  EXPECT_ERRNO(read(file, page, 5), EFAULT);  // mapped, not writable
  EXPECT_OK(munmap(page, 4096));
}

static void refusals(int file) {
  char byte;
  EXPECT_ERRNO(read(-1, &byte, 1), EBADF);
  EXPECT_ERRNO(read(NO_DESCRIPTOR, &byte, 1), EBADF);
  int writer = EXPECT_OK(open("read.text", O_WRONLY));
  EXPECT_ERRNO(read(writer, &byte, 1), EBADF);
  EXPECT_OK(close(writer));
  int path = EXPECT_OK(open("read.text", O_PATH));
  EXPECT_ERRNO(read(path, &byte, 1), EBADF);
  EXPECT_OK(close(path));
  int directory = EXPECT_OK(open(".", O_RDONLY | O_DIRECTORY));
  EXPECT_ERRNO(read(directory, &byte, 1), EISDIR);
  EXPECT_OK(close(directory));
  // A count that is negative as ssize_t: read(2) on Linux says EFAULT on a range that leaves the address space.
  EXPECT_ERRNO(CALL(read, file, &byte, (size_t)-1), EFAULT);
}

int main(void) {
  int file = scratch_text("read.text", "hello world");
  it_reads_at_the_offset_and_moves_it(file);
  zero_bytes_are_read_without_looking_at_the_buffer(file);
  holes_read_as_zeros();
  descriptors_of_one_description_share_the_offset(file);
  bad_pointers_fault_and_do_not_move_the_offset(file);
  refusals(file);
  discard(file, "read.text");
  return 0;
}
