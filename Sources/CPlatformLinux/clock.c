// The host's clocks, read without a system call where its vdso allows.
#include "host.h"
#include <linux/elf.h>
#include <linux/time.h>

typedef int clock_function(int clock, struct __kernel_timespec *time);
static KERNEL_BSS(vdso_clock) clock_function *vdso_clock;

static int equal(const char *left, const char *right) {
  while (*left && *left == *right) left++, right++;
  return *left == *right;
}

void host_clock_start(const uint8_t *vdso) {
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
}

static int64_t read_clock(int clock) {
  struct __kernel_timespec time;
  if (!vdso_clock || vdso_clock(clock, &time) != 0) HOST(clock_gettime, clock, &time);
  return time.tv_sec * 1000000000 + time.tv_nsec;
}

int64_t platform_monotonic(void) { return read_clock(CLOCK_MONOTONIC); }
int64_t platform_realtime(void) { return read_clock(CLOCK_REALTIME); }
int64_t platform_processor_time(void) { return read_clock(CLOCK_PROCESS_CPUTIME_ID); }
