// Stands between a program and the C library's calls on files. The environment says what it does:
//
//   FAULT_PROGRAM  only in the process of this name (else it does nothing)
//   FAULT_UNDER    the folder whose files count; calls on others are passed on uncounted
//   FAULT_LOG      a file that gets a line for each call that counts: its number, name and path
//   FAULT_AT       the number of the call that the fault is at, from 1
//   FAULT_FOR      how many calls from there on (default 1; 0 for all of them)
//   FAULT_ONLY     only calls of this name are counted for FAULT_AT
//   FAULT_KIND     an error number: the call fails with it and does nothing;
//                  short: it reads or writes only half;
//                  hang: calls that count block for as long as there is a file at FAULT_GATE;
//                  before, middle, after: the process is killed before the call, with half written, or after it
//   FAULT_SPEED    how many times as fast the clock runs by which the program waits (default 1)
#define _GNU_SOURCE
#include "include/FaultShim.h"

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { NOTHING, FAIL, SHORT, BEFORE, MIDDLE, AFTER, HANG };
enum { DESCRIPTORS = 1024 };

static bool is_on;
static char under[PATH_MAX];
static size_t under_length;
static char only[32];
static char gate[PATH_MAX];
static long at, until;
static int kind, code;
static int log_descriptor = -1;
static atomic_long calls;
// The clock that runs faster, and when it began to.
static long speed;
static struct timespec started;
// The paths of the open files that count.
static char *paths[DESCRIPTORS];

int fault_shim_version(void) { return 1; }

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static const char *variable(const char *name) {
    const char *value = getenv(name);
    return value != NULL ? value : "";
}

__attribute__((constructor)) static void begin(void) {
    const char *folder = variable("FAULT_UNDER");
    if (strcmp(program_invocation_short_name, variable("FAULT_PROGRAM")) != 0 || folder[0] != '/') return;
    snprintf(under, sizeof under, "%s", folder);
    under_length = strlen(under);
    snprintf(only, sizeof only, "%s", variable("FAULT_ONLY"));
    snprintf(gate, sizeof gate, "%s", variable("FAULT_GATE"));
    at = atol(variable("FAULT_AT"));
    const char *length = variable("FAULT_FOR");
    long count = length[0] != 0 ? atol(length) : 1;
    until = count == 0 ? LONG_MAX : at + count;
    speed = atol(variable("FAULT_SPEED"));
    syscall(SYS_clock_gettime, CLOCK_BOOTTIME, &started);
    const char *what = variable("FAULT_KIND");
    if (strcmp(what, "short") == 0) kind = SHORT;
    else if (strcmp(what, "hang") == 0) kind = HANG;
    else if (strcmp(what, "before") == 0) kind = BEFORE;
    else if (strcmp(what, "middle") == 0) kind = MIDDLE;
    else if (strcmp(what, "after") == 0) kind = AFTER;
    else if ((code = atoi(what)) > 0) kind = FAIL;
    const char *log = variable("FAULT_LOG");
    if (log[0] != 0) {
        log_descriptor = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    }
    is_on = true;
}

// The clock of limits (`ContinuousClock`): timers and the day go on by theirs.
int clock_gettime(clockid_t clock, struct timespec *time) {
    int result = (int)syscall(SYS_clock_gettime, clock, time);
    if (result != 0 || clock != CLOCK_BOOTTIME || !is_on || speed <= 1) return result;
    const long second = 1000000000;
    long passed = (time->tv_sec - started.tv_sec) * second + (time->tv_nsec - started.tv_nsec);
    long shown = started.tv_nsec + passed * speed;
    time->tv_sec = started.tv_sec + shown / second;
    time->tv_nsec = shown % second;
    return 0;
}

static void end_here(void) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
}

// Blocks as a file system does whose server is gone.
static void hang(void) {
    int before = errno;
    while (syscall(SYS_faccessat, AT_FDCWD, gate, F_OK) == 0) usleep(10000);
    errno = before;
}

static bool counts(const char *path) {
    if (!is_on || path == NULL) return false;
    // A path that is not absolute is one from where the program runs.
    char whole[PATH_MAX];
    if (path[0] != '/') {
        if (syscall(SYS_getcwd, whole, sizeof whole) <= 0) return false;
        size_t length = strlen(whole);
        if (length + strlen(path) + 2 > sizeof whole) return false;
        whole[length] = '/';
        strcpy(whole + length + 1, path);
        path = whole;
    }
    return strncmp(path, under, under_length) == 0 && (path[under_length] == '/' || path[under_length] == 0);
}

static const char *path_of(int descriptor) {
    return is_on && descriptor >= 0 && descriptor < DESCRIPTORS ? paths[descriptor] : NULL;
}

// Counts a call. What is to happen at it; 0 for nothing.
static int fault(const char *name, const char *path) {
    if (only[0] != 0 && strcmp(only, name) != 0) return NOTHING;
    if (kind == HANG) {
        hang();
        return NOTHING;
    }
    long number = atomic_fetch_add(&calls, 1) + 1;
    if (log_descriptor >= 0) {
        char line[PATH_MAX + 64];
        int length = snprintf(line, sizeof line, "%ld\t%s\t%s\n", number, name, path);
        if (length > 0) syscall(SYS_write, log_descriptor, line, (size_t)length);
    }
    int found = at > 0 && number >= at && number < until ? kind : NOTHING;
    if (found == BEFORE) end_here();
    if (found == FAIL) errno = code;
    return found;
}

// The end of a call: the process's end too, where that was asked for.
#define DONE(found, result) \
    do { \
        if ((found) == AFTER || (found) == MIDDLE) end_here(); \
        return result; \
    } while (0)

// A call on a path whose only result is whether it failed.
#define ON_PATH(type, name, path, failure, ...) \
    do { \
        if (!counts(path)) return REAL(name)(__VA_ARGS__); \
        int found = fault(#name, path); \
        if (found == FAIL) return failure; \
        type result = REAL(name)(__VA_ARGS__); \
        DONE(found, result); \
    } while (0)

#define ON_DESCRIPTOR(type, name, descriptor, failure, ...) \
    do { \
        const char *path = path_of(descriptor); \
        if (path == NULL) return REAL(name)(__VA_ARGS__); \
        int found = fault(#name, path); \
        if (found == FAIL) return failure; \
        type result = REAL(name)(__VA_ARGS__); \
        DONE(found, result); \
    } while (0)

// A call that may move fewer bytes than it was asked to.
#define ON_BYTES(name, descriptor, count, ...) \
    do { \
        const char *path = path_of(descriptor); \
        if (path == NULL) return REAL(name)(__VA_ARGS__); \
        int found = fault(#name, path); \
        if (found == FAIL) return -1; \
        if ((found == SHORT || found == MIDDLE) && count > 1) count = count / 2; \
        ssize_t result = REAL(name)(__VA_ARGS__); \
        DONE(found, result); \
    } while (0)

// MARK: Opening and closing

static int remember(int descriptor, const char *path) {
    if (descriptor >= 0 && descriptor < DESCRIPTORS) {
        free(paths[descriptor]);
        paths[descriptor] = strdup(path);
    }
    return descriptor;
}

static int open_file(const char *name, int folder, const char *path, int flags, mode_t mode) {
    if (!counts(path)) return (int)syscall(SYS_openat, folder, path, flags, mode);
    int found = fault(name, path);
    if (found == FAIL) return -1;
    int result = remember((int)syscall(SYS_openat, folder, path, flags, mode), path);
    DONE(found, result);
}

#define MODE(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | __O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, flags); \
        mode = va_arg(rest, mode_t); \
        va_end(rest); \
    }

int open(const char *path, int flags, ...) {
    MODE(flags)
    return open_file("open", AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    MODE(flags)
    return open_file("open", AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...) {
    MODE(flags)
    return open_file("openat", folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...) {
    MODE(flags)
    return open_file("openat", folder, path, flags, mode);
}

int close(int descriptor) {
    const char *path = path_of(descriptor);
    if (path == NULL) return REAL(close)(descriptor);
    int found = fault("close", path);
    free(paths[descriptor]);
    paths[descriptor] = NULL;
    int result = REAL(close)(descriptor);
    if (found == FAIL) errno = code;
    DONE(found, found == FAIL ? -1 : result);
}

// MARK: Reading and writing

ssize_t read(int descriptor, void *bytes, size_t count) { ON_BYTES(read, descriptor, count, descriptor, bytes, count); }

ssize_t write(int descriptor, const void *bytes, size_t count) {
    ON_BYTES(write, descriptor, count, descriptor, bytes, count);
}

ssize_t pread(int descriptor, void *bytes, size_t count, off_t offset) {
    ON_BYTES(pread, descriptor, count, descriptor, bytes, count, offset);
}

ssize_t pread64(int descriptor, void *bytes, size_t count, off64_t offset) {
    ON_BYTES(pread64, descriptor, count, descriptor, bytes, count, offset);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
    ON_BYTES(pwrite, descriptor, count, descriptor, bytes, count, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
    ON_BYTES(pwrite64, descriptor, count, descriptor, bytes, count, offset);
}

int fsync(int descriptor) { ON_DESCRIPTOR(int, fsync, descriptor, -1, descriptor); }

int fdatasync(int descriptor) { ON_DESCRIPTOR(int, fdatasync, descriptor, -1, descriptor); }

int ftruncate(int descriptor, off_t size) { ON_DESCRIPTOR(int, ftruncate, descriptor, -1, descriptor, size); }

int ftruncate64(int descriptor, off64_t size) { ON_DESCRIPTOR(int, ftruncate64, descriptor, -1, descriptor, size); }

int fstat(int descriptor, struct stat *status) { ON_DESCRIPTOR(int, fstat, descriptor, -1, descriptor, status); }

int fstat64(int descriptor, struct stat64 *status) { ON_DESCRIPTOR(int, fstat64, descriptor, -1, descriptor, status); }

int fchmod(int descriptor, mode_t mode) { ON_DESCRIPTOR(int, fchmod, descriptor, -1, descriptor, mode); }

void *mmap(void *address, size_t length, int protection, int flags, int descriptor, off_t offset) {
    ON_DESCRIPTOR(void *, mmap, descriptor, MAP_FAILED, address, length, protection, flags, descriptor, offset);
}

int fcntl(int descriptor, int command, ...) {
    va_list rest;
    va_start(rest, command);
    void *argument = va_arg(rest, void *);
    va_end(rest);
    bool locks = command == F_OFD_SETLKW || command == F_OFD_SETLK || command == F_SETLKW || command == F_SETLK;
    if (!locks) return REAL(fcntl)(descriptor, command, argument);
    ON_DESCRIPTOR(int, fcntl, descriptor, -1, descriptor, command, argument);
}

int fcntl64(int descriptor, int command, ...) {
    va_list rest;
    va_start(rest, command);
    void *argument = va_arg(rest, void *);
    va_end(rest);
    return fcntl(descriptor, command, argument);
}

// MARK: Names

int rename(const char *path, const char *target) { ON_PATH(int, rename, path, -1, path, target); }

int renameat(int from, const char *path, int to, const char *target) {
    ON_PATH(int, renameat, path, -1, from, path, to, target);
}

int renameat2(int from, const char *path, int to, const char *target, unsigned int flags) {
    ON_PATH(int, renameat2, path, -1, from, path, to, target, flags);
}

int link(const char *path, const char *target) { ON_PATH(int, link, path, -1, path, target); }

int linkat(int from, const char *path, int to, const char *target, int flags) {
    ON_PATH(int, linkat, target, -1, from, path, to, target, flags);
}

int symlink(const char *path, const char *target) { ON_PATH(int, symlink, target, -1, path, target); }

int unlink(const char *path) { ON_PATH(int, unlink, path, -1, path); }

int unlinkat(int folder, const char *path, int flags) { ON_PATH(int, unlinkat, path, -1, folder, path, flags); }

int mkdir(const char *path, mode_t mode) { ON_PATH(int, mkdir, path, -1, path, mode); }

int rmdir(const char *path) { ON_PATH(int, rmdir, path, -1, path); }

int chmod(const char *path, mode_t mode) { ON_PATH(int, chmod, path, -1, path, mode); }

int access(const char *path, int mode) { ON_PATH(int, access, path, -1, path, mode); }

int stat(const char *path, struct stat *status) { ON_PATH(int, stat, path, -1, path, status); }

int stat64(const char *path, struct stat64 *status) { ON_PATH(int, stat64, path, -1, path, status); }

int lstat(const char *path, struct stat *status) { ON_PATH(int, lstat, path, -1, path, status); }

int lstat64(const char *path, struct stat64 *status) { ON_PATH(int, lstat64, path, -1, path, status); }

int fstatat(int folder, const char *path, struct stat *status, int flags) {
    ON_PATH(int, fstatat, path, -1, folder, path, status, flags);
}

int fstatat64(int folder, const char *path, struct stat64 *status, int flags) {
    ON_PATH(int, fstatat64, path, -1, folder, path, status, flags);
}

int statvfs(const char *path, struct statvfs *status) { ON_PATH(int, statvfs, path, -1, path, status); }

char *realpath(const char *path, char *resolved) { ON_PATH(char *, realpath, path, NULL, path, resolved); }

int inotify_add_watch(int descriptor, const char *path, uint32_t mask) {
    if (kind == HANG && counts(path)) hang();
    return REAL(inotify_add_watch)(descriptor, path, mask);
}

// MARK: Folders

DIR *opendir(const char *path) {
    if (!counts(path)) return REAL(opendir)(path);
    int found = fault("opendir", path);
    if (found == FAIL) return NULL;
    DIR *result = REAL(opendir)(path);
    if (result != NULL) remember(dirfd(result), path);
    DONE(found, result);
}

DIR *fdopendir(int descriptor) { ON_DESCRIPTOR(DIR *, fdopendir, descriptor, NULL, descriptor); }

struct dirent *readdir(DIR *folder) {
    ON_DESCRIPTOR(struct dirent *, readdir, dirfd(folder), NULL, folder);
}

struct dirent64 *readdir64(DIR *folder) {
    ON_DESCRIPTOR(struct dirent64 *, readdir64, dirfd(folder), NULL, folder);
}

int closedir(DIR *folder) {
    int descriptor = dirfd(folder);
    const char *path = path_of(descriptor);
    if (path == NULL) return REAL(closedir)(folder);
    int found = fault("closedir", path);
    free(paths[descriptor]);
    paths[descriptor] = NULL;
    int result = REAL(closedir)(folder);
    if (found == FAIL) errno = code;
    DONE(found, found == FAIL ? -1 : result);
}
