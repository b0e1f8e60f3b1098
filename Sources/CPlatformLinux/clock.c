// The host's clocks: found in its vdso, and from there on carried forward by the processor's counter.
#include "host.h"
#include <linux/auxvec.h>
#include <linux/elf.h>
#include <linux/time.h>

typedef int clock_function(int clock, struct __kernel_timespec *time);
static KERNEL_BSS(vdso_clock) clock_function *vdso_clock;

static int equal(const char *left, const char *right) {
  while (*left && *left == *right) left++, right++;
  return *left == *right;
}

#define SECOND 1000000000ll
// What the host's clock is followed for before the counter may take over, and how long the counter may then go on alone.
#define SHORTEST_BASELINE 50000ll
#define LONGEST_HOLD 250000000ll
// Two reads of the host's clock that take more ticks than this have entered the host's kernel, or something came between.
#define LONGEST_READ 600

// One moment, on the counter and on the host's clocks in nanoseconds.
struct moment {
  uint64_t ticks, uncertainty;
  int64_t realtime, monotonic;
};

// How the counter becomes time. It holds for `limit` ticks from `start`, 0 for never. A reader that was interrupted
// between two looks at the same `sequence` has used parts that belong together.
struct pace {
  uint64_t sequence, start, limit;
  uint64_t rate;  // nanoseconds per tick, times 2^32
  struct platform_time time[2];
};
static KERNEL_BSS(pace) struct pace pace;
static KERNEL_BSS(last_moment) struct moment last;
// Whether the host does not trust the counter itself: its clocks are calls then.
static KERNEL_DATA(distrust) int is_distrusted = 1;

static int64_t read_clock(int clock) {
  struct __kernel_timespec time;
  if (!vdso_clock || vdso_clock(clock, &time) != 0) HOST(clock_gettime, clock, &time);
  return time.tv_sec * SECOND + time.tv_nsec;
}

static struct platform_time parts(int64_t nanoseconds) {
  return (struct platform_time){nanoseconds / SECOND, nanoseconds % SECOND};
}

static struct moment read_moment(void) {
  struct moment best = {0, UINT64_MAX, 0, 0};
  // The one that nothing came between is the most precise.
  for (int turn = 0; turn < 3; turn++) {
    uint64_t before = machine_cycles();
    int64_t monotonic = read_clock(CLOCK_MONOTONIC);
    uint64_t between = machine_cycles();
    int64_t realtime = read_clock(CLOCK_REALTIME);
    uint64_t taken = machine_cycles() - before;
    if (taken >= best.uncertainty) continue;
    // The wall clock was read half of the time that it all took later.
    realtime -= (int64_t)((taken / 2) * pace.rate >> 32);
    best = (struct moment){before + (between - before) / 2, taken, realtime, monotonic};
  }
  return best;
}

// `numerator * 2^32 / denominator` for a numerator of any size.
static uint64_t ratio(uint64_t numerator, uint64_t denominator) {
  while (numerator >> 31) numerator >>= 1, denominator >>= 1;
  return denominator ? (numerator << 32) / denominator : 0;
}

// How far the counter's time is ahead of the host's at `now`.
static int64_t lead(const struct moment *now) {
  if (!pace.limit) return 0;
  uint64_t ticks = now->ticks - pace.start;
  // Nobody was told more than what the limit allowed.
  if (ticks > pace.limit) ticks = pace.limit;
  struct platform_time base = pace.time[PLATFORM_MONOTONIC];
  int64_t told = base.seconds * SECOND + base.nanoseconds + (int64_t)(ticks * pace.rate >> 32);
  return told > now->monotonic ? told - now->monotonic : 0;
}

// Sets the pace anew from the host's clocks at `now`. The time that was told goes on: what is ahead is held back until the
// host has caught up.
static void set_pace(const struct moment *now, int64_t ahead) {
  int64_t baseline = now->monotonic - last.monotonic;
  uint64_t rate = ratio(baseline, now->ticks - last.ticks);
  int64_t hold = baseline > LONGEST_HOLD / 4 ? LONGEST_HOLD : baseline * 4;
  // Where the counter's speed is not what it was, as on another machine after a suspension, it is measured from here on.
  uint64_t change = rate > pace.rate ? rate - pace.rate : pace.rate - rate;
  int is_steady = rate && (!pace.limit || change < pace.rate >> 9);
  last = *now;
  pace.sequence++;
  pace.limit = 0;
  pace.rate = rate;
  machine_barrier();
  if (!is_steady) return;
  int64_t held_back = ahead < hold / 2 ? ahead : hold / 2;
  pace.start = now->ticks;
  pace.time[PLATFORM_REALTIME] = parts(now->realtime + ahead);
  pace.time[PLATFORM_MONOTONIC] = parts(now->monotonic + ahead);
  pace.limit = ratio(hold, rate);
  pace.rate -= ratio(held_back, pace.limit);
}

static struct platform_time host_time(int clock) {
  struct moment now = read_moment();
  int64_t ahead = lead(&now);
  int is_precise = now.uncertainty <= LONGEST_READ;
  if (is_precise && now.monotonic - last.monotonic >= SHORTEST_BASELINE) set_pace(&now, ahead);
  return parts((clock == PLATFORM_REALTIME ? now.realtime : now.monotonic) + ahead);
}

static void find_clock(const uint8_t *vdso);

// What the counter alone cannot tell. Nobody else may run while the pace changes.
static __attribute__((noinline)) struct platform_time slow_time(int clock) {
  static KERNEL_BSS(clock_is_found) int is_found;
  int is_inside = machine_cpu.in_kernel;
  if (!is_inside) machine_enter();
  if (!is_found) is_found = 1, find_clock((const uint8_t *)host_auxiliary(AT_SYSINFO_EHDR));
  struct platform_time time = is_distrusted ? parts(read_clock(clock)) : host_time(clock);
  if (!is_inside && machine_exit()) machine_leave(0);
  return time;
}

struct platform_time platform_time(int clock) {
  for (;;) {
    uint64_t sequence = pace.sequence;
    machine_barrier();
    uint64_t ticks = machine_cycles() - pace.start;
    if (__builtin_expect(ticks >= pace.limit, 0)) return slow_time(clock);
    struct platform_time time = pace.time[clock];
    time.nanoseconds += ticks * pace.rate >> 32;
    machine_barrier();
    if (__builtin_expect(sequence != pace.sequence, 0)) continue;
    if (time.nanoseconds >= SECOND) time.nanoseconds -= SECOND, time.seconds++;
    return time;
  }
}

static int64_t nanoseconds_of(struct platform_time time) { return time.seconds * SECOND + time.nanoseconds; }
int64_t platform_monotonic(void) { return nanoseconds_of(platform_time(PLATFORM_MONOTONIC)); }
int64_t platform_realtime(void) { return nanoseconds_of(platform_time(PLATFORM_REALTIME)); }
int64_t platform_processor_time(void) { return read_clock(CLOCK_PROCESS_CPUTIME_ID); }

// Finds the host's clock in its vdso, for the first who asks for the time.
static void find_clock(const uint8_t *vdso) {
  if (!vdso) return;
  const Elf64_Ehdr *header = (const void *)vdso;
  const Elf64_Phdr *segment = (const void *)(vdso + header->e_phoff);
  const Elf64_Dyn *dynamic = 0;
  uintptr_t base = 0;
  int found = 0;
  for (int i = 0; i < header->e_phnum; i++, segment++) {
    if (segment->p_type == PT_LOAD && !found) base = (uintptr_t)vdso + segment->p_offset - segment->p_vaddr, found = 1;
    if (segment->p_type == PT_DYNAMIC) dynamic = (const void *)(vdso + segment->p_offset);
  }
  if (!dynamic || !found) return;
  const char *names = 0;
  const Elf64_Sym *symbols = 0;
  const uint32_t *hash = 0;
  for (; dynamic->d_tag; dynamic++) {
    void *value = (void *)(dynamic->d_un.d_ptr + base);
    if (dynamic->d_tag == DT_STRTAB) names = value;
    if (dynamic->d_tag == DT_SYMTAB) symbols = value;
    if (dynamic->d_tag == DT_HASH) hash = value;
  }
  if (!names || !symbols || !hash) return;
  for (uint32_t i = 0; i < hash[1]; i++)
    if (symbols[i].st_shndx && equal(names + symbols[i].st_name, "__vdso_clock_gettime"))
      vdso_clock = (clock_function *)(symbols[i].st_value + base);
  last = read_moment();
  is_distrusted = !vdso_clock || last.uncertainty > LONGEST_READ;
}
