// lseek(2): moves the offset of an open file, to data and holes too.
#include "expect.h"

static void it_moves_from_start_here_and_end(void) {
  int file = scratch_text("lseek.text", "0123456789");
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 0);
  EXPECT_EQUAL(lseek(file, 4, SEEK_SET), 4);
  EXPECT_EQUAL(lseek(file, 3, SEEK_CUR), 7);
  EXPECT_EQUAL(lseek(file, -7, SEEK_CUR), 0);
  EXPECT_EQUAL(lseek(file, 0, SEEK_END), 10);
  EXPECT_EQUAL(lseek(file, -4, SEEK_END), 6);
  EXPECT_EQUAL(lseek(file, 90, SEEK_END), 100);
  EXPECT_EQUAL(size_of(file), 10);
  EXPECT_ERRNO(lseek(file, -1, SEEK_SET), EINVAL);
  EXPECT_ERRNO(lseek(file, -11, SEEK_END), EINVAL);
  EXPECT_ERRNO(lseek(file, -101, SEEK_CUR), EINVAL);
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 100);  // a failure leaves the offset
  EXPECT_EQUAL(lseek(file, INT64_MAX, SEEK_SET), INT64_MAX);
  EXPECT_ERRNO(lseek(file, 1, SEEK_CUR), EINVAL);
  EXPECT_ERRNO(lseek(file, 0, 5), EINVAL);
  EXPECT_ERRNO(lseek(file, 0, -1), EINVAL);
  EXPECT_ERRNO(lseek(NO_DESCRIPTOR, 0, SEEK_SET), EBADF);
  EXPECT_ERRNO(lseek(NO_DESCRIPTOR, 0, 5), EBADF);
  discard(file, "lseek.text");
}

static void data_and_holes(void) {
  // 64 KiB of hole, one page of data, 64 KiB of hole, ten bytes of data.
  int file = scratch_file("lseek.sparse");
  char page[4096];
  memset(page, 'd', sizeof page);
  EXPECT_EQUAL(pwrite(file, page, sizeof page, 65536), sizeof page);
  EXPECT_EQUAL(pwrite(file, page, 10, 135168), 10);
  off_t end = 135178;
  EXPECT_EQUAL(lseek(file, 0, SEEK_DATA), 65536);
  EXPECT_EQUAL(lseek(file, 0, SEEK_HOLE), 0);
  EXPECT_EQUAL(lseek(file, 65537, SEEK_DATA), 65537);
  EXPECT_EQUAL(lseek(file, 65536, SEEK_HOLE), 69632);
  EXPECT_EQUAL(lseek(file, 70000, SEEK_HOLE), 70000);
  EXPECT_EQUAL(lseek(file, 70000, SEEK_DATA), 135168);
  EXPECT_EQUAL(lseek(file, 135170, SEEK_HOLE), end);  // the end is a hole
  EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), end);
  EXPECT_ERRNO(lseek(file, end, SEEK_DATA), ENXIO);
  EXPECT_ERRNO(lseek(file, end, SEEK_HOLE), ENXIO);
  EXPECT_ERRNO(lseek(file, -1, SEEK_DATA), ENXIO);
  EXPECT_ERRNO(lseek(file, -1, SEEK_HOLE), ENXIO);
  EXPECT_OK(ftruncate(file, 200000));
  EXPECT_ERRNO(lseek(file, 150000, SEEK_DATA), ENXIO);  // only hole is left
  EXPECT_EQUAL(lseek(file, 150000, SEEK_HOLE), 150000);
  discard(file, "lseek.sparse");
  file = scratch_file("lseek.empty");
  EXPECT_ERRNO(lseek(file, 0, SEEK_DATA), ENXIO);
  EXPECT_ERRNO(lseek(file, 0, SEEK_HOLE), ENXIO);
  discard(file, "lseek.empty");
}

static void what_has_no_offset(void) {
  int ends[2];
  EXPECT_OK(pipe(ends));
  EXPECT_ERRNO(lseek(ends[0], 0, SEEK_SET), ESPIPE);
  EXPECT_ERRNO(lseek(ends[1], 0, SEEK_CUR), ESPIPE);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  int path = EXPECT_OK(open(".", O_PATH));
  EXPECT_ERRNO(lseek(path, 0, SEEK_SET), EBADF);
  EXPECT_OK(close(path));
}

int main(void) {
  it_moves_from_start_here_and_end();
  data_and_holes();
  what_has_no_offset();
  return 0;
}
