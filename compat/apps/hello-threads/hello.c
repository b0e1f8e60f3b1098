#include <pthread.h>
#include <stdio.h>

enum { threads = 4, rounds = 10000 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long total;

static void *count(void *argument)
{
	for (int round = 0; round < rounds; round++) {
		pthread_mutex_lock(&lock);
		total++;
		pthread_mutex_unlock(&lock);
	}
	printf("Thread %ld has counted.\n", (long)argument);
	return argument;
}

int main(void)
{
	pthread_t workers[threads];
	for (long index = 0; index < threads; index++)
		if (pthread_create(&workers[index], NULL, count, (void *)index)) return 1;
	for (long index = 0; index < threads; index++) {
		void *result;
		if (pthread_join(workers[index], &result) || result != (void *)index) return 2;
	}
	printf("%d threads counted to %ld.\n", threads, total);
	return total == (long)threads * rounds ? 0 : 3;
}
