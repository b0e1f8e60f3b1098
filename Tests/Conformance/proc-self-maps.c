// /proc/self/maps lists the mappings in order of address, with permissions, offset and path.
#include "proc.h"

static char text[65536];

// The permissions of the mapping that holds `address`, and its path in `path`.
static const char *mapping_of(const void *address, char *path) {
  static char permissions[8];
  read_text("/proc/self/maps", text, sizeof text);
  unsigned long last = 0;
  bool found = false;
  for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
    unsigned long start, end, offset, inode;
    char rights[8], device[16], name[PATH_MAX] = "";
    EXPECT(sscanf(line, "%lx-%lx %7s %lx %15s %lu %4095s", &start, &end, rights, &offset, device, &inode, name) >= 6);
    EXPECT(start >= last && end > start);
    EXPECT_EQUAL(start % 4096, 0);
    last = end;
    if (start <= (unsigned long)address && (unsigned long)address < end) {
      found = true;
      strcpy(permissions, rights);
      strcpy(path, name);
    }
  }
  return found ? permissions : "none";
}

int main(void) {
  char path[PATH_MAX];
  EXPECT_STRING(mapping_of((void *)(uintptr_t)main, path), "r-xp");
  EXPECT_STRING(mapping_of(text, path), "rw-p");
  EXPECT_STRING(mapping_of(path, path), "rw-p");  // the stack
  char *pages = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  EXPECT(pages != MAP_FAILED);
  EXPECT_OK(mprotect(pages + 4096, 4096, PROT_NONE));
  EXPECT_STRING(mapping_of(pages, path), "rw-p");
  EXPECT_STRING(path, "");
  EXPECT_STRING(mapping_of(pages + 4096, path), "---p");
  EXPECT_STRING(mapping_of(pages + 8192, path), "rw-p");
  EXPECT_OK(munmap(pages, 3 * 4096));
  int file = scratch_text("proc.maps", "content");
  char *shared = mmap(NULL, 4096, PROT_READ, MAP_SHARED, file, 0);
  EXPECT(shared != MAP_FAILED);
  EXPECT_STRING(mapping_of(shared, path), "r--s");
  EXPECT_STRING(strrchr(path, '/'), "/proc.maps");
  EXPECT_OK(munmap(shared, 4096));
  discard(file, "proc.maps");
  return 0;
}
