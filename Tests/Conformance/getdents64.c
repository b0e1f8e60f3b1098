// getdents64(2): the entries of a directory, as many whole records as fit.
#include "expect.h"

#include <dirent.h>

struct record { uint64_t inode; int64_t next; uint16_t length; uint8_t type; char name[]; };

static void records_hold_inode_type_and_name(void) {
  char buffer[1024];
  struct stat status;
  int directory = EXPECT_OK(open("getdents64.d", O_RDONLY | O_DIRECTORY)), seen = 0;
  long count = EXPECT_OK(CALL(getdents64, directory, buffer, sizeof buffer));
  for (long at = 0; at < count;) {
    struct record *entry = (void *)(buffer + at);
    EXPECT_EQUAL(entry->length % 8, 0);
    EXPECT(entry->length >= 19 + strlen(entry->name) + 1);
    EXPECT_OK(fstatat(directory, entry->name, &status, AT_SYMLINK_NOFOLLOW));
    EXPECT_EQUAL(entry->inode, status.st_ino);
    EXPECT_EQUAL(entry->type, (status.st_mode & S_IFMT) >> 12);
    seen |= !strcmp(entry->name, ".") ? 1 : !strcmp(entry->name, "..") ? 2 : !strcmp(entry->name, "file") ? 4
          : !strcmp(entry->name, "sub") ? 8 : !strcmp(entry->name, "link") ? 16 : 32;
    at += entry->length;
  }
  EXPECT_EQUAL(seen, 31);
  EXPECT_EQUAL(CALL(getdents64, directory, buffer, sizeof buffer), 0);  // the end
  EXPECT_EQUAL(CALL(getdents64, directory, buffer, sizeof buffer), 0);
  EXPECT_EQUAL(lseek(directory, 0, SEEK_SET), 0);  // and again from the start
  EXPECT_EQUAL(CALL(getdents64, directory, buffer, sizeof buffer), count);
  EXPECT_OK(close(directory));
}

static void a_small_buffer_takes_several_calls(void) {
  char buffer[48];
  int directory = EXPECT_OK(open("getdents64.d", O_RDONLY)), entries = 0;
  for (long count; (count = EXPECT_OK(CALL(getdents64, directory, buffer, sizeof buffer))) > 0;)
    for (long at = 0; at < count; at += ((struct record *)(buffer + at))->length) entries++;
  EXPECT_EQUAL(entries, 5);
  EXPECT_OK(lseek(directory, 0, SEEK_SET));
  EXPECT_ERRNO(CALL(getdents64, directory, buffer, 8), EINVAL);  // not even one fits
  EXPECT_OK(close(directory));
}

static void positions_can_be_returned_to(void) {
  DIR *stream = opendir("getdents64.d");
  EXPECT(stream != NULL);
  EXPECT(readdir(stream) != NULL);
  EXPECT(readdir(stream) != NULL);
  long position = telldir(stream);
  char name[256];
  strcpy(name, readdir(stream)->d_name);
  while (readdir(stream)) {}
  seekdir(stream, position);
  EXPECT_STRING(readdir(stream)->d_name, name);
  rewinddir(stream);
  EXPECT_STRING(readdir(stream)->d_name, ".");
  EXPECT_EQUAL(closedir(stream), 0);
}

// Every entry is seen exactly once although each is removed as soon as it is seen, as `rm -r` does.
static void removal_while_reading_skips_nothing(void) {
  char name[64];
  EXPECT_OK(mkdir("getdents64.many", 0755));
  for (int index = 0; index < 500; index++) {
    sprintf(name, "getdents64.many/entry-number-%d", index);
    EXPECT_OK(close((int)EXPECT_OK(open(name, O_WRONLY | O_CREAT | O_EXCL, 0644))));
  }
  DIR *stream = opendir("getdents64.many");
  int seen = 0;
  for (struct dirent *entry; (entry = readdir(stream));) {
    if (entry->d_name[0] == '.') continue;
    EXPECT_OK(unlinkat(dirfd(stream), entry->d_name, 0));
    seen++;
  }
  EXPECT_EQUAL(seen, 500);
  EXPECT_EQUAL(closedir(stream), 0);
  EXPECT_OK(rmdir("getdents64.many"));
}

static void refusals(void) {
  char buffer[256];
  int file = scratch_file("getdents64.text");
  EXPECT_ERRNO(CALL(getdents64, file, buffer, sizeof buffer), ENOTDIR);
  discard(file, "getdents64.text");
  EXPECT_ERRNO(CALL(getdents64, NO_DESCRIPTOR, buffer, sizeof buffer), EBADF);
  int directory = EXPECT_OK(open("getdents64.d", O_RDONLY));
  EXPECT_ERRNO(CALL(getdents64, directory, bad_pointer(), sizeof buffer), EFAULT);
  EXPECT_OK(close(directory));
  int path = EXPECT_OK(open("getdents64.d", O_PATH));
  EXPECT_ERRNO(CALL(getdents64, path, buffer, sizeof buffer), EBADF);
  EXPECT_OK(close(path));
}

static void a_removed_directory_has_no_entries(void) {
  char buffer[256];
  EXPECT_OK(mkdir("getdents64.gone", 0755));
  int directory = EXPECT_OK(open("getdents64.gone", O_RDONLY));
  EXPECT_OK(rmdir("getdents64.gone"));
  EXPECT_ERRNO(CALL(getdents64, directory, buffer, sizeof buffer), ENOENT);
  EXPECT_OK(close(directory));
}

int main(void) {
  EXPECT_OK(mkdir("getdents64.d", 0755));
  EXPECT_OK(mkdir("getdents64.d/sub", 0755));
  EXPECT_OK(close(scratch_file("getdents64.d/file")));
  EXPECT_OK(symlink("none", "getdents64.d/link"));
  records_hold_inode_type_and_name();
  a_small_buffer_takes_several_calls();
  positions_can_be_returned_to();
  removal_while_reading_skips_nothing();
  refusals();
  a_removed_directory_has_no_entries();
  EXPECT_OK(unlink("getdents64.d/link"));
  EXPECT_OK(unlink("getdents64.d/file"));
  EXPECT_OK(rmdir("getdents64.d/sub"));
  EXPECT_OK(rmdir("getdents64.d"));
  return 0;
}
