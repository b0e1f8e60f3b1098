// Start to exit of two programs, in turns: `start ROUNDS FIRST SECOND` prints of each the least and the median time in
// microseconds and the resident memory at its exit, then how many times the first's time is the second's. Both are pinned
// to one processor, and their output goes nowhere.
//
// The memory is read from the page tables (smaps) of one more run, stopped at its exit: ru_maxrss and VmHWM count a program
// this small in batches that may come to nothing, and begin with the memory of the process that it was before its exec.
#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

static void fail(const char *program, const char *what) {
  fprintf(stderr, "start: %s %s\n", program, what);
  exit(1);
}

static double run(const char *program) {
  double begin = now();
  pid_t child = vfork();
  if (child == 0) {
    execl(program, program, (char *)0);
    _exit(127);
  }
  int status;
  if (child < 0 || waitpid(child, &status, 0) != child || status != 0) fail(program, "did not exit with status 0");
  return now() - begin;
}

// Kilobytes in memory when `program` exits.
static long resident(const char *program) {
  pid_t child = fork();
  if (child == 0) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    execl(program, program, (char *)0);
    _exit(127);
  }
  int status;
  // The stop at its exec, then the one at its exit.
  if (child < 0 || waitpid(child, &status, 0) != child || !WIFSTOPPED(status)) fail(program, "cannot be traced");
  ptrace(PTRACE_SETOPTIONS, child, 0, (void *)(PTRACE_O_TRACEEXIT | PTRACE_O_EXITKILL));
  ptrace(PTRACE_CONT, child, 0, 0);
  if (waitpid(child, &status, 0) != child || status >> 8 != (SIGTRAP | PTRACE_EVENT_EXIT << 8)) fail(program, "did not exit");
  char path[64], line[256];
  snprintf(path, sizeof path, "/proc/%d/smaps_rollup", (int)child);
  FILE *map = fopen(path, "r");
  long kilobytes = -1;
  while (map && fgets(line, sizeof line, map)) sscanf(line, "Rss: %ld", &kilobytes);
  if (kilobytes < 0) fail(program, "has memory that cannot be read");
  fclose(map);
  ptrace(PTRACE_CONT, child, 0, 0);
  waitpid(child, &status, 0);
  return kilobytes;
}

static int by_size(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

int main(int count, char **words) {
  int rounds = count == 4 ? atoi(words[1]) : 0;
  if (rounds < 1) {
    fprintf(stderr, "usage: start ROUNDS FIRST SECOND\n");
    return 2;
  }
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(sched_getcpu(), &set);
  sched_setaffinity(0, sizeof set, &set);
  FILE *report = fdopen(dup(1), "w");
  dup2(open("/dev/null", O_WRONLY), 1);
  double *times[2] = {calloc(rounds, sizeof **times), calloc(rounds, sizeof **times)};
  for (int round = -1; round < rounds; round++)
    for (int which = 0; which < 2; which++) {
      double time = run(words[2 + which]);
      if (round >= 0) times[which][round] = time;  // the first round only warms up
    }
  for (int which = 0; which < 2; which++) {
    qsort(times[which], rounds, sizeof **times, by_size);
    fprintf(report, "%s: %.0f us at least, %.0f us median, %ld KB\n", words[2 + which], times[which][0],
            times[which][rounds / 2], resident(words[2 + which]));
  }
  fprintf(report, "times: %.2f at least, %.2f median\n", times[0][0] / times[1][0],
          times[0][rounds / 2] / times[1][rounds / 2]);
  return 0;
}
