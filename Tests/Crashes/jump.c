// Calls a null function pointer.
static void (*volatile nothing)(void);
static volatile int status;

__attribute__((noinline)) static int call(void) {
  nothing();
  return status;
}

int main(void) {
  status = call();
  return status;
}
