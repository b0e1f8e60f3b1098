// Open files: offsets, small and page-sized reads and writes, names.
#include "bench.h"

#include <sys/stat.h>

#define NAME "bench.files"

int main(void) {
  static char page[4096];
  struct stat status;
  bench_pin();
  int file = open(NAME, O_RDWR | O_CREAT | O_TRUNC, 0644);
  int zero = open("/dev/zero", O_RDONLY), null = open("/dev/null", O_WRONLY);
  REQUIRE(file >= 0 && zero >= 0 && null >= 0);
  REQUIRE(write(file, page, sizeof page) == sizeof page);
  REQUIRE(lseek(file, 0, SEEK_SET) == 0);
  MEASURE("lseek", 1000, KEEP(lseek(file, 0, SEEK_SET)));
  // 60 reads fit into the page, then the last turn seeks back: a sixtieth of an lseek is counted in.
  MEASURE("read 64 B", 60, KEEP(read(file, page, 64)); if (bench_turn == 59) lseek(file, 0, SEEK_SET));
  REQUIRE(read(file, page, 64) == 64);
  MEASURE("read 1 B /dev/zero", 1000, KEEP(read(zero, page, 1)));
  MEASURE("write 1 B /dev/null", 1000, KEEP(write(null, page, 1)));
  REQUIRE(pread(file, page, sizeof page, 0) == sizeof page);
  MEASURE("pread 4 KiB", 200, KEEP(pread(file, page, sizeof page, 0)));
  MEASURE("pwrite 4 KiB", 200, KEEP(pwrite(file, page, sizeof page, 0)));
  MEASURE("open+close", 100, close(open(NAME, O_RDONLY)));
  REQUIRE(stat(NAME, &status) == 0 && status.st_size == sizeof page);
  MEASURE("stat", 100, KEEP(stat(NAME, &status)));
  MEASURE("fstat", 200, KEEP(fstat(file, &status)));
  REQUIRE(close(file) == 0 && unlink(NAME) == 0);
  return 0;
}
