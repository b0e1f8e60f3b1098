// ioctl(2): the requests that every kind of file knows, and the refusals of what is no terminal.
#include "expect.h"

#include <sys/ioctl.h>
#include <termios.h>

static void files_are_no_terminals(int file) {
  struct winsize size;
  struct termios settings;
  EXPECT_ERRNO(ioctl(file, TIOCGWINSZ, &size), ENOTTY);
  EXPECT_ERRNO(ioctl(file, TCGETS, &settings), ENOTTY);
  EXPECT_EQUAL(isatty(file), 0);
  EXPECT_EQUAL(errno, ENOTTY);
  EXPECT_ERRNO(ioctl(file, 0x12345678, &size), ENOTTY);
  int null = EXPECT_OK(open("/dev/null", O_RDWR)), directory = EXPECT_OK(open(".", O_RDONLY)), ends[2];
  EXPECT_ERRNO(ioctl(null, TIOCGWINSZ, &size), ENOTTY);
  EXPECT_ERRNO(ioctl(directory, TIOCGWINSZ, &size), ENOTTY);
  EXPECT_OK(pipe(ends));
  EXPECT_ERRNO(ioctl(ends[0], TIOCGWINSZ, &size), ENOTTY);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  EXPECT_OK(close(null));
  EXPECT_OK(close(directory));
}

static void fionread_counts_what_can_be_read(int file) {
  int count = -1, ends[2];
  EXPECT_EQUAL(ioctl(file, FIONREAD, &count), 0);
  EXPECT_EQUAL(count, 7);
  EXPECT_OK(lseek(file, 3, SEEK_SET));
  EXPECT_EQUAL(ioctl(file, FIONREAD, &count), 0);
  EXPECT_EQUAL(count, 4);
  EXPECT_OK(pipe(ends));
  EXPECT_EQUAL(write(ends[1], "12345", 5), 5);
  EXPECT_EQUAL(ioctl(ends[0], FIONREAD, &count), 0);
  EXPECT_EQUAL(count, 5);
  EXPECT_EQUAL(ioctl(ends[1], FIONREAD, &count), 0);
  EXPECT_EQUAL(count, 5);
  EXPECT_ERRNO(ioctl(ends[0], FIONREAD, bad_pointer()), EFAULT);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
}

static void flags_can_be_set_this_way(int file) {
  int on = 1, off = 0;
  EXPECT_EQUAL(ioctl(file, FIONBIO, &on), 0);
  EXPECT(fcntl(file, F_GETFL) & O_NONBLOCK);
  EXPECT_EQUAL(ioctl(file, FIONBIO, &off), 0);
  EXPECT(!(fcntl(file, F_GETFL) & O_NONBLOCK));
  EXPECT_ERRNO(ioctl(file, FIONBIO, bad_pointer()), EFAULT);
  EXPECT_EQUAL(ioctl(file, FIOCLEX), 0);
  EXPECT_EQUAL(fcntl(file, F_GETFD), FD_CLOEXEC);
  EXPECT_EQUAL(ioctl(file, FIONCLEX), 0);
  EXPECT_EQUAL(fcntl(file, F_GETFD), 0);
}

static void refusals(void) {
  int count;
  EXPECT_ERRNO(ioctl(NO_DESCRIPTOR, FIONREAD, &count), EBADF);
  int path = EXPECT_OK(open(".", O_PATH));
  EXPECT_ERRNO(ioctl(path, FIOCLEX), EBADF);
  EXPECT_OK(close(path));
}

int main(void) {
  int file = scratch_text("ioctl.text", "content");
  files_are_no_terminals(file);
  fionread_counts_what_can_be_read(file);
  flags_can_be_set_this_way(file);
  refusals();
  discard(file, "ioctl.text");
  return 0;
}
