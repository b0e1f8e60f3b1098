// The calls that a sequence consists of.
#include "sequence.h"

static char room[24000];

// Fills the room with random bytes and returns how many of them to write.
static size_t content(void) {
  size_t count = any(4) ? any(300) : any(9000);
  uint32_t value = any(1u << 30);
  for (size_t i = 0; i < count; i++) room[i] = (char)(value = value * 1664525 + 1013904223, value >> 24);
  return count;
}

// Permissions. Only the superuser's have set-ID bits: those of others go with the first write.
static mode_t permissions(void) { return any(010000) & (geteuid() == 0 ? 07777 : 01777); }

static int random_flags(void) {
  static const int modes[] = {O_RDONLY, O_RDWR, O_RDWR, O_WRONLY};
  int flags = modes[any(4)];
  if (any(3)) flags |= O_CREAT;
  if (any(6) == 0) flags |= O_EXCL;
  if (any(6) == 0) flags |= O_TRUNC;
  if (any(6) == 0) flags |= O_APPEND;
  if (any(10) == 0) flags |= O_NOFOLLOW;
  if (any(12) == 0) flags |= O_DIRECTORY;
  if (any(14) == 0) flags |= O_NONBLOCK;
  // O_CREAT with O_DIRECTORY has changed its meaning in Linux 6.4; a file opened by no path needs no name.
  if (flags & O_DIRECTORY) flags &= ~(O_CREAT | O_EXCL);
  if (any(16) == 0) flags = O_PATH | (flags & (O_NOFOLLOW | O_DIRECTORY));
  // An exclusive open of what is not created is not defined.
  if (!(flags & O_CREAT)) flags &= ~O_EXCL;
  return flags;
}

static void open_file(void) {
  int index = (int)any(SLOTS);
  if (slots[index].file >= 0) close(slots[index].file);
  int flags = random_flags();
  mode_t mode = any(3) ? 0644 : any(01000);
  int directory = start();
  const char *name = path();
  struct stat now;
  // A fifo that nobody else has open would wait.
  if (fstatat(directory, name, &now, 0) == 0 && S_ISFIFO(now.st_mode)) flags |= O_NONBLOCK;
  slots[index].file = openat(directory, name, flags, mode);
  say("openat %s %o %o", name, flags, mode), result(slots[index].file >= 0 ? 0 : -1);
}

static void open_unnamed(void) {
  int index = (int)any(SLOTS);
  if (slots[index].file >= 0) close(slots[index].file);
  const char *name = path();
  slots[index].file = openat(start(), name, O_TMPFILE | O_RDWR, 0600);
  say("openat O_TMPFILE %s", name), result(slots[index].file >= 0 ? 0 : -1);
}

static void close_file(void) {
  int index = slot();
  say("close"), result(close(slots[index].file));
  slots[index].file = -1;
}

static void move_data(void) {
  struct iovec vector[2] = {{room, any(3000)}, {room + 10000, any(5000)}};
  off_t at = offset();
  size_t count = any(4) ? any(5000) : any(20000);
  int from = file();
  memset(room, 0x5a, sizeof room);
  switch (any(9)) {
    case 0: say("read %zu", count), data(read(from, room, count), room); break;
    case 1: say("pread %zu %ld", count, (long)at), data(pread(from, room, count, at), room); break;
    case 2: say("readv"), result(readv(from, vector, 2)); break;
    case 3: say("preadv %ld", (long)at), result(preadv(from, vector, 2, at)); break;
    case 4: count = content(), say("write %zu", count), result(write(from, room, count)); break;
    case 5: count = content(), say("write %zu", count), result(write(from, room, count)); break;
    case 6: count = content(), say("pwrite %zu %ld", count, (long)at), result(pwrite(from, room, count, at)); break;
    case 7: content(), say("writev"), result(writev(from, vector, 2)); break;
    default: content(), say("pwritev %ld", (long)at), result(pwritev(from, vector, 2, at));
  }
}

static void move_flagged(void) {
  struct iovec vector[1] = {{room, 1 + any(3000)}};
  off_t at = any(4) ? offset() : (off_t)-1;
  int to = file(), flag = any(2) ? 0x10 : 0x2;  // RWF_APPEND, RWF_DSYNC
  content();
  if (any(2))
    say("preadv2 %ld", (long)at), result(syscall(SYS_preadv2, to, vector, 1, at, 0, 0));
  else
    say("pwritev2 %ld", (long)at), result(syscall(SYS_pwritev2, to, vector, 1, at, 0, flag));
}

static void copy_between(void) {
  int from = file(), to = file();
  off_t in = any(9000), out = any(9000);
  size_t count = any(8000);
  struct stat source, target;
  // Linux's sendfile moves pages, not bytes: what it makes of ranges of one file that overlap depends on the pages.
  if (fstat(from, &source) == 0 && fstat(to, &target) == 0 && source.st_ino == target.st_ino) return;
  if (any(2))
    say("copy_file_range %ld %ld %zu", (long)in, (long)out, count), result(copy_file_range(from, &in, to, &out, count, 0));
  else
    say("sendfile %ld %zu", (long)in, count), result(sendfile(to, from, &in, count));
}

static void seek(void) {
  static const int origins[] = {SEEK_SET, SEEK_CUR, SEEK_END, SEEK_DATA, SEEK_HOLE};
  int from = file();
  uint32_t kind = any(12);
  off_t to = offset();
  struct stat now;
  // Where the entries of a directory stand is the file system's own affair; so is what counts as a hole.
  if (fstat(from, &now) == 0 && S_ISDIR(now.st_mode)) return;
  if (kind > 4) kind %= 3;
  if (kind > 2) to = 0;
  say("lseek %d %ld", origins[kind], (long)to);
  off_t value = lseek(from, to, origins[kind]);
  // Nor need room that was reserved and never written be data.
  if (kind > 2 && (value > 0 || (value < 0 && errno == ENXIO && now.st_size > 0))) {
    lseek(from, 0, SEEK_SET);
    value = 1;
  }
  result(value);
}

static void resize(void) {
  static const int modes[] = {0, FALLOC_FL_KEEP_SIZE, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE};
  int index = file(), mode = modes[any(3)];
  off_t length = any(10) ? (off_t)any(30000) : -1, at = any(10) ? (off_t)any(20000) : -1;
  const char *name = path();
  switch (any(3)) {
    case 0: say("ftruncate %ld", (long)length), result(ftruncate(index, length)); break;
    case 1: say("truncate %s %ld", name, (long)length), result(truncate(name, length)); break;
    default: say("fallocate %d %ld %ld", mode, (long)at, (long)length), result(fallocate(index, mode, at, length));
  }
}

static void ask(void) {
  struct stat now;
  static uint16_t extended[128];  // struct statx; stx_mode is its fifteenth word
  const char *name = path();
  int from = start(), of = file();
  char text[64];
  switch (any(8)) {
    case 0: say("fstat"), status(fstat(of, &now), &now); break;
    case 1: say("stat %s", name), status(fstatat(from, name, &now, 0), &now); break;
    case 2: say("lstat %s", name), status(fstatat(from, name, &now, AT_SYMLINK_NOFOLLOW), &now); break;
    case 3: say("fstatat"), status(fstatat(of, "", &now, AT_EMPTY_PATH), &now); break;
    case 4: {
      long value = syscall(SYS_statx, from, name, 0, 0x7ffu, extended);
      say("statx %s mode %o", name, value ? 0 : extended[14]), result(value);
      break;
    }
    case 5: {
      int mode = (int)any(8);
      say("faccessat %s %d", name, mode), result(syscall(SYS_faccessat2, from, name, mode, any(2) ? 0x200 : 0));
      break;
    }
    case 6: say("readlink %s", name), data(readlinkat(from, name, text, any(3) ? sizeof text : 2), text); break;
    default: say("getdents"), entries(of);
  }
}

static void make(void) {
  const char *name = path(), *other = path();
  int from = start();
  mode_t mode = any(3) ? 0755 : permissions();
  switch (any(7)) {
    case 0:
    case 1: say("mkdirat %s %o", name, mode), result(mkdirat(from, name, mode)); break;
    case 2: say("linkat %s %s", name, other), result(linkat(AT_FDCWD, name, from, other, any(2) ? AT_SYMLINK_FOLLOW : 0)); break;
    case 3: say("mknodat fifo %s", name), result(mknodat(from, name, S_IFIFO | (mode & 0777), 0)); break;
    case 4: say("mknodat file %s", name), result(mknodat(from, name, S_IFREG | (mode & 0777), 0)); break;
    default: make_symlink();
  }
}

static void name_unnamed(void) {
  char self[32];
  int of = file();
  const char *name = path();
  snprintf(self, sizeof self, "/proc/self/fd/%d", of);
  // Linux 6.10 lets whoever opened a file name it by its descriptor; before, only the superuser could.
  if (any(2) || geteuid() != 0)
    say("linkat fd %s", name), result(linkat(AT_FDCWD, self, AT_FDCWD, name, AT_SYMLINK_FOLLOW));
  else
    say("linkat empty %s", name), result(linkat(of, "", AT_FDCWD, name, AT_EMPTY_PATH));
}

static void take_away(void) {
  const char *name = path(), *other = path();
  int from = start();
  static const unsigned flags[] = {0, 0, 0, 1, 2, 3};
  unsigned flag = flags[any(6)];
  switch (any(5)) {
    case 0: say("unlinkat %s", name), result(unlinkat(from, name, 0)); break;
    case 1: say("rmdir %s", name), result(unlinkat(from, name, AT_REMOVEDIR)); break;
    default: say("renameat2 %s %s %u", name, other, flag), result(syscall(SYS_renameat2, from, name, AT_FDCWD, other, flag));
  }
}

static void change(void) {
  const char *name = path();
  int of = file(), from = start();
  mode_t mode = permissions();
  struct timespec times[2] = {{any(100), any(1000000000)}, {any(100), any(1000000000)}};
  if (any(4) == 0) times[0].tv_nsec = UTIME_OMIT;
  if (any(6) == 0) times[1].tv_nsec = UTIME_OMIT;
  uid_t user = any(3) ? (uid_t)-1 : geteuid();
  gid_t group = any(3) ? (gid_t)-1 : getegid();
  switch (any(7)) {
    case 0: say("fchmod %o", mode), result(syscall(SYS_fchmod, of, mode)); break;
    case 1: say("fchmodat %s %o", name, mode), result(syscall(SYS_fchmodat, from, name, mode)); break;
    case 2: say("utimensat %s", name), result(utimensat(from, name, times, any(2) ? AT_SYMLINK_NOFOLLOW : 0)); break;
    case 3: say("futimens"), result(futimens(of, times)); break;
    case 4: say("fchownat %s %d %d", name, (int)user, (int)group), result(fchownat(from, name, user, group, any(2) ? AT_SYMLINK_NOFOLLOW : 0)); break;
    case 5: say("fchown %d %d", (int)user, (int)group), result(fchown(of, user, group)); break;
    default: mode &= 077, say("umask %o", mode), result(umask(mode));
  }
}

static void move_about(void) {
  const char *name = path();
  char before[1024], text[1024];
  // A way out of the folder is not taken.
  if (strstr(name, "..")) return;
  switch (any(4)) {
    case 0: say("chdir %s", name), result(chdir(name)); break;
    case 1: say("fchdir top"), result(fchdir(TOP)); break;
    case 2: say("fchdir"), result(fchdir(file())); break;
    default:
      if (!getcwd(text, sizeof text)) {
        say("getcwd"), result(-1);
        return;
      }
      snprintf(before, sizeof before, "%s", strstr(text, "/z/z") ? strstr(text, "/z/z") : "");
      say("getcwd %s", before), result(0);
  }
}

static void control(void) {
  int index = (int)any(SLOTS), of = file();
  switch (any(5)) {
    case 0:
      if (slots[index].file >= 0) close(slots[index].file);
      slots[index].file = dup(of);
      say("dup"), result(slots[index].file >= 0 ? 0 : -1);
      break;
    case 1: say("F_GETFL"), result(fcntl(of, F_GETFL)); break;
    case 2: {
      int flags = (any(2) ? O_APPEND : 0) | (any(2) ? O_NONBLOCK : 0);
      say("F_SETFL %o", flags), result(fcntl(of, F_SETFL, flags));
      break;
    }
    case 3: say("fsync"), result(fsync(of)); break;
    default: say("fdatasync"), result(fdatasync(of));
  }
}

static void lock(void) {
  static const int commands[] = {F_SETLK, F_GETLK, F_OFD_SETLK, F_OFD_GETLK};
  int of = file(), command = commands[any(4)];
  static const int operations[] = {LOCK_SH, LOCK_EX, LOCK_UN};
  struct flock region = {.l_type = (short)any(3), .l_whence = (short)any(3), .l_start = (int)any(300) - 50, .l_len = (int)any(300) - 50};
  struct stat now;
  // A directory's position is the file system's own affair.
  if (fstat(of, &now) == 0 && S_ISDIR(now.st_mode)) region.l_whence = SEEK_SET;
  if (any(3) == 0) {
    int operation = operations[any(3)];
    say("flock %d", operation), result(flock(of, operation | LOCK_NB));
    return;
  }
  if (command == F_GETLK || command == F_OFD_GETLK) region.l_type = (short)any(2);
  say("fcntl %d type %d whence %d start %ld length %ld", command, region.l_type, region.l_whence, (long)region.l_start, (long)region.l_len);
  int value = fcntl(of, command, &region);
  printf(" -> %d %ld %ld", region.l_type, value ? 0 : (long)region.l_start, value ? 0 : (long)region.l_len), result(value);
}

static void map(void) {
  int of = file();
  size_t length = 1 + any(12000);
  off_t at = 4096 * (off_t)any(3);
  int shared = any(2) ? MAP_SHARED : MAP_PRIVATE, access = any(2) ? PROT_READ : PROT_READ | PROT_WRITE;
  struct stat now;
  if (fstat(of, &now) < 0 || !S_ISREG(now.st_mode)) now.st_size = 0;
  char *bytes = mmap(0, length, access, shared, of, at);
  say("mmap %zu %d %d %ld", length, access, shared, (long)at);
  if (bytes == MAP_FAILED) {
    result(-1);
    return;
  }
  // Beyond the end there is nothing to touch.
  size_t there = now.st_size > at ? (size_t)(now.st_size - at) : 0;
  if (there > length) there = length;
  if (access & PROT_WRITE)
    for (size_t i = 0; i < there; i += 1000) bytes[i] = (char)any(256);
  data((long)there, bytes);
  munmap(bytes, length);
  // When a store through a mapping changes the time of the file is left to the system (POSIX mmap()).
  if (shared == MAP_SHARED && access & PROT_WRITE) futimens(of, NULL);
}

void call(void) {
  static void (*const calls[])(void) = {
      open_file, open_file, open_file, open_unnamed, close_file, move_data, move_data, move_data, move_data,
      move_flagged, copy_between, seek, resize, ask, ask, ask, make, make, make, take_away, take_away, change,
      change, move_about, control, lock, map, name_unnamed,
  };
  calls[any(sizeof calls / sizeof *calls)]();
}
