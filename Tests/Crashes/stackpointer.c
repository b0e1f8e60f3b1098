// Loses the stack pointer.
int main(void) {
  __asm__ volatile("mov $0x1234, %rsp\n\tpush %rax");
  return 0;
}
