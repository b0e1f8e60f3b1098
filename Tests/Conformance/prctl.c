// prctl(2): the name of a thread, and other settings of the process.
#include "expect.h"

#include <pthread.h>
#include <sys/prctl.h>

static void *body(void *unused) {
  char name[16];
  EXPECT_EQUAL(prctl(PR_GET_NAME, name), 0);
  EXPECT_STRING(name, "fifteen letters");  // inherited
  EXPECT_EQUAL(prctl(PR_SET_NAME, "other"), 0);
  return unused;
}

int main(void) {
  char name[17];
  pthread_t thread;
  memset(name, 0xee, sizeof name);
  EXPECT_EQUAL(prctl(PR_SET_NAME, "short"), 0);
  EXPECT_EQUAL(prctl(PR_GET_NAME, name), 0);
  EXPECT_BYTES(name, "short\0\0\0\0\0\0\0\0\0\0\0\xee", 17);  // sixteen bytes are written
  EXPECT_EQUAL(prctl(PR_SET_NAME, "fifteen letters are kept"), 0);
  EXPECT_EQUAL(prctl(PR_GET_NAME, name), 0);
  EXPECT_STRING(name, "fifteen letters");
  EXPECT_EQUAL(pthread_create(&thread, NULL, body, NULL), 0);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  EXPECT_EQUAL(prctl(PR_GET_NAME, name), 0);
  EXPECT_STRING(name, "fifteen letters");  // each thread has its own
  EXPECT_ERRNO(prctl(PR_SET_NAME, bad_pointer()), EFAULT);
  EXPECT_ERRNO(prctl(PR_GET_NAME, bad_pointer()), EFAULT);
  EXPECT_ERRNO(prctl(9999, 0, 0, 0, 0), EINVAL);
  return 0;
}
