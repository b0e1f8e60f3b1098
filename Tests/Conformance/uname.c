// uname(2): the names of system, host, release, version and machine.
#include "expect.h"

#include <sys/utsname.h>

int main(void) {
  struct utsname name;
  EXPECT_EQUAL(sizeof name, 390);
  memset(&name, 0xee, sizeof name);
  EXPECT_EQUAL(uname(&name), 0);
  EXPECT_STRING(name.sysname, "Linux");
  EXPECT_STRING(name.machine, "x86_64");
  int major = 0, minor = 0;
  EXPECT_EQUAL(sscanf(name.release, "%d.%d", &major, &minor), 2);
  EXPECT(major >= 5);
  EXPECT(memchr(name.nodename, 0, sizeof name.nodename) != NULL);
  EXPECT(memchr(name.version, 0, sizeof name.version) != NULL && name.version[0]);
  char host[65];
  EXPECT_OK(gethostname(host, sizeof host));
  EXPECT_STRING(host, name.nodename);
  EXPECT_ERRNO(CALL(uname, bad_pointer()), EFAULT);
  return 0;
}
