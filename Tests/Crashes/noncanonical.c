// Reads an address that no memory can have.
static volatile long *volatile nowhere = (volatile long *)0x8000000000000000;

int main(void) { return (int)*nowhere; }
