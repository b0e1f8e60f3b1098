// Reading the small text files of /proc.
#ifndef PROC_H
#define PROC_H

#include "expect.h"

// Reads the whole file `name` as a C string of less than `size` bytes.
static inline size_t read_text(const char *name, char *text, size_t size) {
  int file = EXPECT_OK(open(name, O_RDONLY));
  size_t length = 0;
  for (long count; (count = EXPECT_OK(read(file, text + length, size - 1 - length))) > 0;) length += count;
  EXPECT_OK(close(file));
  EXPECT(length < size - 1);
  text[length] = 0;
  return length;
}

// The number behind `key` at the start of a line of `text`, or -1.
static inline long number_after(const char *text, const char *key) {
  for (const char *line = text; line; line = strchr(line, '\n')) {
    if (*line == '\n') line++;
    if (strncmp(line, key, strlen(key)) == 0) return strtol(line + strlen(key), NULL, 0);
  }
  return -1;
}

#endif
