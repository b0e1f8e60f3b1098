// openat2(2): openat with every flag checked and the walk kept within limits.
#include "expect.h"

struct how { uint64_t flags, mode, resolve; };

#define NO_XDEV 0x01
#define NO_SYMLINKS 0x04
#define BENEATH 0x08
#define IN_ROOT 0x10

static long opens(int directory, const char *path, uint64_t flags, uint64_t mode, uint64_t resolve) {
  struct how how = {flags, mode, resolve};
  return CALL(openat2, directory, path, &how, sizeof how);
}

// States what `path` leads to within `resolve`.
static void leads_to(int directory, const char *path, uint64_t resolve, const char *text) {
  char content[16] = {0};
  int file = EXPECT_OK(opens(directory, path, O_RDONLY, 0, resolve));
  EXPECT_EQUAL(read(file, content, sizeof content - 1), strlen(text));
  EXPECT_STRING(content, text);
  EXPECT_OK(close(file));
}

static void walks_stay_within_limits(int directory) {
  leads_to(directory, "sub/../text", BENEATH, "inside");
  EXPECT_ERRNO(opens(directory, "../openat2.out", O_RDONLY, 0, BENEATH), EXDEV);
  EXPECT_ERRNO(opens(directory, "out", O_RDONLY, 0, BENEATH), EXDEV);
  EXPECT_ERRNO(opens(directory, "/text", O_RDONLY, 0, BENEATH), EXDEV);
  EXPECT_ERRNO(opens(directory, "absolute", O_RDONLY, 0, BENEATH), EXDEV);
  leads_to(directory, "/text", IN_ROOT, "inside");
  leads_to(directory, "../../text", IN_ROOT, "inside");
  leads_to(directory, "absolute", IN_ROOT, "inside");
  EXPECT_ERRNO(opens(directory, "out", O_RDONLY, 0, IN_ROOT), ENOENT);
  leads_to(directory, "out", 0, "outside");
  EXPECT_ERRNO(opens(directory, "out", O_RDONLY, 0, NO_SYMLINKS), ELOOP);
  int link = EXPECT_OK(opens(directory, "out", O_PATH | O_NOFOLLOW, 0, NO_SYMLINKS));
  EXPECT_OK(close(link));
  EXPECT_ERRNO(opens(directory, "/dev/null", O_RDONLY, 0, NO_XDEV), EXDEV);
  leads_to(directory, "sub/../text", NO_XDEV, "inside");
}

static void arguments_are_checked(int directory) {
  struct { struct how how; uint64_t more; } longer = {{O_RDONLY, 0, 0}, 0};
  EXPECT_OK(close(EXPECT_OK(CALL(openat2, directory, "text", &longer, sizeof longer))));
  longer.more = 1;
  EXPECT_ERRNO(CALL(openat2, directory, "text", &longer, sizeof longer), E2BIG);
  EXPECT_ERRNO(CALL(openat2, directory, "text", &longer, sizeof(struct how) - 1), EINVAL);
  EXPECT_ERRNO(CALL(openat2, directory, "text", bad_pointer(), sizeof(struct how)), EFAULT);
  EXPECT_ERRNO(opens(directory, "text", 1ull << 40, 0, 0), EINVAL);
  EXPECT_ERRNO(opens(directory, "text", O_RDONLY, 0600, 0), EINVAL);  // a mode, but nothing to make
  EXPECT_ERRNO(opens(directory, "new", O_RDWR | O_CREAT, 0200000, 0), EINVAL);
  EXPECT_ERRNO(opens(directory, "text", O_RDONLY, 0, 0x100), EINVAL);
  EXPECT_ERRNO(opens(directory, "text", O_RDONLY, 0, BENEATH | IN_ROOT), EINVAL);
  EXPECT_ERRNO(opens(directory, "text", O_PATH | O_RDWR, 0, 0), EINVAL);
  EXPECT_ERRNO(opens(NO_DESCRIPTOR, "text", O_RDONLY, 0, 0), EBADF);
  EXPECT_ERRNO(opens(directory, "none", O_RDONLY, 0, 0), ENOENT);
}

int main(void) {
  EXPECT_OK(mkdir("openat2.d", 0755));
  EXPECT_OK(mkdir("openat2.d/sub", 0755));
  EXPECT_OK(close(scratch_text("openat2.d/text", "inside")));
  EXPECT_OK(close(scratch_text("openat2.out", "outside")));
  EXPECT_OK(symlink("../openat2.out", "openat2.d/out"));
  EXPECT_OK(symlink("/text", "openat2.d/absolute"));
  int directory = EXPECT_OK(open("openat2.d", O_RDONLY | O_DIRECTORY));
  walks_stay_within_limits(directory);
  arguments_are_checked(directory);
  int made = EXPECT_OK(opens(directory, "new", O_RDWR | O_CREAT | O_EXCL, 0600, BENEATH));
  EXPECT_OK(close(made));
  const char *names[] = {"new", "absolute", "out", "text"};
  for (int index = 0; index < 4; index++) EXPECT_OK(unlinkat(directory, names[index], 0));
  EXPECT_OK(close(directory));
  EXPECT_OK(unlink("openat2.out"));
  EXPECT_OK(rmdir("openat2.d/sub"));
  EXPECT_OK(rmdir("openat2.d"));
  return 0;
}
