// /proc/mounts: six fields for every mounted file system.
#include "proc.h"

#include <mntent.h>

int main(void) {
  bool root = false, proc = false;
  FILE *stream = setmntent("/proc/mounts", "r");
  EXPECT(stream != NULL);
  for (struct mntent *entry; (entry = getmntent(stream));) {
    EXPECT_EQUAL(entry->mnt_dir[0], '/');
    EXPECT(strlen(entry->mnt_type) > 0);
    EXPECT(hasmntopt(entry, "rw") || hasmntopt(entry, "ro"));
    root |= strcmp(entry->mnt_dir, "/") == 0;
    proc |= strcmp(entry->mnt_dir, "/proc") == 0 && strcmp(entry->mnt_type, "proc") == 0;
  }
  EXPECT_EQUAL(endmntent(stream), 1);
  EXPECT(root);
  EXPECT(proc);
  return 0;
}
