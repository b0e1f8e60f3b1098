// What a conformance program says: it states promises with the macros below, exits 0 when all are kept, and else prints
// `file:line: what was expected, what came` and exits 1. Included first, since it chooses the feature macros.
//
// A program is named after its row in syscalls.tsv (`lseek.c`), a row and a topic (`fcntl+locks.c`), or what it reads
// (`device-null.c`, `proc-self-maps.c`). The runner starts it in an empty directory on tmpfs, which it leaves
// empty.
#ifndef EXPECT_H
#define EXPECT_H

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

// States that `condition` holds.
#define EXPECT(condition) expect_true(!!(condition), #condition, __FILE__, __LINE__)

// States that two integers (or pointers) are equal.
#define EXPECT_EQUAL(actual, expected) expect_equal((long)(actual), (long)(expected), #actual, __FILE__, __LINE__)

// States that an integer lies within `least ... most`.
#define EXPECT_WITHIN(actual, least, most) \
  expect_within((long)(actual), (long)(least), (long)(most), #actual, __FILE__, __LINE__)

// States that a call succeeds, and is its result.
#define EXPECT_OK(call) expect_ok((errno = 0, (long)(call)), #call, __FILE__, __LINE__)

// States that a call returns -1 and sets `errno` to `error`.
#define EXPECT_ERRNO(call, error) expect_errno((errno = 0, (long)(call)), (error), #call, __FILE__, __LINE__)

// States that two runs of bytes are equal.
#define EXPECT_BYTES(actual, expected, count) expect_bytes((actual), (expected), (count), #actual, __FILE__, __LINE__)

// States that two C strings are equal.
#define EXPECT_STRING(actual, expected) expect_string((actual), (expected), #actual, __FILE__, __LINE__)

static inline void expect_true(bool kept, const char *text, const char *file, int line) {
  if (kept) return;
  fprintf(stderr, "%s:%d: expected %s, it is not so (errno %d, %s)\n", file, line, text, errno, strerror(errno));
  _exit(1);
}

static inline void expect_equal(long actual, long expected, const char *text, const char *file, int line) {
  if (actual == expected) return;
  fprintf(stderr, "%s:%d: expected %s to be %ld, it is %ld (errno %d, %s)\n", file, line, text, expected, actual,
          errno, strerror(errno));
  _exit(1);
}

static inline void expect_within(long actual, long least, long most, const char *text, const char *file, int line) {
  if (least <= actual && actual <= most) return;
  fprintf(stderr, "%s:%d: expected %s within %ld ... %ld, it is %ld\n", file, line, text, least, most, actual);
  _exit(1);
}

static inline long expect_ok(long result, const char *text, const char *file, int line) {
  if (result != -1) return result;
  fprintf(stderr, "%s:%d: expected %s to succeed, came errno %d (%s)\n", file, line, text, errno, strerror(errno));
  _exit(1);
}

static inline void expect_errno(long result, int expected, const char *text, const char *file, int line) {
  int came = errno;
  if (result == -1 && came == expected) return;
  fprintf(stderr, "%s:%d: expected %s to fail with %s, ", file, line, text, strerror(expected));
  if (result == -1) fprintf(stderr, "came errno %d (%s)\n", came, strerror(came));
  else fprintf(stderr, "it returned %ld\n", result);
  _exit(1);
}

static inline void expect_bytes(const void *actual, const void *expected, size_t count, const char *text,
                                const char *file, int line) {
  const unsigned char *left = actual, *right = expected;
  for (size_t index = 0; index < count; index++) {
    if (left[index] == right[index]) continue;
    fprintf(stderr, "%s:%d: expected %s[%zu] to be 0x%02x, it is 0x%02x\n", file, line, text, index, right[index],
            left[index]);
    _exit(1);
  }
}

static inline void expect_string(const char *actual, const char *expected, const char *text, const char *file,
                                 int line) {
  if (strcmp(actual, expected) == 0) return;
  fprintf(stderr, "%s:%d: expected %s to be \"%s\", it is \"%s\"\n", file, line, text, expected, actual);
  _exit(1);
}

// A raw system call by the name of its row, for rows that libc hides or spells differently.
#define CALL(name, ...) syscall(SYS_##name, ##__VA_ARGS__)

// A descriptor that nobody opens in these programs.
#define NO_DESCRIPTOR 987

// An address in the first page: no program may read or write it. Hidden from the compiler, which would warn.
static inline void *bad_pointer(void) {
  static void *volatile address = (void *)16;
  return address;
}

// Opens a new, empty file `name` in the scratch directory for reading and writing.
static inline int scratch_file(const char *name) {
  unlink(name);
  return (int)EXPECT_OK(open(name, O_RDWR | O_CREAT | O_EXCL, 0644));
}

// Opens a new file `name` that holds `text`, its offset at the start.
static inline int scratch_text(const char *name, const char *text) {
  int file = scratch_file(name);
  EXPECT_EQUAL(pwrite(file, text, strlen(text), 0), strlen(text));
  return file;
}

// Closes `file` and removes its name.
static inline void discard(int file, const char *name) {
  EXPECT_OK(close(file));
  EXPECT_OK(unlink(name));
}

// The whole content of the file `name` equals `text`.
#define EXPECT_CONTENT(name, text) expect_content((name), (text), __FILE__, __LINE__)

static inline void expect_content(const char *name, const char *text, const char *file, int line) {
  char content[4096] = {0};
  int opened = open(name, O_RDONLY);
  ssize_t count = read(opened, content, sizeof content - 1);
  expect_equal(count, (long)strlen(text), "the length of the file", file, line);
  expect_string(content, text, name, file, line);
  close(opened);
}

// The size of `file` by `fstat`.
static inline off_t size_of(int file) {
  struct stat status;
  EXPECT_OK(fstat(file, &status));
  return status.st_size;
}

// Root passes permission checks, so programs that test a refusal ask first.
static inline bool is_root(void) { return geteuid() == 0; }

#endif
