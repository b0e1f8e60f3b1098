// Calls what stands for every method that the link of a small image leaves out.
void kernel_pruned_method(void);

static volatile int status;

__attribute__((noinline)) static int call(void) {
  kernel_pruned_method();
  return status;
}

int main(void) {
  status = call();
  return status;
}
