// ftruncate(2): cuts or lengthens an open file.
#include "expect.h"

#include "size_limit.h"
#include "timing.h"

static void the_offset_stays(void) {
  int file = scratch_text("ftruncate.text", "0123456789");
  EXPECT_OK(lseek(file, 8, SEEK_SET));
  EXPECT_EQUAL(ftruncate(file, 2), 0);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 8);
  EXPECT_EQUAL(write(file, "x", 1), 1);
  char buffer[16];
  EXPECT_EQUAL(pread(file, buffer, 16, 0), 9);
  EXPECT_BYTES(buffer, "01\0\0\0\0\0\0x", 9);
  discard(file, "ftruncate.text");
}

static void a_page_cut_and_grown_again_is_zero_behind_the_cut(void) {
  int file = scratch_file("ftruncate.pages");
  static char pages[3 * 4096], back[3 * 4096];
  memset(pages, 'p', sizeof pages);
  EXPECT_EQUAL(write(file, pages, sizeof pages), sizeof pages);
  EXPECT_EQUAL(ftruncate(file, 5000), 0);
  EXPECT_EQUAL(ftruncate(file, sizeof pages), 0);
  EXPECT_EQUAL(pread(file, back, sizeof back, 0), sizeof back);
  memset(pages + 5000, 0, sizeof pages - 5000);
  EXPECT_BYTES(back, pages, sizeof pages);
  struct stat status;
  EXPECT_OK(fstat(file, &status));
  EXPECT_EQUAL(status.st_blocks, 16);  // the third page is gone
  discard(file, "ftruncate.pages");
}

static void sizes_may_be_huge(void) {
  int file = scratch_file("ftruncate.huge");
  EXPECT_EQUAL(ftruncate(file, 1L << 40), 0);
  EXPECT_EQUAL(size_of(file), 1L << 40);
  struct stat status;
  EXPECT_OK(fstat(file, &status));
  EXPECT_EQUAL(status.st_blocks, 0);
  EXPECT_EQUAL(pwrite(file, "end", 3, (1L << 40) - 3), 3);
  EXPECT_EQUAL(ftruncate(file, 0), 0);
  discard(file, "ftruncate.huge");
}

static void times_change(void) {
  int file = scratch_text("ftruncate.times", "0123456789");
  struct stat before, after;
  EXPECT_OK(fstat(file, &before));
  sleep_nanoseconds(20 * MILLISECOND);
  EXPECT_EQUAL(ftruncate(file, 5), 0);
  EXPECT_OK(fstat(file, &after));
  EXPECT(nanoseconds_of(after.st_mtim) > nanoseconds_of(before.st_mtim));
  EXPECT(nanoseconds_of(after.st_ctim) > nanoseconds_of(before.st_ctim));
  discard(file, "ftruncate.times");
}

static void the_size_limit_holds_for_growth(void) {
  int file = scratch_text("ftruncate.limit", "0123456789"), memory = EXPECT_OK(memfd_create("limit", 0));
  int null = EXPECT_OK(open("/dev/null", O_WRONLY)), reader = EXPECT_OK(open("ftruncate.limit", O_RDONLY));
  limit_size(4);
  EXPECT_BEYOND_LIMIT(ftruncate(file, 11));
  EXPECT_WITHIN_LIMIT(ftruncate(file, 10), 0);
  EXPECT_WITHIN_LIMIT(ftruncate(file, 7), 0);
  EXPECT_BEYOND_LIMIT(ftruncate(file, INT64_MAX));
  EXPECT_EQUAL(size_of(file), 7);
  EXPECT_BEYOND_LIMIT(ftruncate(memory, 5));
  EXPECT_WITHIN_LIMIT(ftruncate(memory, 4), 0);
  EXPECT_ERRNO(ftruncate(reader, 8), EINVAL);
  EXPECT_ERRNO(ftruncate(null, 8), EINVAL);
  EXPECT(!size_signal());
  limit_size(RLIM_INFINITY);
  EXPECT_OK(close(null));
  EXPECT_OK(close(reader));
  EXPECT_OK(close(memory));
  discard(file, "ftruncate.limit");
}

static void refusals(void) {
  int file = scratch_file("ftruncate.refuse");
  EXPECT_ERRNO(ftruncate(file, -1), EINVAL);
  int reader = EXPECT_OK(open("ftruncate.refuse", O_RDONLY));
  EXPECT_ERRNO(ftruncate(reader, 0), EINVAL);
  EXPECT_OK(close(reader));
  EXPECT_ERRNO(ftruncate(NO_DESCRIPTOR, 0), EBADF);
  int directory = EXPECT_OK(open(".", O_RDONLY));
  EXPECT_ERRNO(ftruncate(directory, 0), EINVAL);
  EXPECT_OK(close(directory));
  int ends[2];
  EXPECT_OK(pipe(ends));
  EXPECT_ERRNO(ftruncate(ends[1], 0), EINVAL);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  discard(file, "ftruncate.refuse");
}

int main(void) {
  the_offset_stays();
  a_page_cut_and_grown_again_is_zero_behind_the_cut();
  sizes_may_be_huge();
  times_change();
  the_size_limit_holds_for_growth();
  refusals();
  return 0;
}
