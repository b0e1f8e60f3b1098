// What programs ask of malloc: pairs, batches, a heap that lives and changes, growing blocks, large blocks; and the memory
// that the living heap takes beside what was asked for. Documentation/Decisions/0003-application-malloc.md has the figures.
#include "../calls/bench.h"

#define LIVE 20000
#define BATCH 1000

static void *blocks[LIVE];
static uint64_t state = 88172645463325252;

static uint64_t random_word(void) {
  state ^= state << 13;
  state ^= state >> 7;
  return state ^= state << 17;
}

// Sizes as an interpreter asks for them: most are small, one in a hundred is some thousand bytes.
static size_t some_size(void) {
  uint64_t word = random_word();
  return word % 100 == 0 ? 1024 + word / 100 % 7168 : 16 + word / 100 % (word & 1024 ? 48 : 240);
}

static void *filled(size_t size) {
  char *block = malloc(size);
  REQUIRE(block);
  block[0] = block[size - 1] = 1;
  KEEP(block);
  return block;
}

static void batch(int backwards) {
  for (int index = 0; index < BATCH; index++) blocks[index] = filled(some_size());
  for (int index = 0; index < BATCH; index++) free(blocks[backwards ? BATCH - 1 - index : index]);
}

static void replace_one(void) {
  size_t index = random_word() % LIVE;
  free(blocks[index]);
  blocks[index] = filled(some_size());
}

static void grow(void) {
  char *block = NULL;
  for (size_t size = 16; size <= 65536; size *= 2) {
    block = realloc(block, size);
    REQUIRE(block);
    block[size - 1] = 1;
    KEEP(block);
  }
  free(block);
}

static long resident_pages(void) {
  long size = 0, resident = 0;
  FILE *file = fopen("/proc/self/statm", "r");
  if (file && fscanf(file, "%ld %ld", &size, &resident) != 2) resident = 0;
  if (file) fclose(file);
  return resident;
}

int main(void) {
  bench_pin();
  MEASURE("malloc+free 32", 1000, void *block = filled(32); free(block));
  MEASURE("malloc+free 1000", 1000, void *block = filled(1000); free(block));
  MEASURE("batch of 1000, freed in order", 1, batch(0));
  MEASURE("batch of 1000, freed backwards", 1, batch(1));
  long before = resident_pages();
  size_t asked = 0;
  for (int index = 0; index < LIVE; index++) {
    size_t size = some_size();
    asked += size;
    blocks[index] = filled(size);
  }
  for (int turn = 0; turn < 10 * LIVE; turn++) replace_one();
  long after = resident_pages();
  MEASURE("replace one of 20000", 1000, replace_one());
  MEASURE("realloc 16 to 65536", 10, grow());
  MEASURE("malloc+free 100000", 20, void *block = filled(100000); free(block));
  MEASURE("malloc+free 1000000", 20, void *block = filled(1000000); free(block));
  if (before && after) printf("resident per mille of asked\t%ld\n", (after - before) * 4096 * 1000 / (long)asked);
  return 0;
}
