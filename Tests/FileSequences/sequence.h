// What the parts of `sequence` share.
#ifndef SEQUENCE_H
#define SEQUENCE_H

#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>

#define SLOTS 6
// The descriptor of the sequence's own folder.
#define TOP 100

// A file that the sequence has open; -1: none.
struct slot {
  int file;
};
extern struct slot slots[SLOTS];

// The sequence's seed and the call's number in it.
extern long number, line;

// A random number below `count`.
uint32_t any(uint32_t count);
const char *path(void);
// A slot, mostly one with an open file; its descriptor; a descriptor that `*at` calls may start from.
int slot(void);
int file(void);
int start(void);
off_t offset(void);
uint32_t checksum(const void *bytes, size_t count);

// Begins the call's line; each of the others ends it.
void say(const char *format, ...) __attribute__((format(printf, 1, 2)));
void result(long value);
void data(long value, const void *bytes);
void status(long value, const struct stat *status);
void entries(int file);

void make_symlink(void);
// Makes one random call.
void call(void);

#endif
