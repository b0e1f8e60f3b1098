// The hosted platform's start: what the image's Swift part defines and may ask.
#ifndef SWIFTLET_PLATFORM_LINUX_H
#define SWIFTLET_PLATFORM_LINUX_H

#include <stddef.h>
#include <stdint.h>
#include <swiftlet/machine.h>
#include <swiftlet/platform.h>

// Composes the kernel before the application starts; defined by the image.
void image_boot(void);

#endif
