// utimensat(2): sets access and modification times to the nanosecond.
#include "expect.h"

#include "timing.h"

static struct stat status_of(const char *name) {
  struct stat status;
  EXPECT_OK(lstat(name, &status));
  return status;
}

static void times_are_set_kept_or_now(void) {
  struct timespec times[2] = {{1000000000, 123456789}, {-1, 999999999}};
  EXPECT_EQUAL(CALL(utimensat, AT_FDCWD, "utimensat.text", times, 0), 0);
  struct stat status = status_of("utimensat.text");
  EXPECT_EQUAL(status.st_atim.tv_sec, 1000000000);
  EXPECT_EQUAL(status.st_atim.tv_nsec, 123456789);
  EXPECT_EQUAL(status.st_mtim.tv_sec, -1);  // before 1970
  EXPECT_EQUAL(status.st_mtim.tv_nsec, 999999999);
  long now = nanoseconds_of(now_on(CLOCK_REALTIME));
  EXPECT_WITHIN(now - nanoseconds_of(status.st_ctim), -20 * MILLISECOND, PATIENCE);

  times[0].tv_nsec = UTIME_OMIT;
  times[1].tv_nsec = UTIME_NOW;
  EXPECT_EQUAL(CALL(utimensat, AT_FDCWD, "utimensat.text", times, 0), 0);
  status = status_of("utimensat.text");
  EXPECT_EQUAL(status.st_atim.tv_sec, 1000000000);
  EXPECT_WITHIN(nanoseconds_of(now_on(CLOCK_REALTIME)) - nanoseconds_of(status.st_mtim), -20 * MILLISECOND, PATIENCE);
  times[1] = (struct timespec){.tv_nsec = UTIME_OMIT};
  struct timespec change = status.st_ctim;
  sleep_nanoseconds(20 * MILLISECOND);
  EXPECT_EQUAL(CALL(utimensat, AT_FDCWD, "utimensat.text", times, 0), 0);  // nothing is set, not even the change time
  EXPECT_EQUAL(nanoseconds_of(status_of("utimensat.text").st_ctim), nanoseconds_of(change));
  EXPECT_EQUAL(CALL(utimensat, AT_FDCWD, "utimensat.text", NULL, 0), 0);
  status = status_of("utimensat.text");
  EXPECT_EQUAL(nanoseconds_of(status.st_atim), nanoseconds_of(status.st_mtim));
  EXPECT(status.st_atim.tv_sec > 1000000000);
}

static void files_are_named_by_path_link_or_descriptor(void) {
  struct timespec times[2] = {{1, 2}, {3, 4}};
  EXPECT_OK(symlink("utimensat.text", "utimensat.link"));
  EXPECT_EQUAL(utimensat(AT_FDCWD, "utimensat.link", times, AT_SYMLINK_NOFOLLOW), 0);
  EXPECT_EQUAL(status_of("utimensat.link").st_mtim.tv_sec, 3);
  EXPECT(status_of("utimensat.text").st_mtim.tv_sec != 3);
  EXPECT_EQUAL(utimensat(AT_FDCWD, "utimensat.link", times, 0), 0);
  EXPECT_EQUAL(status_of("utimensat.text").st_mtim.tv_nsec, 4);
  int file = EXPECT_OK(open("utimensat.text", O_RDONLY));
  times[1].tv_sec = 7;
  EXPECT_EQUAL(CALL(utimensat, file, NULL, times, 0), 0);  // futimens
  EXPECT_EQUAL(status_of("utimensat.text").st_mtim.tv_sec, 7);
  times[1].tv_sec = 8;
  EXPECT_EQUAL(CALL(utimensat, file, "", times, AT_EMPTY_PATH), 0);
  EXPECT_EQUAL(status_of("utimensat.text").st_mtim.tv_sec, 8);
  EXPECT_ERRNO(CALL(utimensat, file, "x", times, 0), ENOTDIR);
  EXPECT_OK(close(file));
  EXPECT_OK(unlink("utimensat.link"));
}

static void refusals(void) {
  struct timespec times[2] = {{1, 2}, {3, 1000000000}}, fine[2] = {{1, 2}, {3, 4}};
  EXPECT_ERRNO(utimensat(AT_FDCWD, "utimensat.text", times, 0), EINVAL);
  times[1].tv_nsec = -1;
  EXPECT_ERRNO(utimensat(AT_FDCWD, "utimensat.text", times, 0), EINVAL);
  EXPECT_ERRNO(utimensat(AT_FDCWD, "utimensat.text", fine, 1), EINVAL);
  EXPECT_ERRNO(utimensat(AT_FDCWD, "utimensat.none", fine, 0), ENOENT);
  EXPECT_ERRNO(utimensat(AT_FDCWD, "", fine, 0), ENOENT);
  EXPECT_ERRNO(CALL(utimensat, NO_DESCRIPTOR, NULL, fine, 0), EBADF);
  EXPECT_ERRNO(CALL(utimensat, AT_FDCWD, NULL, fine, 0), EFAULT);
  EXPECT_ERRNO(CALL(utimensat, AT_FDCWD, "utimensat.text", bad_pointer(), 0), EFAULT);
  if (!is_root()) {
    EXPECT_ERRNO(utimensat(AT_FDCWD, "/", fine, 0), EPERM);
    EXPECT_ERRNO(utimensat(AT_FDCWD, "/", NULL, 0), EACCES);
  }
}

static void reading_and_writing_move_the_times(void) {
  struct timespec old[2] = {{1, 0}, {1, 0}};
  int file = EXPECT_OK(open("utimensat.text", O_RDWR));
  EXPECT_OK(futimens(file, old));
  EXPECT_EQUAL(write(file, "x", 1), 1);
  EXPECT(status_of("utimensat.text").st_mtim.tv_sec > 1);
  EXPECT_EQUAL(status_of("utimensat.text").st_atim.tv_sec, 1);
  EXPECT_OK(futimens(file, old));
  struct timespec parent[2] = {{1, 0}, {1, 0}};
  EXPECT_OK(mkdir("utimensat.d", 0755));
  EXPECT_OK(utimensat(AT_FDCWD, "utimensat.d", parent, 0));
  EXPECT_OK(close(scratch_file("utimensat.d/x")));
  EXPECT(status_of("utimensat.d").st_mtim.tv_sec > 1);  // a new entry changes its directory
  EXPECT_OK(utimensat(AT_FDCWD, "utimensat.d", parent, 0));
  EXPECT_OK(unlink("utimensat.d/x"));
  EXPECT(status_of("utimensat.d").st_mtim.tv_sec > 1);
  EXPECT_OK(rmdir("utimensat.d"));
  EXPECT_OK(close(file));
}

int main(void) {
  EXPECT_OK(close(scratch_file("utimensat.text")));
  times_are_set_kept_or_now();
  files_are_named_by_path_link_or_descriptor();
  refusals();
  reading_and_writing_move_the_times();
  EXPECT_OK(unlink("utimensat.text"));
  return 0;
}
