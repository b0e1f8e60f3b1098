// write(2): writes at the offset of an open file and moves it.
#include "expect.h"

#include "size_limit.h"

static void it_writes_at_the_offset_and_moves_it(void) {
  int file = scratch_file("write.text");
  EXPECT_EQUAL(write(file, "hello", 5), 5);
  EXPECT_EQUAL(write(file, " world", 6), 6);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 11);
  EXPECT_OK(lseek(file, 1, SEEK_SET));
  EXPECT_EQUAL(write(file, "E", 1), 1);
  EXPECT_CONTENT("write.text", "hEllo world");
  discard(file, "write.text");
}

static void a_gap_reads_as_zeros(void) {
  int file = scratch_file("write.gap");
  EXPECT_OK(lseek(file, 10000, SEEK_SET));
  EXPECT_EQUAL(size_of(file), 0);  // the seek alone changes nothing
  EXPECT_EQUAL(write(file, "", 0), 0);
  EXPECT_EQUAL(size_of(file), 0);  // nor does writing nothing
  EXPECT_EQUAL(write(file, "x", 1), 1);
  EXPECT_EQUAL(size_of(file), 10001);
  char buffer[10001], zeros[10000] = {0};
  EXPECT_EQUAL(pread(file, buffer, sizeof buffer, 0), 10001);
  EXPECT_BYTES(buffer, zeros, 10000);
  EXPECT_EQUAL(buffer[10000], 'x');
  discard(file, "write.gap");
}

static void append_writes_at_the_end_whatever_the_offset(void) {
  int file = scratch_text("write.append", "one");
  int appender = EXPECT_OK(open("write.append", O_WRONLY | O_APPEND));
  EXPECT_EQUAL(lseek(appender, 0, SEEK_CUR), 0);
  EXPECT_EQUAL(write(appender, "two", 3), 3);
  EXPECT_EQUAL(lseek(appender, 0, SEEK_CUR), 6);
  EXPECT_EQUAL(pwrite(file, "three", 5, 6), 5);
  EXPECT_OK(lseek(appender, 0, SEEK_SET));
  EXPECT_EQUAL(write(appender, "four", 4), 4);
  EXPECT_EQUAL(lseek(appender, 0, SEEK_CUR), 15);
  EXPECT_CONTENT("write.append", "onetwothreefour");
  EXPECT_OK(close(appender));
  discard(file, "write.append");
}

static void large_writes_cross_pages(void) {
  int file = scratch_file("write.large");
  size_t count = 1000003;
  unsigned char *pattern = malloc(count), *back = malloc(count);
  for (size_t index = 0; index < count; index++) pattern[index] = (unsigned char)(index * 7 + index / 4096);
  EXPECT_OK(lseek(file, 4093, SEEK_SET));
  EXPECT_EQUAL(write(file, pattern, count), count);
  EXPECT_EQUAL(pread(file, back, count, 4093), count);
  EXPECT_BYTES(back, pattern, count);
  free(pattern);
  free(back);
  discard(file, "write.large");
}

static void a_fault_in_the_middle_writes_what_came_before(void) {
  int file = scratch_file("write.fault");
  char *pages = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  EXPECT(pages != MAP_FAILED);
  memset(pages, 'a', 4096);
  EXPECT_OK(mprotect(pages + 4096, 4096, PROT_NONE));
  EXPECT_EQUAL(write(file, pages, 8192), 4096);
  EXPECT_EQUAL(size_of(file), 4096);
  EXPECT_ERRNO(write(file, pages + 4096, 1), EFAULT);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 4096);
  EXPECT_OK(munmap(pages, 8192));
  discard(file, "write.fault");
}

static void the_size_limit_cuts_and_then_refuses(void) {
  int file = scratch_file("write.limit"), appender = EXPECT_OK(open("write.limit", O_WRONLY | O_APPEND));
  limit_size(4);
  EXPECT_WITHIN_LIMIT(write(file, "123456", 6), 4);
  EXPECT_BEYOND_LIMIT(write(file, "5", 1));
  EXPECT_BEYOND_LIMIT(write(file, bad_pointer(), 1));
  EXPECT_BEYOND_LIMIT(write(appender, "5", 1));
  EXPECT_WITHIN_LIMIT(write(file, "", 0), 0);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 4);
  EXPECT_EQUAL(lseek(appender, 0, SEEK_CUR), 0);
  EXPECT_EQUAL(size_of(file), 4);
  EXPECT_OK(ftruncate(file, 2));
  EXPECT_WITHIN_LIMIT(write(appender, "345", 3), 2);
  EXPECT_EQUAL(lseek(appender, 0, SEEK_CUR), 4);
  EXPECT_CONTENT("write.limit", "1234");
  EXPECT_OK(close(appender));
  EXPECT(signal(SIGXFSZ, SIG_IGN) != SIG_ERR);
  EXPECT_ERRNO(write(file, "5", 1), EFBIG);
  limit_size(4);

  int reader = EXPECT_OK(open("write.limit", O_RDONLY)), null = EXPECT_OK(open("/dev/null", O_WRONLY)), ends[2];
  EXPECT_OK(pipe(ends));
  EXPECT_WITHIN_LIMIT(write(ends[1], "123456", 6), 6);
  EXPECT_WITHIN_LIMIT(write(null, "123456", 6), 6);
  EXPECT_OK(lseek(reader, 4, SEEK_SET));
  EXPECT_ERRNO(write(reader, "5", 1), EBADF);
  EXPECT(!size_signal());
  limit_size(RLIM_INFINITY);
  EXPECT_OK(close(reader));
  EXPECT_OK(close(null));
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  discard(file, "write.limit");
}

static void refusals(void) {
  int file = scratch_text("write.refuse", "text");
  EXPECT_ERRNO(write(-1, "x", 1), EBADF);
  EXPECT_ERRNO(write(NO_DESCRIPTOR, "x", 1), EBADF);
  EXPECT_ERRNO(write(file, bad_pointer(), 1), EFAULT);
  EXPECT_EQUAL(write(file, bad_pointer(), 0), 0);
  int reader = EXPECT_OK(open("write.refuse", O_RDONLY));
  EXPECT_ERRNO(write(reader, "x", 1), EBADF);
  EXPECT_ERRNO(write(reader, "x", 0), EBADF);
  EXPECT_OK(close(reader));
  EXPECT_CONTENT("write.refuse", "text");
  discard(file, "write.refuse");
}

int main(void) {
  it_writes_at_the_offset_and_moves_it();
  a_gap_reads_as_zeros();
  append_writes_at_the_end_whatever_the_offset();
  large_writes_cross_pages();
  a_fault_in_the_middle_writes_what_came_before();
  the_size_limit_cuts_and_then_refuses();
  refusals();
  return 0;
}
