// What is done to mappings that are there: protect, advise, move, lock, write back, look at; files and segments.
#include "bench.h"

#include <sys/mman.h>
#include <sys/shm.h>

#define LENGTH (16 * 4096)

int main(void) {
  static unsigned char resident[16];
  bench_pin();
  bench_surround();
  char *pages = mmap(NULL, LENGTH, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  REQUIRE(pages != MAP_FAILED);
  memset(pages, 1, LENGTH);
  MEASURE("mprotect", 50, KEEP(mprotect(pages + 4096, 4096, bench_turn & 1 ? PROT_READ | PROT_WRITE : PROT_READ)));
  MEASURE("madvise+touch", 50, madvise(pages, 4096, MADV_DONTNEED); *(volatile char *)pages = 1);
  MEASURE("mincore", 50, KEEP(mincore(pages, LENGTH, resident)));
  MEASURE("mlock+munlock", 50, mlock(pages, 4096); munlock(pages, 4096));
  REQUIRE(munmap(pages, LENGTH) == 0);

  pages = mmap(NULL, LENGTH, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  MEASURE("mremap", 50, KEEP(pages = mremap(pages, bench_turn & 1 ? 4096 : LENGTH, bench_turn & 1 ? LENGTH : 4096,
                                            MREMAP_MAYMOVE)));
  REQUIRE(pages != MAP_FAILED);

  int file = open("/tmp/mappings.bench", O_RDWR | O_CREAT | O_TRUNC, 0600);
  REQUIRE(file >= 0 && unlink("/tmp/mappings.bench") == 0 && ftruncate(file, LENGTH) == 0);
  char *shared = mmap(NULL, LENGTH, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  REQUIRE(shared != MAP_FAILED);
  memset(shared, 1, LENGTH);
  MEASURE("msync", 50, KEEP(msync(shared, 4096, MS_SYNC)));
  MEASURE("mmap+munmap of a file", 50, munmap(mmap(NULL, LENGTH, PROT_READ, MAP_SHARED, file, 0), LENGTH));
  int segment = shmget(IPC_PRIVATE, LENGTH, 0600);
  REQUIRE(segment >= 0);
  MEASURE("shmat+shmdt", 50, shmdt(shmat(segment, NULL, 0)));
  REQUIRE(shmctl(segment, IPC_RMID, NULL) == 0);
  return 0;
}
