// sethostname(2): names the machine; only for those who may.
#include "expect.h"

int main(void) {
  char before[65], after[65], longest[66];
  EXPECT_OK(gethostname(before, sizeof before));
  memset(longest, 'n', sizeof longest);
  // The name is set to what it is: a test must not rename the machine it runs on.
  int result = sethostname(before, strlen(before));
  EXPECT(result == 0 || errno == EPERM);
  if (result == 0) {
    EXPECT_ERRNO(sethostname(longest, 65), EINVAL);
    EXPECT_ERRNO(CALL(sethostname, bad_pointer(), 4L), EFAULT);
    EXPECT_ERRNO(CALL(sethostname, before, -1L), EINVAL);
  } else {
    EXPECT_ERRNO(sethostname(longest, 65), EPERM);  // asked first
  }
  EXPECT_OK(gethostname(after, sizeof after));
  EXPECT_STRING(after, before);
  return 0;
}
