// pthread_create(3): attributes: stack of one's own, its size, detached threads.
#include "expect.h"

#include <pthread.h>
#include <semaphore.h>

static sem_t done;

static void *use_the_stack(void *size) {
  volatile char block[64 * 1024];
  for (size_t at = 0; at < sizeof block; at += 1024) block[at] = 1;
  (void)size;
  volatile uintptr_t address = (uintptr_t)block;
  return (void *)address;
}

static void *post(void *unused) {
  EXPECT_EQUAL(sem_post(&done), 0);
  return unused;
}

static void *recurse(void *depth) {
  volatile char block[4096];
  block[0] = (char)(long)depth;
  if (depth) recurse((char *)depth - 1);
  return (void *)(long)block[0];
}

int main(void) {
  pthread_attr_t attributes;
  pthread_t thread;
  void *result;
  size_t size = 256 * 1024;
  char *stack = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  EXPECT_EQUAL(pthread_attr_init(&attributes), 0);
  EXPECT_EQUAL(pthread_attr_setstack(&attributes, stack, size), 0);
  EXPECT_EQUAL(pthread_create(&thread, &attributes, use_the_stack, stack), 0);
  EXPECT_EQUAL(pthread_join(thread, &result), 0);
  EXPECT((char *)result >= stack && (char *)result < stack + size);
  EXPECT_OK(munmap(stack, size));

  EXPECT_EQUAL(pthread_attr_init(&attributes), 0);
  EXPECT_EQUAL(pthread_attr_setstacksize(&attributes, 8 << 20), 0);
  EXPECT_EQUAL(pthread_create(&thread, &attributes, recurse, (void *)1000), 0);  // four megabytes deep
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);

  EXPECT_EQUAL(sem_init(&done, 0, 0), 0);
  EXPECT_EQUAL(pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED), 0);
  for (int index = 0; index < 20; index++) EXPECT_EQUAL(pthread_create(&thread, &attributes, post, NULL), 0);
  for (int index = 0; index < 20; index++) EXPECT_EQUAL(sem_wait(&done), 0);

  pthread_t many[64];  // all alive at once
  for (int index = 0; index < 64; index++) EXPECT_EQUAL(pthread_create(&many[index], NULL, use_the_stack, NULL), 0);
  for (int index = 0; index < 64; index++) EXPECT_EQUAL(pthread_join(many[index], NULL), 0);
  return 0;
}
