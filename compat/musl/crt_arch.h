/* Replaces musl's crt_arch.h. The image starts in its platform, which sets the kernel up and then calls
   image_enter_libc with the stack block (argc, argv, environment, auxiliary vector) on the application's stack. */
__asm__(
".text\n"
".global image_enter_libc\n"
".type image_enter_libc,@function\n"
"image_enter_libc:\n"
"	xor %ebp,%ebp\n"
"	and $-16,%rsp\n"
"	call " START "_c\n"
"	hlt\n"
".size image_enter_libc,.-image_enter_libc\n"
);
