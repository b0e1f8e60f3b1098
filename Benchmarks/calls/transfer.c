// Locks, copies between files, devices and the files of the kernel.
#include "bench.h"

#include <sys/file.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/uio.h>

// What a process that watches itself does.
static long read_own_statistics(char *text, size_t size) {
  int file = open("/proc/self/stat", O_RDONLY);
  long count = read(file, text, size);
  close(file);
  return count;
}

int main(void) {
  static char page[4096];
  bench_pin();
  int file = memfd_create("bench.from", 0), copy = memfd_create("bench.to", 0), ends[2];
  int random = open("/dev/urandom", O_RDONLY), null = open("/dev/null", O_WRONLY);
  REQUIRE(file >= 0 && copy >= 0 && random >= 0 && null >= 0 && pipe(ends) == 0);
  REQUIRE(write(file, page, sizeof page) == sizeof page);
  struct flock lock = {.l_type = F_WRLCK, .l_len = 1}, unlock = {.l_type = F_UNLCK, .l_len = 1};
  struct iovec parts[] = {{page, 64}, {page + 64, 64}};
  off_t from, to;
  REQUIRE(fcntl(file, F_SETLK, &lock) == 0 && fcntl(file, F_SETLK, &unlock) == 0);
  MEASURE("fcntl lock+unlock", 200, fcntl(file, F_SETLK, &lock); KEEP(fcntl(file, F_SETLK, &unlock)));
  REQUIRE(flock(file, LOCK_EX) == 0);
  MEASURE("flock+unlock", 200, flock(file, LOCK_EX); KEEP(flock(file, LOCK_UN)));
  MEASURE("fcntl F_GETFL", 500, KEEP(fcntl(file, F_GETFL)));
  REQUIRE(preadv(file, parts, 2, 0) == 128);
  MEASURE("preadv 2 x 64 B", 200, KEEP(preadv(file, parts, 2, 0)));
  MEASURE("posix_fadvise", 500, KEEP(posix_fadvise(file, 0, 0, POSIX_FADV_RANDOM)));
  REQUIRE((from = 0, sendfile(copy, file, &from, sizeof page)) == sizeof page);
  MEASURE("sendfile 4 KiB", 100, from = 0; lseek(copy, 0, SEEK_SET); KEEP(sendfile(copy, file, &from, sizeof page)));
  MEASURE("copy_file_range 4 KiB", 100, from = to = 0; KEEP(copy_file_range(file, &from, copy, &to, sizeof page, 0)));
  REQUIRE((from = 0, splice(file, &from, ends[1], NULL, sizeof page, 0)) == sizeof page);
  REQUIRE(splice(ends[0], NULL, null, NULL, sizeof page, 0) == sizeof page);
  MEASURE("splice 4 KiB in+out", 100, from = 0; splice(file, &from, ends[1], NULL, sizeof page, 0);
          KEEP(splice(ends[0], NULL, null, NULL, sizeof page, 0)));
  REQUIRE(read(random, page, 16) == 16);
  MEASURE("read 16 B /dev/urandom", 200, KEEP(read(random, page, 16)));
  REQUIRE(read_own_statistics(page, sizeof page) > 0);
  MEASURE("open+read+close /proc/self/stat", 50, KEEP(read_own_statistics(page, sizeof page)));
  return 0;
}
