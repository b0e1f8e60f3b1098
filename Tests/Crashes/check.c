// Fails a check of the kernel: kernel_trap is where the compiler sends every failed one.
void kernel_trap(void);

static volatile int status;

__attribute__((noinline)) static int fail(void) {
  kernel_trap();
  return status;
}

int main(void) {
  status = fail();
  return status;
}
