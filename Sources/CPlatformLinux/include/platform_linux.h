// The hosted platform's start: what the image's Swift part defines and may ask.
#ifndef SWIFTLET_PLATFORM_LINUX_H
#define SWIFTLET_PLATFORM_LINUX_H

#include <stddef.h>
#include <stdint.h>
#include <swiftlet/machine.h>
#include <swiftlet/platform.h>

// Composes the kernel before the application starts; defined by the image.
void image_boot(void);

// Gives a range of host file descriptors names that the kernel uses; the application's own calls never reach the host.
long host_call(long number, long a0, long a1, long a2, long a3, long a4, long a5);

#endif
