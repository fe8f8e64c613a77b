// The terminal's modes: kept at the start, and put back on every way out, from a signal handler too.
#include "internal.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static struct termios original;
static int original_is_known;
static volatile sig_atomic_t engaged;
static char undo[512];
static size_t undo_length;
static size_t leave_screen_at; // where the sequence for leaving the screen begins, which is the last
static int held_errors = -1; // what is written to standard error while the screen is up
static int real_errors = -1;

void ct_write(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        count -= (size_t)written;
    }
}

// Adds a sequence of terminfo, without its delays such as $<5/>.
static void add(const char *sequence) {
    while (sequence && *sequence && undo_length + 1 < sizeof undo) {
        if (sequence[0] == '$' && sequence[1] == '<') {
            const char *end = strchr(sequence, '>');
            if (end) {
                sequence = end + 1;
                continue;
            }
        }
        undo[undo_length++] = *sequence++;
    }
}

void ct_remember_modes(const char *leave_keypad, const char *show_cursor, const char *plain, const char *leave_screen) {
    ct_remember_termios();
    undo_length = 0;
    // Bracketed paste and the mouse are of ECMA-48 terminals; on others they were not switched on.
    if (leave_screen == NULL || strncmp(leave_screen, "\x1b[", 2) == 0) add("\x1b[?1006l\x1b[?1000l\x1b[?2004l");
    add(plain);
    add(leave_keypad);
    add(show_cursor);
    leave_screen_at = undo_length;
    add(leave_screen);
}

void ct_remember_termios(void) { original_is_known = tcgetattr(STDIN_FILENO, &original) == 0; }

void ct_modes_engaged(int now) { engaged = now; }

void ct_restore_modes(int screen_was_left) {
    if (!engaged) return;
    engaged = 0;
    int error = errno;
    // Leaving the screen twice would take a title from the terminal's stack that another program put there.
    ct_write(undo, screen_was_left ? leave_screen_at : undo_length);
    if (original_is_known) tcsetattr(STDIN_FILENO, TCSANOW, &original);
    ct_release_errors();
    errno = error;
}

// What the runtime or a library says on standard error would spoil the screen and then vanish with it. It is kept, and
// shown when the screen is gone.
void ct_hold_errors(void) {
    if (held_errors >= 0 || !isatty(STDERR_FILENO)) return;
    int held = memfd_create("errors", MFD_CLOEXEC);
    int real = dup(STDERR_FILENO);
    if (held < 0 || real < 0 || dup2(held, STDERR_FILENO) < 0) {
        if (held >= 0) close(held);
        if (real >= 0) close(real);
        return;
    }
    held_errors = held;
    real_errors = real;
}

void ct_release_errors(void) {
    if (held_errors < 0) return;
    dup2(real_errors, STDERR_FILENO);
    char buffer[1024];
    off_t offset = 0;
    ssize_t count;
    while ((count = pread(held_errors, buffer, sizeof buffer, offset)) > 0) {
        offset += count;
        if (write(STDERR_FILENO, buffer, (size_t)count) < 0) break;
    }
    close(held_errors);
    close(real_errors);
    held_errors = real_errors = -1;
}
