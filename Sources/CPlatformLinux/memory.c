// The host's memory: the kernel's own, the application's mappings, and the page store.
#include "host.h"
#include <linux/mman.h>

#define STORE_PAGES (1ull << 26)  // 256 GiB of address space, memory on demand

static KERNEL_DATA(store_file) int store_file = -1;
static KERNEL_BSS(store_base) void *store_base;

static void *map(size_t length, int protection, int flags, int file) {
  long address = HOST(mmap, 0, length, protection, flags, file, 0);
  return address < 0 && address > -4096 ? 0 : (void *)address;
}

void *platform_kernel_memory(size_t byte_count) {
  return map(byte_count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1);
}

void platform_kernel_memory_free(void *start, size_t byte_count) { HOST(munmap, start, byte_count); }

void *platform_page_store(size_t *capacity) {
  *capacity = STORE_PAGES;
  if (store_base) return store_base;
  long file = HOST(memfd_create, "swiftlet", 1);
  if (file < 0) return 0;
  // A number out of the way of the standard streams and of inherited descriptors.
  long high = HOST(fcntl, file, 1030, 700);
  if (high >= 0) HOST(close, file), file = high;
  if (HOST(ftruncate, file, STORE_PAGES << 12) < 0) return 0;
  store_file = (int)file;
  return store_base = map(STORE_PAGES << 12, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE, store_file);
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
  if (backing == PLATFORM_BACKING_ANONYMOUS) host_flags |= MAP_ANONYMOUS;
  if (backing == PLATFORM_BACKING_PAGES) backing = store_file;
  return HOST(mmap, address, length, protection, host_flags, backing, offset);
}

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

// The part of `struct sysinfo` that is needed.
struct host_memory {
  long uptime;
  unsigned long loads[3], total, free, shared, buffers;
  unsigned long rest[6];
};

uint64_t platform_memory_total(void) {
  struct host_memory memory = {0};
  HOST(sysinfo, &memory);
  return memory.total;
}

uint64_t platform_memory_available(void) {
  struct host_memory memory = {0};
  HOST(sysinfo, &memory);
  return memory.free + memory.buffers;
}
