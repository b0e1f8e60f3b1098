// Writes to a constant.
static const char text[] = "constant";

int main(void) {
  const char *volatile place = text;
  *(char *)place = 'C';
  return 0;
}
