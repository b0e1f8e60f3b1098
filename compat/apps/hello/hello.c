#include <stdio.h>

int main(void)
{
	puts("Hello from a Swiftlet image.");
	return 0;
}
