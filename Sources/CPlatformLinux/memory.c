// The host's memory: the kernel's own, the application's mappings, and the page store.
#include "host.h"
#include <asm/errno.h>
#include <linux/auxvec.h>
#include <linux/elf.h>
#include <linux/mman.h>
#include <linux/resource.h>

#define STORE_PAGES (1ull << 26)  // 256 GiB of address space, memory on demand

static KERNEL_DATA(store_file) int store_file = -1;
static KERNEL_BSS(store_base) void *store_base;
static KERNEL_BSS(store_bytes) uint64_t store_bytes;

// The configured limit of the image's memory; 0: none. The host enforces it by RLIMIT_DATA, which counts writable private
// memory; what the page store has taken is taken off. The last sixteenth is the kernel's.
static KERNEL_BSS(memory_limit) uint64_t memory_limit;

static void set_data_limit(uint64_t bytes) {
  uint64_t limit[2] = {bytes, RLIM64_INFINITY};
  uint64_t old[2];
  if (HOST(prlimit64, 0, RLIMIT_DATA, 0, old) == 0) limit[1] = old[1];
  if (limit[0] > limit[1]) limit[0] = limit[1];
  HOST(prlimit64, 0, RLIMIT_DATA, limit, 0);
}

static uint64_t application_share(void) {
  uint64_t kernel = memory_limit / 16;
  return memory_limit > store_bytes + kernel ? memory_limit - store_bytes - kernel : 0;
}

void host_limit_memory(uint64_t bytes) {
  memory_limit = bytes;
  set_data_limit(application_share());
}

// Bytes of writable private memory that the image has mapped.
static uint64_t data_bytes(void) {
  char text[128];
  long file = HOST(openat, -100, "/proc/self/statm", 0x80000 /* O_CLOEXEC */, 0);
  if (file < 0) return 0;
  long count = HOST(read, file, text, sizeof text);
  HOST(close, file);
  // Fields: size, resident, shared, text, library, data.
  uint64_t pages = 0;
  for (long i = 0, field = 0; i < count && field < 6; i++) {
    if (text[i] == ' ')
      field++;
    else if (field == 5)
      pages = pages * 10 + (text[i] - '0');
  }
  return pages << 12;
}

static void *map(size_t length, int protection, int flags, int file) {
  long address = HOST(mmap, 0, length, protection, flags, file, 0);
  return address < 0 && address > -4096 ? 0 : (void *)address;
}

static void *map_kernel(size_t length) {
  return map(length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1);
}

void *platform_kernel_memory(size_t byte_count) {
  void *memory = map_kernel(byte_count);
  if (memory || !memory_limit) return memory;
  set_data_limit(memory_limit - store_bytes);
  memory = map_kernel(byte_count);
  set_data_limit(application_share());
  return memory;
}

void platform_kernel_memory_free(void *start, size_t byte_count) { HOST(munmap, start, byte_count); }

void *platform_page_store(size_t *capacity) {
  static KERNEL_BSS(store_pages) uint64_t pages;
  *capacity = pages;
  if (store_base) return store_base;
  uint64_t limit[2] = {RLIM64_INFINITY};
  HOST(prlimit64, 0, RLIMIT_FSIZE, 0, limit);
  long file = HOST(memfd_create, "swiftlet", 1);
  if (file < 0) return 0;
  // Not the number of a standard stream, where the image was started without one.
  long high = file < 3 ? HOST(fcntl, file, 1030, 3) : -1;
  if (high >= 0) HOST(close, file), file = high;
  store_file = (int)file;
  for (pages = STORE_PAGES; pages >= 16 && !store_base; pages >>= 1)
    if (pages << 12 <= limit[0] && HOST(ftruncate, store_file, pages << 12) == 0)
      store_base = map(pages << 12, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE, store_file), *capacity = pages;
  pages = *capacity;
  return store_base;
}

int platform_page_store_grow(size_t count) {
  if (!memory_limit) return 0;
  uint64_t grown = store_bytes + (count << 12);
  if (grown + data_bytes() > memory_limit - memory_limit / 16) return -ENOMEM;
  store_bytes = grown;
  set_data_limit(application_share());
  return 0;
}

void platform_page_store_discard(size_t first, size_t count) {
  HOST(fallocate, store_file, 3, first << 12, count << 12);
}

void platform_page_store_prepare(size_t first, size_t count) {
  HOST(madvise, (uintptr_t)store_base + (first << 12), count << 12, 23 /* MADV_POPULATE_WRITE */);
}

intptr_t platform_map(uintptr_t address, size_t length, int protection, unsigned flags, int backing, int64_t offset) {
  int host_flags = flags & PLATFORM_MAP_SHARED ? MAP_SHARED : MAP_PRIVATE;
  if (flags & PLATFORM_MAP_FIXED) host_flags |= MAP_FIXED;
  if (flags & PLATFORM_MAP_NO_REPLACE) host_flags |= MAP_FIXED_NOREPLACE;
  if (flags & PLATFORM_MAP_NO_RESERVE) host_flags |= MAP_NORESERVE;
  if (flags & PLATFORM_MAP_POPULATE) host_flags |= MAP_POPULATE;
  if (flags & PLATFORM_MAP_STACK) host_flags |= MAP_STACK;
  if (flags & PLATFORM_MAP_LOCKED) host_flags |= MAP_LOCKED;
  if (flags & PLATFORM_MAP_LOW) host_flags |= MAP_32BIT;
  if (backing == PLATFORM_BACKING_ANONYMOUS) host_flags |= MAP_ANONYMOUS;
  if (backing == PLATFORM_BACKING_PAGES) backing = store_file;
  return HOST(mmap, address, length, protection, host_flags, backing, offset);
}

uintptr_t platform_break(uintptr_t address) { return HOST(brk, address); }
intptr_t platform_unmap(uintptr_t address, size_t length) { return HOST(munmap, address, length); }
intptr_t platform_protect(uintptr_t address, size_t length, int protection) {
  return HOST(mprotect, address, length, protection);
}
intptr_t platform_remap(uintptr_t address, size_t old_length, size_t new_length, int flags, uintptr_t new_address) {
  return HOST(mremap, address, old_length, new_length, flags, new_address);
}
intptr_t platform_advise(uintptr_t address, size_t length, int advice) { return HOST(madvise, address, length, advice); }
intptr_t platform_resident(uintptr_t address, size_t length, uint8_t *vector) {
  return HOST(mincore, address, length, vector);
}
intptr_t platform_synchronize(uintptr_t address, size_t length, int flags) { return HOST(msync, address, length, flags); }
intptr_t platform_lock(uintptr_t address, size_t length, int flags) { return HOST(mlock2, address, length, flags); }
intptr_t platform_unlock(uintptr_t address, size_t length) { return HOST(munlock, address, length); }

extern const char swiftlet_application_data[] __attribute__((weak));
extern const char swiftlet_application_data_end[] __attribute__((weak));

#define STACK_SIZE (8ul << 20)

int platform_image_parts(int index, struct platform_image_part *part) {
  const Elf64_Phdr *header = (const Elf64_Phdr *)host_auxiliary(AT_PHDR);
  const Elf64_Phdr *end = header + host_auxiliary(AT_PHNUM);
  for (; header < end; header++) {
    // The writable segment is shared with the kernel; only the application's part is told.
    if (header->p_type != PT_LOAD || header->p_flags & PF_W || index--) continue;
    *part = (struct platform_image_part){
        header->p_vaddr & ~4095ul, (header->p_vaddr + header->p_memsz + 4095) & ~4095ul,
        PROT_READ | (header->p_flags & PF_X ? PROT_EXEC : 0), 0};
    return 1;
  }
  if (index == 0) {
    *part = (struct platform_image_part){
        (uintptr_t)swiftlet_application_data, (uintptr_t)swiftlet_application_data_end, PROT_READ | PROT_WRITE, 0};
    return 1;
  }
  if (index > 1) return 0;
  // The host puts the program's name right below the stack's end.
  const char *name = (const char *)host_auxiliary(AT_EXECFN);
  while (*name) name++;
  uintptr_t top = ((uintptr_t)name + 9 + 4095) & ~4095ul;
  *part = (struct platform_image_part){top - STACK_SIZE, top, PROT_READ | PROT_WRITE, 1};
  return 1;
}

// The part of `struct sysinfo` that is needed.
struct host_memory {
  long uptime;
  unsigned long loads[3], total, free, shared, buffers;
  unsigned long rest[6];
};

// What the host has; 0 until somebody asks.
static KERNEL_BSS(host_total) uint64_t host_total;

uint64_t platform_memory_total(void) {
  if (!host_total) {
    struct host_memory memory = {0};
    HOST(sysinfo, &memory);
    host_total = memory.total;
  }
  return memory_limit && memory_limit < host_total ? memory_limit : host_total;
}

uint64_t platform_memory_available(void) {
  struct host_memory memory = {0};
  HOST(sysinfo, &memory);
  uint64_t host = memory.free + memory.buffers;
  if (!memory_limit) return host;
  uint64_t used = store_bytes + data_bytes();
  uint64_t left = used < memory_limit ? memory_limit - used : 0;
  return left < host ? left : host;
}
