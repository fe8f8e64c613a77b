// Plain functions over ncursesw, signals and terminal modes: what Swift cannot import, or may not do safely.
// All of it belongs to one thread, and there is one screen: that of the process's standard input and output.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdint.h>
#include <sys/types.h>

// Why a screen could not be begun.
enum {
    CT_OK = 0,
    CT_NOT_A_TERMINAL = 1,
    CT_UNKNOWN_TERM = 2,
    CT_TOO_DUMB = 3,
    CT_NO_UTF8 = 4,
    CT_BUSY = 5,
    CT_FAILED = 6,
};

// Keys, beyond the bytes 0 to 255.
enum {
    CT_KEY_NONE = -1,
    CT_KEY_UNKNOWN = -2,
    CT_KEY_UP = 0x2001, CT_KEY_DOWN, CT_KEY_LEFT, CT_KEY_RIGHT, CT_KEY_HOME, CT_KEY_END, CT_KEY_PAGE_UP,
    CT_KEY_PAGE_DOWN, CT_KEY_INSERT, CT_KEY_DELETE, CT_KEY_BACKSPACE, CT_KEY_ENTER, CT_KEY_BACK_TAB,
    CT_KEY_PASTE, CT_KEY_MOUSE_SGR, CT_KEY_MOUSE_X10, CT_KEY_IGNORED,
    CT_KEY_NUMBER_BLOCK = 0x2100, // plus the character
    CT_KEY_FUNCTION = 0x2200, // plus the number
};

// Attributes of a style.
enum { CT_BOLD = 1, CT_DIM = 2, CT_UNDERLINE = 4, CT_REVERSE = 8 };

// Signals, as bits of what ct_take_signals returns.
enum { CT_WINCH = 1, CT_TERM = 2, CT_INT = 4, CT_HUP = 8, CT_TSTP = 16, CT_CONT = 32 };

// What poll found, as bits.
enum { CT_READABLE = 1, CT_CLOSED = 2 };

// --- device ---
int ct_is_terminal(int fd);
// 0, or -1 if the size is not known.
int ct_size(int fd, int *rows, int *columns);
// Columns of a scalar by the C library; -1 if it cannot be printed.
int ct_scalar_width(uint32_t scalar);
// Takes the locale of the environment, or C.UTF-8 where that one has no UTF-8. 0, or -1 if there is none at all.
int ct_use_utf8_locale(void);
// Whether the terminal of this name is described, and how many colours it has then (0 if none); -1 if not described.
int ct_colors_of(const char *term);

// --- screen ---
// `escape_delay` is how many milliseconds the rest of a sequence may take that an escape begins.
int ct_start(const char *term, int escape_delay);
// Ends the screen and restores everything; may be called at any time, any number of times.
void ct_stop(void);
int ct_is_active(void);
// The colours that the terminal has, and whether colour numbers are red, green and blue.
int ct_colors(int *direct);
// Colours are -1 for the terminal's own. Styles are numbered from 0 to 63.
void ct_set_style(int style, int foreground, int background, int attributes);
// Glyphs side by side in one style. Each scalar carries in its top byte the columns that it has to take; marks on the
// scalar before carry 0.
void ct_put(int row, int column, const uint32_t *scalars, int count, int style);
void ct_erase(void);
// The next update paints everything anew, whatever is thought to be there.
void ct_repaint(void);
void ct_update(int row, int column, int cursor_is_visible);
void ct_resize_screen(int rows, int columns);
void ct_set_mouse(int on);
/* Asks the terminal to put a text, in base 64, on its clipboard. Returns 0 where it is not known to understand that. */
int ct_copy(const char *base64);
// Leave the screen to another program, and come back to it (everything is painted anew by the next update).
void ct_leave(void);
void ct_enter(void);

// --- input ---
// The next key that is there already, or CT_KEY_NONE. Whether an escape stood alone shows by how long it took.
int ct_next_key(int *milliseconds);
// What a sequence means whose escape and first byte were taken already, and whose rest comes in pieces: a key, CT_KEY_IGNORED
// for one that nobody knows, CT_KEY_NONE if nothing came in time.
int ct_rest_of_sequence(int first, int milliseconds);
// Whether input comes in time.
int ct_input_comes(int milliseconds);
// Reads up to `most` bytes past the keys' decoding; 0 if nothing comes in time, -1 at the end.
int ct_read_input(uint8_t *bytes, int most, int milliseconds);
// Whether the input has ended although it counts as readable.
int ct_input_ended(void);
// Waits; `found[i]` gets the bits for `fds[i]`; a negative time is without end. Returns -1 if a signal came.
int ct_wait(const int *fds, uint8_t *found, int count, int milliseconds);

// --- signals ---
// The descriptor that becomes readable when a signal came.
int ct_signal_fd(void);
int ct_take_signals(void);
// Stops the process, as ^Z does: the whole job or this process only. Returns when it is continued.
void ct_stop_process(int whole_job);
// While another program has the terminal, its keys for signals are its own.
void ct_lend_signals(int lent);

// --- processes ---
// Runs a program with the terminal and waits. `arguments` are `count` strings, each ended by a zero byte. Returns the
// exit status, 128 + the signal that ended it, 127 if it was not found, 126 if it could not be started.
int ct_run(const char *arguments, int count);
// The same away from the terminal: in a session of its own, with nothing to read and its output going nowhere.
// It is waited for no longer than so many milliseconds; then it and what it started in its session's first group are
// killed, and 124 is returned.
int ct_run_detached(const char *arguments, int count, int milliseconds);
// For tests: a program in a terminal of its own. Returns the terminal's other side, or -1.
int ct_spawn_in_pty(char *const argv[], char *const envp[], int rows, int columns, pid_t *pid);
// For tests: a descriptor that becomes readable when the process has ended, or -1.
int ct_process_fd(pid_t pid);
// For tests: waits for the process, a minute at most; its exit status or 128 + the signal, and the processor time it took.
int ct_reap(pid_t pid, int *milliseconds);
void ct_resize(int fd, int rows, int columns);
// For tests: the modes of a terminal as bytes. Returns how many, or -1.
int ct_terminal_modes(int fd, uint8_t *bytes, int most);

#endif
