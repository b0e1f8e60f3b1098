// From the host's exec to the application's libc.
#include "host.h"
#include <linux/auxvec.h>

#define HWCAP2_FSGSBASE 2ul

// The kernel's first piece of its heap, the image's own data and some room for the application.
#define SMALLEST_MEMORY (2ull << 20)

static KERNEL_BSS(first_stack) _Alignas(64) uint8_t first_kernel_stack[32768];
static KERNEL_DATA(configuration) const char *configuration = "";
static KERNEL_DATA(auxiliary) const unsigned long *auxiliary;
static KERNEL_DATA(environment) char **host_variables;
static KERNEL_DATA(arguments) char **arguments;

// The defaults that the linker was told; Documentation/Architecture.md has the format.
extern const char swiftlet_configuration_start[] __attribute__((weak));

const char *platform_configuration(void) {
  if (*configuration) return configuration;
  return swiftlet_configuration_start ? swiftlet_configuration_start : "";
}

unsigned long host_auxiliary(unsigned long type) {
  for (const unsigned long *entry = auxiliary; entry[0]; entry += 2)
    if (entry[0] == type) return entry[1];
  return 0;
}

static int starts_with(const char *text, const char *prefix) {
  while (*prefix)
    if (*text++ != *prefix++) return 0;
  return 1;
}

char **host_environment(void) { return host_variables; }

const char *platform_arguments(size_t *byte_count) {
  const char *end = *arguments ? *arguments : "";
  // The host has put the texts one behind the other.
  for (char **argument = arguments; *argument; argument++)
    for (end = *argument; *end++;) {}
  *byte_count = *arguments ? (size_t)(end - *arguments) : 0;
  return *arguments ? *arguments : "";
}

const char *const *platform_environment(void) { return (const char *const *)host_variables; }

const char *host_variable(const char *name) {
  for (char **variable = host_variables; *variable; variable++)
    if (starts_with(*variable, name)) {
      const char *value = *variable;
      while (*value++ != '=') {}
      return value;
    }
  return 0;
}

const char *host_configured(const char *key) {
  const char *line = platform_configuration();
  while (!starts_with(line, key)) {
    while (*line && *line != '\n') line++;
    if (!*line) return 0;
    line++;
  }
  while (*key++) line++;
  return line;
}

uint64_t host_configured_number(const char *key) {
  uint64_t value = 0;
  const char *digit = host_configured(key);
  for (; digit && *digit >= '0' && *digit <= '9'; digit++) value = value * 10 + (uint64_t)(*digit - '0');
  return value;
}

struct platform_identity platform_identity(void) {
  if (!host_configured("root host")) return (struct platform_identity){0, 0, 0, 0};
  return (struct platform_identity){(uint32_t)host_auxiliary(AT_UID), (uint32_t)host_auxiliary(AT_EUID),
                                    (uint32_t)host_auxiliary(AT_GID), (uint32_t)host_auxiliary(AT_EGID)};
}

int32_t platform_process_number(void) { return (int32_t)HOST(getpid, 0); }

// Prepares the machine and boots the kernel. `block` is what the host put on the stack: argc, argv, environment, auxiliary
// vector. Returns where it begins once the variable SWIFTLET is taken out.
uintptr_t *host_start(uintptr_t *block) {
  char **environment = (char **)(block + 1 + block[0] + 1);
  char **end = environment;
  while (*end) end++;
  auxiliary = (const unsigned long *)(end + 1);
  for (char **variable = environment; *variable; variable++) {
    if (!starts_with(*variable, "SWIFTLET=")) continue;
    configuration = *variable + sizeof "SWIFTLET=" - 1;
    for (uintptr_t *slot = (uintptr_t *)variable; slot > block; slot--) slot[0] = slot[-1];
    block++, environment++;
    break;
  }
  host_variables = environment;
  arguments = (char **)(block + 1);
  machine_cpu.has_fsgsbase = host_auxiliary(AT_HWCAP2) & HWCAP2_FSGSBASE ? 1 : 0;
  machine_first_thread.kernel_stack_top = (uint64_t)first_kernel_stack + sizeof first_kernel_stack;
  host_signals_start();
  host_trace_start();
  uint64_t memory = host_configured_number("memory ");
  if (memory && memory < SMALLEST_MEMORY) {
    static const char line[] = "swiftlet: too little memory: an image needs at least 2M\n";
    platform_log(line, sizeof line - 1);
    platform_power_off(125, 0);
  }
  if (memory) host_limit_memory(memory);
  image_boot();
  return block;
}
