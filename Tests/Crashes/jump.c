// Calls a null function pointer.
static void (*volatile nothing)(void);

__attribute__((noinline)) static int call(void) {
  nothing();
  return 1;
}

int main(void) { return call() - 1; }
