// /proc/self/exe is a link to the program that runs.
#include "proc.h"

int main(int count, char **arguments) {
  char path[PATH_MAX] = {0}, magic[4];
  struct stat status;
  EXPECT(count >= 1);
  long length = EXPECT_OK(readlink("/proc/self/exe", path, sizeof path));
  EXPECT(length > 1);
  EXPECT_EQUAL(path[0], '/');
  const char *base = strrchr(arguments[0], '/') ? strrchr(arguments[0], '/') + 1 : arguments[0];
  EXPECT_STRING(strrchr(path, '/') + 1, base);
  EXPECT_OK(lstat("/proc/self/exe", &status));
  EXPECT(S_ISLNK(status.st_mode));
  int file = EXPECT_OK(open("/proc/self/exe", O_RDONLY));
  EXPECT_EQUAL(read(file, magic, 4), 4);
  EXPECT_BYTES(magic, "\177ELF", 4);
  EXPECT_OK(close(file));
  return 0;
}
