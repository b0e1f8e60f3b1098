#ifndef SWIFTLET_PLATFORM_DOUBLE_H
#define SWIFTLET_PLATFORM_DOUBLE_H

/* What the machine's assembly calls but a test of a lower layer has no module for: reaching it ends the test. */

#endif
