#include <swiftlet/platform.h>
