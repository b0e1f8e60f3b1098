// The words of the kernel for people, and who reads those about a crash: the command, where it can be found, knows source
// lines and the names of calls; it gets the text through a pipe and writes a better one.
#include "host.h"
#include <linux/elf.h>
#include <linux/mman.h>
#include <linux/prctl.h>
#include <linux/resource.h>

static KERNEL_DATA(log_file) int log_file = 2;
static KERNEL_BSS(reader) long reader;

void platform_log(const char *text, size_t count) {
  while (count > 0) {
    long written = HOST(write, log_file, text, count);
    if (written == -4 /* EINTR */) continue;
    if (written <= 0) return;
    text += written, count -= written;
  }
}

// Copies a line's or a list's word to `path`, with `name` behind it; returns where the next word may begin, or NULL.
static const char *copy_word(char path[4096], const char *word, char end, const char *name) {
  size_t length = 0;
  while (*word && *word != end && length < 4000) path[length++] = *word++;
  while (*name) path[length++] = *name++;
  path[length] = 0;
  return *word == end ? word + 1 : 0;
}

static void become(const char *path, char *process) {
  const char *arguments[] = {"swiftlet", "symbolise", "--process", process, 0};
  HOST(execve, path, arguments, host_environment());
}

// The child's life: becomes the command, or shows the report as it is.
static void read_report(long input, long parent) {
  char digits[24], *process = digits + sizeof digits, path[4096];
  *--process = 0;
  do *--process = '0' + parent % 10;
  while (parent /= 10);
  HOST(dup3, input, 0, 0);
  HOST(dup3, 2, 1, 0);
  // The image's memory limit is not the command's.
  uint64_t limit[2];
  if (HOST(prlimit64, 0, RLIMIT_DATA, 0, limit) == 0) limit[0] = limit[1], HOST(prlimit64, 0, RLIMIT_DATA, limit, 0);
  const char *command = host_configured("command ");
  if (command) copy_word(path, command, '\n', ""), become(path, process);
  for (const char *folder = host_variable("PATH="); folder;) {
    folder = copy_word(path, folder, ':', "/swiftlet");
    if (*path == '/') become(path, process);
  }
  long count;
  while ((count = HOST(read, 0, path, sizeof path)) > 0) HOST(write, 2, path, count);
  static const char hint[] = "for source lines and the names of calls: swiftlet symbolise IMAGE < REPORT\n";
  HOST(write, 2, hint, sizeof hint - 1);
  HOST(exit_group, 0);
}

void platform_report_begin(void) {
  int ends[2];
  if (HOST(pipe2, ends, 02000000 /* O_CLOEXEC */) < 0) return;
  // A reader that dies shall not take the report's writer with it.
  platform_signal_disposition(13 /* SIGPIPE */, 2);
  long parent = HOST(getpid, 0);
  reader = HOST(clone, 17 /* SIGCHLD: a fork */, 0, 0, 0, 0);
  if (reader == 0) {
    HOST(close, ends[1]);
    read_report(ends[0], parent);
  }
  HOST(close, ends[0]);
  if (reader < 0) {
    HOST(close, ends[1]);
    return;
  }
  // The reader may look at what the arguments of calls point to.
  HOST(prctl, PR_SET_PTRACER, reader, 0, 0, 0);
  log_file = ends[1];
}

void platform_report_end(void) {
  if (log_file == 2) return;
  HOST(close, log_file);
  log_file = 2;
  while (HOST(wait4, reader, 0, 0, 0) == -4 /* EINTR */) {}
}

// The image's own file, mapped at the first use; NULL where it cannot be read.
static const uint8_t *image_file(void) {
  static KERNEL_BSS(image_file) const uint8_t *file;
  if (file) return file;
  long descriptor = HOST(open, "/proc/self/exe", 02000000, 0);
  if (descriptor < 0) return 0;
  uint64_t end = HOST(lseek, descriptor, 0, 2);
  long address = HOST(mmap, 0, end, PROT_READ, MAP_PRIVATE, descriptor, 0);
  HOST(close, descriptor);
  return file = address < 0 && address > -4096 ? 0 : (const uint8_t *)address;
}

// The end of the image's code, by the linker script.
extern const char swiftlet_text_end[];

const char *platform_symbol(uintptr_t address, uintptr_t *start) {
  const uint8_t *file = image_file();
  if (!file) return 0;
  const Elf64_Ehdr *header = (const void *)file;
  const Elf64_Shdr *sections = (const void *)(file + header->e_shoff);
  for (int i = 0; i < header->e_shnum; i++) {
    if (sections[i].sh_type != SHT_SYMTAB) continue;
    const Elf64_Sym *symbol = (const void *)(file + sections[i].sh_offset), *nearest = 0;
    const Elf64_Sym *end = symbol + sections[i].sh_size / sizeof *symbol;
    // Functions of assembly may have no size; they end where the next begins.
    for (; symbol < end; symbol++)
      if (ELF64_ST_TYPE(symbol->st_info) == STT_FUNC && symbol->st_value <= address &&
          (!nearest || symbol->st_value >= nearest->st_value))
        nearest = symbol;
    if (!nearest || (nearest->st_size && address - nearest->st_value >= nearest->st_size) || address >= (uintptr_t)swiftlet_text_end)
      return 0;
    *start = nearest->st_value;
    return (const char *)file + sections[sections[i].sh_link].sh_offset + nearest->st_name;
  }
  return 0;
}
