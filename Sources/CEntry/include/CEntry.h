/* Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one. */
#ifndef SWIFTLET_CENTRY_H
#define SWIFTLET_CENTRY_H

#include <stdint.h>

/** The name of the call that the house knows by `number`, or "unknown". */
const char *_Nonnull swiftlet_call_name(uint32_t number);

/** How many registers the call takes; 6 for an unknown one. */
int swiftlet_call_arity(uint32_t number);

/** The house's number of a call, which is that of x86-64, by the machine's own; UINT32_MAX for none. */
#if defined(__x86_64__)
static inline uint32_t swiftlet_house_number(long number) {
  return number < 0 || number > 0x7fffffff ? UINT32_MAX : (uint32_t)number;
}
#else
uint32_t swiftlet_house_number(long number);
#endif



#endif
