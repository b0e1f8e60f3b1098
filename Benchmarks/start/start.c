// Start to exit of two programs, in turns: `start ROUNDS FIRST SECOND` prints of each the least and the median time in
// microseconds and the most resident memory, then how many times the first's time is the second's. Both are pinned to one
// processor, and their output goes nowhere. Build it static and without debugging: a child is charged with the memory of
// the process it was before its exec.
#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct result {
  double microseconds;
  long kilobytes;
};

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

static struct result run(const char *program) {
  double begin = now();
  pid_t child = vfork();
  if (child == 0) {
    execl(program, program, (char *)0);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0) {
    fprintf(stderr, "start: %s did not exit with status 0\n", program);
    exit(1);
  }
  return (struct result){now() - begin, usage.ru_maxrss};
}

static int by_time(const void *left, const void *right) {
  double a = ((const struct result *)left)->microseconds, b = ((const struct result *)right)->microseconds;
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
  struct result *results[2] = {calloc(rounds, sizeof **results), calloc(rounds, sizeof **results)};
  for (int round = -1; round < rounds; round++)
    for (int which = 0; which < 2; which++) {
      struct result result = run(words[2 + which]);
      if (round >= 0) results[which][round] = result;  // the first round only warms up
    }
  for (int which = 0; which < 2; which++) {
    qsort(results[which], rounds, sizeof **results, by_time);
    long most = 0;
    for (int round = 0; round < rounds; round++)
      if (results[which][round].kilobytes > most) most = results[which][round].kilobytes;
    fprintf(report, "%s: %.0f us at least, %.0f us median, %ld KB\n", words[2 + which], results[which][0].microseconds,
            results[which][rounds / 2].microseconds, most);
  }
  fprintf(report, "times: %.2f at least, %.2f median\n", results[0][0].microseconds / results[1][0].microseconds,
          results[0][rounds / 2].microseconds / results[1][rounds / 2].microseconds);
  return 0;
}
