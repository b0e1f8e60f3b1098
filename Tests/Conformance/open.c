// open(2): opens or creates a file and returns the lowest free descriptor.
#include "expect.h"

#define LARGEFILE 0100000

static void it_gives_the_lowest_free_descriptor(void) {
  int first = scratch_text("open.text", "text"), second = EXPECT_OK(dup(first));
  EXPECT_OK(close(first));
  EXPECT_EQUAL(open("open.text", O_RDONLY), first);
  EXPECT_OK(close(second));
  EXPECT_OK(close(first));
}

static void access_modes_and_flags_are_reported(void) {
  int modes[] = {O_RDONLY, O_WRONLY, O_RDWR};
  for (int index = 0; index < 3; index++) {
    int file = EXPECT_OK(open("open.text", modes[index] | O_APPEND | O_NONBLOCK));
    EXPECT_EQUAL(fcntl(file, F_GETFL) & ~LARGEFILE, modes[index] | O_APPEND | O_NONBLOCK);
    EXPECT_EQUAL(fcntl(file, F_GETFD), 0);
    EXPECT_EQUAL(lseek(file, 0, SEEK_CUR), 0);
    EXPECT_OK(close(file));
  }
  int file = EXPECT_OK(open("open.text", O_RDONLY | O_CLOEXEC));
  EXPECT_EQUAL(fcntl(file, F_GETFD), FD_CLOEXEC);
  EXPECT_EQUAL(fcntl(file, F_GETFL) & ~LARGEFILE, O_RDONLY);  // creation flags are not kept
  EXPECT_OK(close(file));
}

static void creation_obeys_the_umask(void) {
  struct stat status;
  mode_t old = umask(027);
  int file = EXPECT_OK(open("open.created", O_RDWR | O_CREAT | O_EXCL, 0666));
  umask(old);
  EXPECT_OK(fstat(file, &status));
  EXPECT_EQUAL(status.st_mode, S_IFREG | 0640);
  EXPECT_EQUAL(status.st_nlink, 1);
  EXPECT_EQUAL(status.st_size, 0);
  EXPECT_EQUAL(status.st_uid, geteuid());
  discard(file, "open.created");

  file = EXPECT_OK(open("open.readonly", O_RDWR | O_CREAT | O_EXCL, 0444));  // the mode binds later opens only
  EXPECT_EQUAL(write(file, "x", 1), 1);
  discard(file, "open.readonly");

  file = EXPECT_OK(open("open.text", O_RDWR | O_CREAT, 0777));  // an existing file keeps its mode
  EXPECT_OK(fstat(file, &status));
  EXPECT_EQUAL(status.st_mode & 0777, 0644);
  EXPECT_OK(close(file));
}

static void truncation(void) {
  int file = EXPECT_OK(open("open.text", O_WRONLY | O_TRUNC));
  EXPECT_EQUAL(size_of(file), 0);
  EXPECT_EQUAL(write(file, "text", 4), 4);
  EXPECT_OK(close(file));
  int reader = EXPECT_OK(open("open.text", O_RDONLY | O_TRUNC));  // even for a reader
  EXPECT_EQUAL(size_of(reader), 0);
  EXPECT_OK(close(reader));
}

static void symbolic_links(void) {
  EXPECT_OK(symlink("open.text", "open.link"));
  EXPECT_OK(symlink("open.absent", "open.dangling"));
  EXPECT_OK(symlink("open.loop", "open.loop"));
  EXPECT_OK(close(EXPECT_OK(open("open.link", O_RDONLY))));
  EXPECT_ERRNO(open("open.link", O_RDONLY | O_NOFOLLOW), ELOOP);
  EXPECT_ERRNO(open("open.loop", O_RDONLY), ELOOP);
  EXPECT_ERRNO(open("open.dangling", O_RDONLY), ENOENT);
  EXPECT_ERRNO(open("open.dangling", O_RDWR | O_CREAT | O_EXCL, 0600), EEXIST);
  EXPECT_OK(close(EXPECT_OK(open("open.dangling", O_RDWR | O_CREAT, 0600))));  // creates what it points at
  EXPECT_OK(unlink("open.absent"));

  struct stat status;
  int path = EXPECT_OK(open("open.link", O_PATH | O_NOFOLLOW));
  EXPECT_OK(fstat(path, &status));
  EXPECT(S_ISLNK(status.st_mode));
  EXPECT_OK(close(path));
  EXPECT_OK(unlink("open.link"));
  EXPECT_OK(unlink("open.dangling"));
  EXPECT_OK(unlink("open.loop"));
}

static void forty_links_are_followed_and_no_more(void) {
  char name[32], target[32] = "open.text";
  for (int index = 1; index <= 41; index++) {
    sprintf(name, "open.chain%d", index);
    EXPECT_OK(symlink(target, name));
    strcpy(target, name);
  }
  EXPECT_OK(close(EXPECT_OK(open("open.chain40", O_RDONLY))));
  EXPECT_ERRNO(open("open.chain41", O_RDONLY), ELOOP);
  for (int index = 1; index <= 41; index++) {
    sprintf(name, "open.chain%d", index);
    EXPECT_OK(unlink(name));
  }
}

static void paths(void) {
  EXPECT_OK(mkdir("open.d", 0755));
  EXPECT_OK(close(EXPECT_OK(open("./open.d/../open.d//.././open.text", O_RDONLY))));
  EXPECT_ERRNO(open("open.text/", O_RDONLY), ENOTDIR);
  EXPECT_ERRNO(open("open.text/.", O_RDONLY), ENOTDIR);
  EXPECT_ERRNO(open("open.text/x", O_RDONLY), ENOTDIR);
  EXPECT_ERRNO(open("open.text/..", O_RDONLY), ENOTDIR);
  EXPECT_ERRNO(open("open.none/x", O_RDONLY), ENOENT);
  EXPECT_ERRNO(open("open.none", O_RDONLY), ENOENT);
  EXPECT_ERRNO(open("", O_RDONLY), ENOENT);
  EXPECT_ERRNO(open("open.none/", O_RDWR | O_CREAT, 0600), EISDIR);
  EXPECT_ERRNO(open(bad_pointer(), O_RDONLY), EFAULT);
  char name[300], path[5000];
  memset(name, 'n', 256);
  name[256] = 0;
  EXPECT_ERRNO(open(name, O_RDONLY), ENAMETOOLONG);
  name[255] = 0;
  EXPECT_ERRNO(open(name, O_RDONLY), ENOENT);
  discard((int)EXPECT_OK(open(name, O_RDWR | O_CREAT, 0600)), name);  // 255 bytes are a name
  for (int index = 0; index < 4998; index += 2) memcpy(path + index, "./", 2);
  path[4096] = 0;
  EXPECT_ERRNO(open(path, O_RDONLY), ENAMETOOLONG);
  path[4095] = 0;
  EXPECT_OK(close(EXPECT_OK(open(path, O_RDONLY))));  // 4,095 bytes are a path
  EXPECT_OK(rmdir("open.d"));
}

static void directories(void) {
  EXPECT_OK(close(EXPECT_OK(open(".", O_RDONLY))));
  EXPECT_OK(close(EXPECT_OK(open("./", O_RDONLY | O_DIRECTORY))));
  EXPECT_ERRNO(open(".", O_WRONLY), EISDIR);
  EXPECT_ERRNO(open(".", O_RDWR), EISDIR);
  EXPECT_ERRNO(open(".", O_RDONLY | O_CREAT, 0600), EISDIR);
  EXPECT_ERRNO(open("open.text", O_RDONLY | O_DIRECTORY), ENOTDIR);
  EXPECT_ERRNO(open("open.text", O_RDWR | O_CREAT | O_EXCL, 0600), EEXIST);
  EXPECT_ERRNO(open(".", O_RDWR | O_CREAT | O_EXCL, 0600), EEXIST);
}

static void unnamed_files(void) {
  struct stat status;
  int file = EXPECT_OK(open(".", O_TMPFILE | O_RDWR, 0600));
  EXPECT_EQUAL(write(file, "temporary", 9), 9);
  EXPECT_OK(fstat(file, &status));
  EXPECT_EQUAL(status.st_nlink, 0);
  EXPECT_EQUAL(status.st_size, 9);
  EXPECT_OK(close(file));
  EXPECT_ERRNO(open(".", O_TMPFILE | O_RDONLY, 0600), EINVAL);
  EXPECT_ERRNO(open("open.text", O_TMPFILE | O_RDWR, 0600), ENOTDIR);
}

static void permissions(void) {
  if (is_root()) return;
  EXPECT_OK(chmod("open.text", 0444));
  EXPECT_ERRNO(open("open.text", O_WRONLY), EACCES);
  EXPECT_OK(close(EXPECT_OK(open("open.text", O_RDONLY))));
  EXPECT_OK(chmod("open.text", 0200));
  EXPECT_ERRNO(open("open.text", O_RDONLY), EACCES);
  EXPECT_ERRNO(open("open.text", O_RDWR), EACCES);
  EXPECT_OK(chmod("open.text", 0644));
  EXPECT_OK(mkdir("open.shut", 0600));
  EXPECT_ERRNO(open("open.shut/x", O_RDONLY), EACCES);
  EXPECT_ERRNO(open("open.shut/x", O_RDWR | O_CREAT, 0600), EACCES);
  EXPECT_OK(rmdir("open.shut"));
}

int main(void) {
  it_gives_the_lowest_free_descriptor();
  access_modes_and_flags_are_reported();
  creation_obeys_the_umask();
  truncation();
  symbolic_links();
  forty_links_are_followed_and_no_more();
  paths();
  directories();
  unnamed_files();
  permissions();
  EXPECT_OK(unlink("open.text"));
  return 0;
}
