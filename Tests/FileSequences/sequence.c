// Random sequences of file calls: `sequence FOLDER FIRST COUNT CALLS [USER]` plays the sequences with the seeds FIRST,
// FIRST+1, … of CALLS calls each in new folders below FOLDER, and prints a line for every call: its number, name and
// arguments, its result or errno, and a checksum of the data it gave. The same seed makes the same calls everywhere, so the
// lines of two file systems can be compared. What a file system is free to choose is not printed: inode numbers, the order
// of a directory's entries, sizes of directories, blocks, the times that nobody set. With USER the sequences are played
// with that user and group number.
#include "sequence.h"

static uint64_t state;

uint32_t any(uint32_t count) {
  state ^= state << 13, state ^= state >> 7, state ^= state << 17;
  return (uint32_t)((state >> 11) % count);
}

long number, line;
struct slot slots[SLOTS];

static const char *const names[] = {"a", "b", "c", "d", "e", "f"};

// A path of one to three names, now and then with dots, a slash at its end, or nothing at all.
const char *path(void) {
  static char paths[4][64];
  static int next;
  char *text = paths[next++ % 4];
  *text = 0;
  int parts = 1 + (any(3) == 0) + (any(8) == 0);
  for (int part = 0; part < parts; part++) {
    if (part) strcat(text, "/");
    uint32_t form = any(24);
    const char *name = names[part + 1 < parts ? 3 + any(3) : any(6)];
    strcat(text, form == 0 ? "." : form == 1 && part ? ".." : name);
  }
  uint32_t end = any(40);
  if (end == 0) strcat(text, "/");
  if (end == 1) *text = 0;
  if (end == 2) strcat(text, "/.");
  return text;
}

// What a symbolic link is made to hold.
static const char *target(void) {
  static const char *const targets[] = {"a", "b", "../c", "d", "d/a", "../d", ".", "..", "e/../b", "nothing", "f"};
  return targets[any(sizeof targets / sizeof *targets)];
}

// A directory to start from: the working directory, the top, or one that is open.
int start(void) {
  uint32_t form = any(6);
  if (form > 1) return AT_FDCWD;
  return form ? slots[any(SLOTS)].file : AT_FDCWD;
}

int slot(void) {
  // Mostly one that is open.
  for (int attempt = 0; attempt < 3; attempt++) {
    int index = (int)any(SLOTS);
    if (slots[index].file >= 0) return index;
  }
  return (int)any(SLOTS);
}

int file(void) { return slots[slot()].file; }

off_t offset(void) {
  switch (any(12)) {
    case 0: return (off_t)1 << 33;
    case 1: return -1;
    case 2: return 4096 * (off_t)any(6);
    default: return any(20000);
  }
}

uint32_t checksum(const void *bytes, size_t count) {
  const unsigned char *byte = bytes;
  uint32_t sum = 2166136261u;
  for (size_t i = 0; i < count; i++) sum = (sum ^ byte[i]) * 16777619u;
  return sum;
}

void say(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  printf("%ld.%ld ", number, line);
  vprintf(format, arguments);
  va_end(arguments);
}

void result(long value) {
  if (value < 0)
    printf(" = error %d\n", errno);
  else
    printf(" = %ld\n", value);
}

void data(long value, const void *bytes) {
  if (value < 0)
    printf(" = error %d\n", errno);
  else
    printf(" = %ld #%08x\n", value, checksum(bytes, (size_t)value));
}

void status(long value, const struct stat *status) {
  if (value < 0) {
    printf(" = error %d\n", errno);
    return;
  }
  printf(" = 0 mode %o user %d group %d", status->st_mode, (int)status->st_uid, (int)status->st_gid);
  if (!S_ISDIR(status->st_mode)) printf(" links %ld size %ld", (long)status->st_nlink, (long)status->st_size);
  // Times that a call set lie in the first hundred seconds.
  if (status->st_mtim.tv_sec < 100 && !S_ISFIFO(status->st_mode)) printf(" modified %ld.%09ld", (long)status->st_mtim.tv_sec, status->st_mtim.tv_nsec);
  printf("\n");
}

static int by_name(const void *left, const void *right) { return strcmp(*(char *const *)left, *(char *const *)right); }

// The names in the open directory `file`, with their types, sorted.
void entries(int file) {
  static char block[8192], *found[256], text[256][24];
  int count = 0;
  long got;
  lseek(file, 0, SEEK_SET);
  while ((got = syscall(SYS_getdents64, file, block, any(2) ? sizeof block : 128)) > 0)
    for (long at = 0; at < got && count < 256; at += *(unsigned short *)(block + at + 16)) {
      snprintf(text[count], sizeof *text, "%.16s:%d", block + at + 19, block[at + 18]);
      found[count] = text[count], count++;
    }
  if (got < 0) {
    result(got);
    return;
  }
  qsort(found, (size_t)count, sizeof *found, by_name);
  printf(" =");
  for (int i = 0; i < count; i++) printf(" %s", found[i]);
  printf("\n");
}

// Prints everything below the working directory, and takes it away.
static void sweep(const char *name, int depth) {
  struct stat now;
  long value = lstat(name, &now);
  say("%s", name);
  status(value, &now);
  if (value < 0) return;
  if (S_ISLNK(now.st_mode)) {
    char text[64];
    long length = readlink(name, text, sizeof text);
    say("-> "), data(length, text);
  }
  if (S_ISREG(now.st_mode) && now.st_size < 1 << 20) {
    static char bytes[1 << 20];
    chmod(name, 0600);
    int opened = open(name, O_RDONLY);
    say("holds"), data(opened < 0 ? -1 : read(opened, bytes, sizeof bytes), bytes);
    close(opened);
  }
  if (!S_ISDIR(now.st_mode)) {
    unlink(name);
    return;
  }
  chmod(name, 0700);
  DIR *directory = opendir(name);
  char found[64][16], *sorted[64];
  int count = 0;
  for (struct dirent *entry; directory && (entry = readdir(directory)) && count < 64;) {
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    snprintf(found[count], sizeof *found, "%.15s", entry->d_name);
    sorted[count] = found[count], count++;
  }
  if (directory) closedir(directory);
  qsort(sorted, (size_t)count, sizeof *sorted, by_name);
  for (int i = 0; i < count; i++) {
    char longer[512];
    snprintf(longer, sizeof longer, "%s/%s", name, sorted[i]);
    if (depth < 12) sweep(longer, depth + 1);
  }
  rmdir(name);
}

// What is only in this file because it uses targets.
void make_symlink(void) {
  const char *to = target(), *name = path();
  int directory = start();
  say("symlinkat %s %s", to, name), result(symlinkat(to, directory, name));
}

static void play(const char *folder, long seed, long calls) {
  char name[300];
  number = seed, line = 0;
  state = 0x9e3779b97f4a7c15ull * (uint64_t)(seed + 1);
  // Deep enough that no `..` of a sequence leads out.
  snprintf(name, sizeof name, "%s/%ld", folder, seed);
  if (mkdir(name, 0755) || chdir(name)) {
    printf("cannot begin: errno %d\n", errno);
    exit(1);
  }
  for (int depth = 0; depth < 8; depth++)
    if (mkdir("z", 0755) || chdir("z")) exit(1);
  int top = open(".", O_RDONLY | O_DIRECTORY);
  dup2(top, TOP), close(top);
  umask(022);
  for (int i = 0; i < SLOTS; i++) slots[i].file = -1;
  if (mkdir("d", 0755) || mkdir("e", 0755) || mkdir("d/d", 0755) || symlink("../e", "d/f") || symlink("d", "f")) exit(1);
  slots[0].file = open("a", O_RDWR | O_CREAT, 0644);
  slots[1].file = open("d/b", O_RDWR | O_CREAT, 0644);
  slots[2].file = open("d", O_RDONLY);
  for (line = 1; line <= calls; line++) call();
  for (int i = 0; i < SLOTS; i++)
    if (slots[i].file >= 0) close(slots[i].file);
  umask(0);
  if (chdir(name)) exit(1);
  sweep("z", 0);
  if (chdir(folder) || rmdir(name)) {
    printf("cannot end: errno %d\n", errno);
    exit(1);
  }
  close(TOP);
}

int main(int count, char **words) {
  if (count < 5) return 2;
  if (count > 5 && (setgid((gid_t)atoi(words[5])) || setuid((uid_t)atoi(words[5])))) return 3;
  static char buffer[1 << 16];
  setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
  signal(SIGXFSZ, SIG_IGN), signal(SIGPIPE, SIG_IGN);
  long first = atol(words[2]), seeds = atol(words[3]);
  for (long seed = first; seed < first + seeds; seed++) play(words[1], seed, atol(words[4]));
  return 0;
}
