// Cycles per call above an empty loop. A program of this folder prints one line for each of its rows:
// `name<TAB>minimum<TAB>median<TAB>p99`, in TSC cycles per operation, over SAMPLES samples of `batch` operations each.
// The same source runs natively and in an image; the command compares the two in turns.
#ifndef BENCH_H
#define BENCH_H

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define SAMPLES 201

// The time stamp counter, with all earlier work done before and no later work begun.
static inline uint64_t cycles(void) {
  uint32_t low, high;
  __asm__ volatile("lfence\n\trdtsc\n\tlfence" : "=a"(low), "=d"(high)::"memory");
  return (uint64_t)high << 32 | low;
}

// Keeps the compiler from dropping a result, or from moving memory accesses across the turns of a loop.
#define KEEP(value) __asm__ volatile("" ::"r"((long)(value)) : "memory")

// Cycles that `batch` turns of `statement` take.
#define CYCLES_OF(batch, statement)                                \
  __extension__({                                                  \
    uint64_t bench_start = cycles();                               \
    for (long bench_turn = 0; bench_turn < (batch); bench_turn++) { \
      statement;                                                   \
      __asm__ volatile("" ::: "memory");                           \
    }                                                              \
    cycles() - bench_start;                                        \
  })

// Measures `statement` and prints its row. One batch runs first, to warm caches and to grow what grows once.
#define MEASURE(name, batch, statement)                                                         \
  do {                                                                                          \
    static double bench_samples[SAMPLES];                                                       \
    uint64_t bench_empty = UINT64_MAX;                                                          \
    for (int bench_sample = 0; bench_sample < 41; bench_sample++) {                             \
      uint64_t bench_taken = CYCLES_OF((batch), (void)0);                                       \
      if (bench_taken < bench_empty) bench_empty = bench_taken;                                 \
    }                                                                                           \
    (void)CYCLES_OF((batch), statement);                                                        \
    for (int bench_sample = 0; bench_sample < SAMPLES; bench_sample++) {                        \
      uint64_t bench_taken = CYCLES_OF((batch), statement);                                     \
      bench_samples[bench_sample] = ((double)bench_taken - (double)bench_empty) / (double)(batch); \
    }                                                                                           \
    bench_report((name), bench_samples);                                                        \
  } while (0)

static int bench_order(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return (difference > 0) - (difference < 0);
}

static inline void bench_report(const char *name, double samples[SAMPLES]) {
  qsort(samples, SAMPLES, sizeof samples[0], bench_order);
  printf("%s\t%.1f\t%.1f\t%.1f\n", name, samples[0], samples[SAMPLES / 2], samples[SAMPLES * 99 / 100]);
  fflush(stdout);
}

// Stays on one processor where that can be chosen; elsewhere there is only one.
static inline void bench_pin(void) {
  cpu_set_t set;
  CPU_ZERO(&set);
  int processor = sched_getcpu();
  CPU_SET(processor < 0 ? 0 : processor, &set);
  sched_setaffinity(0, sizeof set, &set);
}

// Lays 64 mappings out that the system cannot join, as a program with libraries and threads has them. What Linux takes to
// change a mapping depends on how its tree of them is filled, which with a handful of mappings turns on one more or less.
#define bench_surround()                                                                            \
  do {                                                                                              \
    for (int bench_area = 0; bench_area < 64; bench_area++)                                         \
      REQUIRE(mmap(NULL, 4096, bench_area & 1 ? PROT_READ | PROT_WRITE : PROT_READ,                 \
                   MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED);                              \
  } while (0)

// Ends the program when what it measures does not work: a number for a failing call would be a lie.
#define REQUIRE(condition)                                                                             \
  do {                                                                                                 \
    if (!(condition)) {                                                                                \
      fprintf(stderr, "%s:%d: %s failed: %s\n", __FILE__, __LINE__, #condition, strerror(errno));      \
      exit(1);                                                                                         \
    }                                                                                                  \
  } while (0)

#endif
