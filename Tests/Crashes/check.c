// Fails a check of the kernel: kernel_trap is where the compiler sends every failed one.
void kernel_trap(void);

__attribute__((noinline)) static int fail(void) {
  kernel_trap();
  return 1;
}

int main(void) { return fail() + 1; }
