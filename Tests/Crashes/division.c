// Divides by zero.
static volatile int zero;

int main(void) { return 1000 / zero; }
