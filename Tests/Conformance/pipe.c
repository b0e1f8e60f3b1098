// pipe(2): a channel of bytes with a reading and a writing end.
#include "expect.h"

#include "interrupt.h"

static int ends[2];
static void write_one_byte(void) { write(ends[1], "!", 1); }
static void read_a_page(void) {
  char page[4096];
  read(ends[0], page, sizeof page);
}

static void bytes_come_out_in_order(void) {
  char buffer[16];
  EXPECT_EQUAL(CALL(pipe, ends), 0);
  EXPECT(ends[0] != ends[1]);
  EXPECT_EQUAL(write(ends[1], "one", 3), 3);
  EXPECT_EQUAL(write(ends[1], "two", 3), 3);
  EXPECT_EQUAL(read(ends[0], buffer, 2), 2);
  EXPECT_EQUAL(read(ends[0], buffer + 2, 14), 4);  // what is there, not what was asked
  EXPECT_BYTES(buffer, "onetwo", 6);
  EXPECT_EQUAL(read(ends[0], buffer, 0), 0);
  EXPECT_EQUAL(write(ends[1], buffer, 0), 0);
}

static void each_end_goes_one_way(void) {
  char byte;
  EXPECT_ERRNO(write(ends[0], "x", 1), EBADF);
  EXPECT_ERRNO(read(ends[1], &byte, 1), EBADF);
}

static void bad_pointers_fault(void) {
  EXPECT_EQUAL(write(ends[1], "x", 1), 1);
  EXPECT_ERRNO(read(ends[0], bad_pointer(), 1), EFAULT);
  EXPECT_ERRNO(write(ends[1], bad_pointer(), 1), EFAULT);
  char byte;
  EXPECT_EQUAL(read(ends[0], &byte, 1), 1);  // the byte was not lost
  EXPECT_EQUAL(byte, 'x');
  EXPECT_ERRNO(CALL(pipe, bad_pointer()), EFAULT);
}

static void waiting_is_interrupted_or_restarted(void) {
  char byte, page[4096] = {0};
  EXPECT_INTERRUPTED(read(ends[0], &byte, 1));
  EXPECT_RESTARTED(read(ends[0], &byte, 1), write_one_byte, 1);
  for (int index = 0; index < 16; index++) EXPECT_EQUAL(write(ends[1], page, 4096), 4096);
  EXPECT_INTERRUPTED(write(ends[1], "x", 1));
  EXPECT_RESTARTED(write(ends[1], "x", 1), read_a_page, 1);
  EXPECT_EQUAL(fcntl(ends[1], F_GETPIPE_SZ), 65536);
}

static void the_last_writer_ends_it_and_the_last_reader_breaks_it(void) {
  char byte;
  int other[2];
  EXPECT_OK(pipe(other));
  EXPECT_EQUAL(write(other[1], "x", 1), 1);
  EXPECT_OK(close(other[1]));
  EXPECT_EQUAL(read(other[0], &byte, 1), 1);  // what was written stays
  EXPECT_EQUAL(read(other[0], &byte, 1), 0);
  EXPECT_OK(close(other[0]));

  EXPECT_OK(pipe(other));
  EXPECT_OK(close(other[0]));
  EXPECT_EQUAL(write(other[1], "", 0), 0);
  interrupts = 0;
  EXPECT(signal(SIGPIPE, interrupt_handler) != SIG_ERR);
  EXPECT_ERRNO(write(other[1], "x", 1), EPIPE);
  EXPECT_EQUAL(interrupts, 1);
  EXPECT(signal(SIGPIPE, SIG_IGN) != SIG_ERR);
  EXPECT_ERRNO(write(other[1], "x", 1), EPIPE);
  EXPECT_EQUAL(interrupts, 1);
  EXPECT_OK(close(other[1]));
}

int main(void) {
  bytes_come_out_in_order();
  each_end_goes_one_way();
  bad_pointers_fault();
  waiting_is_interrupted_or_restarted();
  the_last_writer_ends_it_and_the_last_reader_breaks_it();
  return 0;
}
