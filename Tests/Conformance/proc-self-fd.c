// /proc/self/fd holds a link for every open descriptor; opening one opens the same file anew.
#include "proc.h"

#include <dirent.h>

int main(void) {
  char path[64], target[PATH_MAX] = {0}, expected[PATH_MAX + 32], byte;
  int file = scratch_text("proc.text", "content"), ends[2], seen = 0;
  sprintf(path, "/proc/self/fd/%d", file);
  EXPECT_OK(readlink(path, target, sizeof target));
  EXPECT(getcwd(expected, PATH_MAX) != NULL);
  strcat(expected, "/proc.text");
  EXPECT_STRING(target, expected);
  DIR *stream = opendir("/proc/self/fd");
  for (struct dirent *entry; (entry = readdir(stream));) seen |= atoi(entry->d_name) == file;
  EXPECT(seen);
  EXPECT_EQUAL(closedir(stream), 0);

  EXPECT_EQUAL(read(file, &byte, 1), 1);
  int again = EXPECT_OK(open(path, O_RDONLY));
  EXPECT_EQUAL(lseek(again, 0, SEEK_CUR), 0);  // another description
  EXPECT_OK(close(again));
  EXPECT_OK(unlink("proc.text"));
  memset(target, 0, sizeof target);
  EXPECT_OK(readlink(path, target, sizeof target));
  strcat(expected, " (deleted)");
  EXPECT_STRING(target, expected);
  again = EXPECT_OK(open(path, O_RDWR));  // even without a name
  EXPECT_EQUAL(pread(again, &byte, 1, 0), 1);
  EXPECT_OK(close(again));
  EXPECT_OK(close(file));

  EXPECT_OK(pipe(ends));
  sprintf(path, "/proc/self/fd/%d", ends[0]);
  memset(target, 0, sizeof target);
  EXPECT_OK(readlink(path, target, sizeof target));
  EXPECT(strncmp(target, "pipe:[", 6) == 0);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  EXPECT_ERRNO(readlink(path, target, sizeof target), ENOENT);
  EXPECT_ERRNO(open("/proc/self/fd/987", O_RDONLY), ENOENT);
  return 0;
}
