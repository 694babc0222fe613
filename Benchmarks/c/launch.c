/* Runs a program and writes what it took into a file: seconds on the clock, seconds of user and of system time, and the peak
   of resident memory as the system counts it. Arguments: the file, then the program and its arguments.

   A program of its own, because the system counts the peak of whoever starts a program to that program too: this one is
   small. Ends as the program ends. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double seconds_of(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

int main(int count, char **arguments)
{
    if (count < 3) {
        fprintf(stderr, "usage: launch FILE PROGRAM [ARGUMENT]...\n");
        return 64;
    }
    double start = seconds();
    pid_t child = fork();
    if (child < 0) return 71;
    if (child == 0) {
        execvp(arguments[2], arguments + 2);
        perror(arguments[2]);
        _exit(127);
    }
    int status;
    struct rusage usage;
    if (wait4(child, &status, 0, &usage) < 0) return 71;
    double taken = seconds() - start;
    FILE *file = fopen(arguments[1], "w");
    if (!file) return 73;
    fprintf(file, "%.6f %.6f %.6f %ld\n", taken, seconds_of(usage.ru_utime), seconds_of(usage.ru_stime), usage.ru_maxrss);
    fclose(file);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 70;
}
