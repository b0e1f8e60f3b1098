/* Debian's Lua asks its build for the name of the folder that holds compiled modules. An image loads none. */
#define DEB_HOST_MULTIARCH "x86_64-linux-musl"
