// Signals become bytes in a pipe, so that one poll waits for all; crashes restore the terminal first.
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct {
    int number;
    int bit;
} caught[] = {{SIGWINCH, CT_WINCH}, {SIGTERM, CT_TERM}, {SIGINT, CT_INT},
              {SIGHUP, CT_HUP},     {SIGTSTP, CT_TSTP}, {SIGCONT, CT_CONT}};
static const int crashes[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGQUIT};
enum { CAUGHT = sizeof caught / sizeof *caught, CRASHES = sizeof crashes / sizeof *crashes };

static volatile sig_atomic_t came[CAUGHT];
static int wake[2] = {-1, -1};
static struct sigaction before[CAUGHT];
static struct sigaction before_crash[CRASHES];
static int installed;

static void on_signal(int number) {
    int error = errno;
    for (int i = 0; i < CAUGHT; i++) {
        if (caught[i].number == number) came[i] = 1;
    }
    // A full pipe wakes as well.
    if (write(wake[1], "", 1) < 0) errno = error;
    errno = error;
}

// Only calls that are safe here: the memory may be in any state.
static void on_crash(int number) {
    ct_restore_modes(0);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = SIG_DFL;
    sigaction(number, &action, NULL);
    raise(number);
}

static void set(int number, void (*handler)(int), int flags, struct sigaction *old) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigaction(number, &action, old);
}

int ct_catch_signals(void) {
    if (installed) return 0;
    if (wake[0] < 0 && pipe2(wake, O_CLOEXEC | O_NONBLOCK) < 0) return -1;
    // A stack that overflowed cannot carry the handler.
    static char stack[65536];
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternate, NULL);
    for (int i = 0; i < CAUGHT; i++) {
        came[i] = 0;
        set(caught[i].number, on_signal, 0, &before[i]);
        // nohup, and shells without job control: what was ignored stays so.
        if (before[i].sa_handler == SIG_IGN) sigaction(caught[i].number, &before[i], NULL);
    }
    for (int i = 0; i < CRASHES; i++) set(crashes[i], on_crash, SA_NODEFER | SA_ONSTACK, &before_crash[i]);
    installed = 1;
    return 0;
}

void ct_release_signals(void) {
    if (!installed) return;
    installed = 0;
    for (int i = 0; i < CAUGHT; i++) sigaction(caught[i].number, &before[i], NULL);
    for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &before_crash[i], NULL);
}

int ct_signal_fd(void) { return wake[0]; }

int ct_take_signals(void) {
    char rest[64];
    while (read(wake[0], rest, sizeof rest) > 0) {}
    int bits = 0;
    for (int i = 0; i < CAUGHT; i++) {
        if (came[i]) {
            came[i] = 0;
            bits |= caught[i].bit;
        }
    }
    return bits;
}

void ct_stop_process(int whole_job) {
    struct sigaction ours;
    set(SIGTSTP, SIG_DFL, 0, &ours);
    // Where nobody could continue it, the kernel does not stop it.
    if (whole_job) kill(0, SIGTSTP);
    else raise(SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
    for (int i = 0; i < CAUGHT; i++) {
        if (caught[i].bit == CT_CONT || caught[i].bit == CT_TSTP) came[i] = 0;
    }
}

void ct_lend_signals(int lent) {
    static struct sigaction ours[4];
    static const int numbers[4] = {SIGINT, SIGQUIT, SIGTSTP, SIGCONT};
    for (int i = 0; i < 4; i++) {
        // As system(3) does: ^C is the other program's; ^Z stops both.
        if (lent) set(numbers[i], i < 2 ? SIG_IGN : SIG_DFL, 0, &ours[i]);
        else sigaction(numbers[i], &ours[i], NULL);
    }
}
