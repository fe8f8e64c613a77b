#define _GNU_SOURCE
#include "COffice.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

// The filter below is written out by hand, so that it needs no library: the calls that reading, computing and answering
// take are let through, all others answer EPERM. What is not known to this machine's headers is not let through.

#if defined(__x86_64__)
#define OWN_ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OWN_ARCH AUDIT_ARCH_AARCH64
#endif

#if defined(OWN_ARCH)

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define ANSWER(value) BPF_STMT(BPF_RET | BPF_K, (value))
#define REFUSED ANSWER(SECCOMP_RET_ERRNO | EPERM)
#define ALLOW(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 1), ANSWER(SECCOMP_RET_ALLOW)
// The lower half of an argument: flags of 32 bits on machines whose numbers begin with the lower byte.
#define ARGUMENT(number) (offsetof(struct seccomp_data, args) + (number) * sizeof(uint64_t))
// Lets a call through unless its third argument, the protection of memory, makes that memory a program.
#define ALLOW_WITHOUT_EXEC(call)                                                                                       \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 4), BPF_STMT(BPF_LD | BPF_W | BPF_ABS, ARGUMENT(2)),                \
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 0, 1), REFUSED, ANSWER(SECCOMP_RET_ALLOW)

static struct sock_filter reading[] = {
    LOAD(arch),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OWN_ARCH, 1, 0),
    // Another machine's calls have other numbers.
    ANSWER(SECCOMP_RET_KILL),
    LOAD(nr),
    ALLOW(__NR_read),
    ALLOW(__NR_write),
    ALLOW(__NR_readv),
    ALLOW(__NR_writev),
    ALLOW(__NR_pread64),
    ALLOW(__NR_pwrite64),
    ALLOW(__NR_lseek),
    ALLOW(__NR_close),
    ALLOW(__NR_fstat),
    ALLOW(__NR_newfstatat),
    ALLOW(__NR_fcntl),
    ALLOW(__NR_brk),
    ALLOW(__NR_munmap),
    ALLOW(__NR_mremap),
    ALLOW(__NR_madvise),
    ALLOW(__NR_futex),
    ALLOW(__NR_sched_yield),
    ALLOW(__NR_clock_gettime),
    ALLOW(__NR_clock_nanosleep),
    ALLOW(__NR_nanosleep),
    ALLOW(__NR_gettimeofday),
    ALLOW(__NR_getrandom),
    ALLOW(__NR_getpid),
    ALLOW(__NR_gettid),
    ALLOW(__NR_rt_sigaction),
    ALLOW(__NR_rt_sigprocmask),
    ALLOW(__NR_rt_sigreturn),
    ALLOW(__NR_sigaltstack),
    ALLOW(__NR_restart_syscall),
    ALLOW(__NR_exit),
    ALLOW(__NR_exit_group),
    ALLOW_WITHOUT_EXEC(__NR_mmap),
    ALLOW_WITHOUT_EXEC(__NR_mprotect),
    REFUSED,
};

// Writing takes only what the program itself hands over, and a library that keeps its parts in temporary files: files are
// opened and removed, but nothing is run and nobody is spoken to.
static struct sock_filter writing[] = {
    LOAD(arch),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OWN_ARCH, 1, 0),
    ANSWER(SECCOMP_RET_KILL),
    LOAD(nr),
#define DENY(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 1), REFUSED
    // The numbers of another set of calls on the same machine (x32).
    BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
    REFUSED,
    DENY(__NR_socket),
    DENY(__NR_socketpair),
    DENY(__NR_connect),
    DENY(__NR_bind),
    DENY(__NR_listen),
    DENY(__NR_sendto),
    DENY(__NR_sendmsg),
    DENY(__NR_execve),
    DENY(__NR_execveat),
    DENY(__NR_clone),
#ifdef __NR_clone3
    DENY(__NR_clone3),
#endif
#ifdef __NR_fork
    DENY(__NR_fork),
    DENY(__NR_vfork),
#endif
    DENY(__NR_ptrace),
    DENY(__NR_process_vm_readv),
    DENY(__NR_process_vm_writev),
    DENY(__NR_kill),
    DENY(__NR_bpf),
#ifdef __NR_io_uring_setup
    DENY(__NR_io_uring_setup),
#endif
    DENY(__NR_mount),
    DENY(__NR_unshare),
    DENY(__NR_setns),
    ALLOW_WITHOUT_EXEC(__NR_mmap),
    ALLOW_WITHOUT_EXEC(__NR_mprotect),
    ANSWER(SECCOMP_RET_ALLOW),
};

static int filter(struct sock_filter *code, size_t count) {
    struct sock_fprog program = {.len = (unsigned short)count, .filter = code};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
}

#endif

#ifndef __NR_landlock_create_ruleset
#define __NR_landlock_create_ruleset 444
#define __NR_landlock_restrict_self 446
#endif

// Has every new look at a path refused: a set of rules that handles all and allows nothing. The numbers are those of the
// kernel's interface, which a later one only adds to.
static void close_paths(void) {
    struct {
        uint64_t files;
        uint64_t network;
    } rules = {0, 0};
    long version = syscall(__NR_landlock_create_ruleset, NULL, 0, 1U);
    if (version < 1) return;
    int bits = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;
    rules.files = (UINT64_C(1) << bits) - 1;
    rules.network = version >= 4 ? 3 : 0;
    int set = (int)syscall(
        __NR_landlock_create_ruleset, &rules, version >= 4 ? sizeof rules : sizeof rules.files, 0U);
    if (set < 0) return;
    syscall(__NR_landlock_restrict_self, set, 0U);
    close(set);
}

void co_confine(int writes) {
    // Without this neither can be asked for by a process without privileges; what is refused stays off.
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0) return;
    if (!writes) close_paths();
#if defined(OWN_ARCH)
    if (writes) {
        filter(writing, sizeof writing / sizeof *writing);
    } else {
        filter(reading, sizeof reading / sizeof *reading);
    }
#endif
}

static int is_refused(long answer) {
    int code = errno;
    if (answer >= 0) close((int)answer);
    return answer < 0 && (code == EPERM || code == EACCES);
}

int co_refused(int what) {
    char *const none[] = {NULL};
    switch (what) {
    case CO_NETWORK: return is_refused(socket(AF_INET, SOCK_STREAM, 0)) && is_refused(socket(AF_UNIX, SOCK_STREAM, 0));
    // The device is there already, so that where it is let through nothing has come to be.
    case CO_FILES: return is_refused(open("/dev/null", O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    // An empty path names no program, so that where it is let through nothing is run.
    case CO_EXECUTION: return is_refused(execve("", none, none));
    default: return 0;
    }
}
