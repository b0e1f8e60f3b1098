// mmap(2) of files: private copies, shared memory, SIGBUS beyond the end.
#include "fault.h"

static int file;

static void shared_mappings_are_the_file(void) {
  char buffer[8];
  char *one = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  char *two = mmap(NULL, 4096, PROT_READ, MAP_SHARED, file, 4096);
  EXPECT(one != MAP_FAILED && two != MAP_FAILED);
  EXPECT_BYTES(one, "start", 5);
  memcpy(one + 4096, "mapped", 6);
  EXPECT_BYTES(two, "mapped", 6);
  EXPECT_EQUAL(pread(file, buffer, 6, 4096), 6);
  EXPECT_BYTES(buffer, "mapped", 6);
  EXPECT_EQUAL(pwrite(file, "written", 7, 4096), 7);
  EXPECT_BYTES(one + 4096, "written", 7);
  EXPECT_OK(munmap(one, 8192));
  EXPECT_BYTES(two, "written", 7);
  EXPECT_OK(munmap(two, 4096));
}

static void private_mappings_copy_on_write(void) {
  char buffer[8];
  char *copy = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0);
  EXPECT(copy != MAP_FAILED);
  EXPECT_BYTES(copy, "start", 5);
  EXPECT_EQUAL(pwrite(file, "START", 5, 0), 5);
  EXPECT_BYTES(copy, "START", 5);  // until it is written, the file shows through
  copy[0] = 'c';
  EXPECT_EQUAL(pread(file, buffer, 5, 0), 5);
  EXPECT_BYTES(buffer, "START", 5);
  EXPECT_EQUAL(pwrite(file, "start", 5, 0), 5);
  EXPECT_BYTES(copy, "cTART", 5);  // from then on the page is our own
  EXPECT_OK(munmap(copy, 8192));
  copy = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 4096);
  EXPECT_BYTES(copy, "written", 7);
  EXPECT_OK(munmap(copy, 4096));
}

static void beyond_the_end_is_sigbus(void) {
  EXPECT_OK(ftruncate(file, 5000));
  char *pages = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  EXPECT(pages != MAP_FAILED);
  EXPECT_EQUAL(fault_of_reading(pages + 4999), 0);
  EXPECT_EQUAL(pages[5000], 0);  // the rest of the last page is zeros
  EXPECT_EQUAL(fault_of_writing(pages + 5001, 'x'), 0);
  EXPECT_EQUAL(size_of(file), 5000);  // and writing there does not grow the file
  EXPECT_FAULT(fault_of_reading(pages + 8192), SIGBUS, BUS_ADRERR, pages + 8192);
  EXPECT_OK(ftruncate(file, 3 * 4096));
  EXPECT_EQUAL(fault_of_reading(pages + 8192), 0);  // when it grows it is there
  pages[8192] = 'g';
  EXPECT_OK(ftruncate(file, 8192));
  EXPECT_FAULT(fault_of_writing(pages + 8200, 1), SIGBUS, BUS_ADRERR, pages + 8200);  // and when it shrinks gone
  EXPECT_OK(ftruncate(file, 3 * 4096));
  EXPECT_EQUAL(pages[8192], 0);
  EXPECT_OK(munmap(pages, 3 * 4096));
}

static void a_mapping_outlives_descriptor_and_name(void) {
  int other = scratch_text("mmap.other", "still here");
  char *page = mmap(NULL, 4096, PROT_READ, MAP_SHARED, other, 0);
  EXPECT(page != MAP_FAILED);
  discard(other, "mmap.other");
  EXPECT_BYTES(page, "still here", 10);
  EXPECT_OK(munmap(page, 4096));
}

static void calls_fault_where_the_program_would(void) {
  EXPECT_OK(ftruncate(file, 4096));
  char *pages = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  int zero = EXPECT_OK(open("/dev/zero", O_RDONLY));
  EXPECT_ERRNO(read(zero, pages + 4096, 10), EFAULT);  // not SIGBUS
  EXPECT_OK(close(zero));
  EXPECT_OK(munmap(pages, 8192));
}

static void refusals(void) {
  int reader = EXPECT_OK(open("mmap.text", O_RDONLY)), writer = EXPECT_OK(open("mmap.text", O_WRONLY));
  EXPECT_ERRNO(mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, reader, 0), EACCES);
  EXPECT_ERRNO(mmap(NULL, 4096, PROT_READ, MAP_SHARED, writer, 0), EACCES);
  EXPECT_ERRNO(mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, writer, 0), EACCES);
  char *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, reader, 0);  // a private copy may be written
  EXPECT(page != MAP_FAILED);
  EXPECT_OK(munmap(page, 4096));
  page = mmap(NULL, 4096, PROT_READ, MAP_SHARED, reader, 0);
  EXPECT_ERRNO(mprotect(page, 4096, PROT_READ | PROT_WRITE), EACCES);
  EXPECT_OK(munmap(page, 4096));
  EXPECT_ERRNO(CALL(mmap, NULL, 4096L, PROT_READ, MAP_SHARED, reader, 100L), EINVAL);
  int directory = EXPECT_OK(open(".", O_RDONLY)), ends[2];
  EXPECT_ERRNO(mmap(NULL, 4096, PROT_READ, MAP_SHARED, directory, 0), ENODEV);
  EXPECT_OK(pipe(ends));
  EXPECT_ERRNO(mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, ends[0], 0), ENODEV);
  EXPECT_ERRNO(mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, NO_DESCRIPTOR, 0), EBADF);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  EXPECT_OK(close(directory));
  EXPECT_OK(close(reader));
  EXPECT_OK(close(writer));
}

int main(void) {
  fault_catch();
  file = scratch_text("mmap.text", "start");
  EXPECT_OK(ftruncate(file, 8192));
  shared_mappings_are_the_file();
  private_mappings_copy_on_write();
  beyond_the_end_is_sigbus();
  a_mapping_outlives_descriptor_and_name();
  calls_fault_where_the_program_would();
  refusals();
  discard(file, "mmap.text");
  return 0;
}
