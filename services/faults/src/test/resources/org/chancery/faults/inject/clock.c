/*
 * Preloaded into a process, lets its clock lie: adds as many seconds to the time of day as the file named by CHANCERY_CLOCK
 * says, a signed 64-bit number that may change at any time. Durations stay what they are. libfaketime does this too, at
 * the price of a service that takes minutes to start.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const int64_t nothing = 0;
static volatile const int64_t *offset = &nothing;
static int (*real_clock_gettime)(clockid_t, struct timespec *);

__attribute__((constructor)) static void begin(void) {
    const char *name = getenv("CHANCERY_CLOCK");
    real_clock_gettime = dlsym(RTLD_NEXT, "clock_gettime");
    if (name == NULL) {
        return;
    }
    int file = open(name, O_RDONLY);
    void *mapped = mmap(NULL, sizeof(int64_t), PROT_READ, MAP_SHARED, file, 0);
    if (mapped != MAP_FAILED) {
        offset = mapped;
    }
    close(file);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    if (real_clock_gettime == NULL) {
        begin();
    }
    int result = real_clock_gettime(clock, time);
    if (clock == CLOCK_REALTIME) {
        time->tv_sec += *offset;
    }
    return result;
}

int gettimeofday(struct timeval *time, void *zone) {
    struct timespec now;
    int result = clock_gettime(CLOCK_REALTIME, &now);
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return result;
}

time_t time(time_t *kept) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (kept != NULL) {
        *kept = now.tv_sec;
    }
    return now.tv_sec;
}
