// Other programs: an editor in this terminal, and, for tests, any program in a terminal of its own.
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/pidfd.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

// Waits for a process for so many milliseconds, without end where they are negative. Returns its number when it has ended,
// 0 when it has not, -1 when there is none to wait for.
static pid_t await(pid_t pid, int *status, struct rusage *usage, int milliseconds) {
    struct timespec start, now;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (;;) {
        pid_t found = wait4(pid, status, milliseconds < 0 ? 0 : WNOHANG, usage);
        if (found > 0) return found;
        if (found < 0) {
            if (errno == EINTR) continue;
            return -1;
        }
        clock_gettime(CLOCK_MONOTONIC, &now);
        long passed = (now.tv_sec - start.tv_sec) * 1000 + (now.tv_nsec - start.tv_nsec) / 1000000;
        if (passed >= milliseconds) return 0;
        poll(NULL, 0, 5);
    }
}

// How long is waited for the end of what was killed: one that hangs in the kernel cannot end.
enum { ending = 2000 };

// Programs of a person's own, in the foreground, end when that person is done: only they are waited for without end.
static int run(const char *arguments, int count, int detached, int milliseconds) {
    if (count < 1) return 127;
    char **argv = calloc((size_t)count + 1, sizeof *argv);
    if (!argv) return 126;
    for (int i = 0; i < count; i++) {
        argv[i] = (char *)arguments;
        arguments += strlen(arguments) + 1;
    }
    // The program starts as a shell would start it: no signal blocked, none ignored.
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (detached) {
        flags |= POSIX_SPAWN_SETSID;
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_adddup2(&actions, 1, 2);
        // What goes on after this program must keep none of its files, locks or terminals.
        posix_spawn_file_actions_addclosefrom_np(&actions, 3);
    }
    posix_spawnattr_setflags(&attributes, flags);
    pid_t pid;
    int error = posix_spawnp(&pid, argv[0], &actions, &attributes, argv, environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    free(argv);
    if (error) return error == ENOENT ? 127 : 126;
    int status = 0;
    pid_t found = await(pid, &status, NULL, milliseconds);
    if (found == 0) {
        kill(-pid, SIGKILL);
        kill(pid, SIGKILL);
        await(pid, &status, NULL, ending);
        return 124;
    }
    if (found < 0) return 126;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

int ct_run(const char *arguments, int count) { return run(arguments, count, 0, -1); }

int ct_run_detached(const char *arguments, int count, int milliseconds) {
    return run(arguments, count, 1, milliseconds < 0 ? 0 : milliseconds);
}

int ct_spawn_in_pty(char *const argv[], char *const envp[], int rows, int columns, pid_t *pid) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    int fd;
    *pid = forkpty(&fd, NULL, NULL, &size);
    if (*pid < 0) return -1;
    if (*pid == 0) {
        // Test runners block signals and ignore some; a blocked SIGWINCH would never arrive.
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, NULL);
        for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
        close_range(3, ~0U, 0); // other tests' terminals would stay open here
        execve(argv[0], argv, envp);
        _exit(127);
    }
    return fd;
}

int ct_process_fd(pid_t pid) { return pidfd_open(pid, 0); }

int ct_reap(pid_t pid, int *milliseconds) {
    int status = 0;
    struct rusage usage;
    memset(&usage, 0, sizeof usage);
    if (await(pid, &status, &usage, 60000) <= 0) return -1;
    *milliseconds = (int)((usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000
                          + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

void ct_resize(int fd, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    ioctl(fd, TIOCSWINSZ, &size); // the kernel tells the program
}

int ct_terminal_modes(int fd, uint8_t *bytes, int most) {
    struct termios modes;
    memset(&modes, 0, sizeof modes);
    if (tcgetattr(fd, &modes) < 0) return -1;
    int count = (int)sizeof modes < most ? (int)sizeof modes : most;
    memcpy(bytes, &modes, (size_t)count);
    return count;
}
