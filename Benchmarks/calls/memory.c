// Mappings: making and dropping them, the first touch of a page, the break.
#include "bench.h"

#include <sys/mman.h>

#define FAULTS 64

static char *map(size_t length) {
  return mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

int main(void) {
  bench_pin();
  bench_surround();
  MEASURE("mmap+munmap", 50, munmap(map(4096), 4096));
  MEASURE("mmap+touch+munmap", 50, char *page = map(4096); *(volatile char *)page = 1; munmap(page, 4096));

  // Only the faults lie within the measured loop; the pages are given back between the samples.
  char *pages = map(FAULTS * 4096);
  REQUIRE(pages != MAP_FAILED);
  REQUIRE(madvise(pages, FAULTS * 4096, MADV_NOHUGEPAGE) == 0 || errno == EINVAL);
  static double samples[SAMPLES];
  for (int sample = 0; sample < SAMPLES; sample++) {
    REQUIRE(madvise(pages, FAULTS * 4096, MADV_DONTNEED) == 0);
    uint64_t taken = CYCLES_OF(FAULTS, ((volatile char *)pages)[bench_turn * 4096] = 1);
    samples[sample] = (double)taken / FAULTS;
  }
  bench_report("page fault", samples);
  REQUIRE(munmap(pages, FAULTS * 4096) == 0);

  long start = syscall(SYS_brk, 0);
  REQUIRE(syscall(SYS_brk, start + 65536) == start + 65536);
  MEASURE("brk", 50, KEEP(syscall(SYS_brk, start + (bench_turn & 1 ? 65536 : 4096))));
  return 0;
}
