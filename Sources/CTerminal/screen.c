// The screen: ncurses decides what to write, this file what is to be seen.
#include "internal.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#undef columns // a macro for a capability
#include <unistd.h>
#include <wchar.h>

void ct_prepare_keys(void);

enum { STYLES = 64 };
static SCREEN *screen;
static int active;
static int is_ecma; // the terminal understands ESC [ sequences: modes that terminfo lacks may be sent
static int mouse_is_on;
static int cursor_is_shown;
static attr_t attributes_of[STYLES];
static short pair_of[STYLES];

static const char *text_or_null(const char *capability) {
    return capability && capability != (char *)-1 ? capability : NULL;
}

static void send(const char *sequence) {
    if (is_ecma) ct_write(sequence, strlen(sequence));
}

static void engage_modes(void) {
    ct_modes_engaged(1);
    ct_hold_errors();
    send("\x1b[?2004h");
    if (mouse_is_on) send("\x1b[?1000h\x1b[?1006h");
}

int ct_start(const char *term, int escape_delay) {
    static int registered;
    if (active) return CT_BUSY;
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CT_NOT_A_TERMINAL;
    if (ct_use_utf8_locale() < 0) return CT_NO_UTF8;
    int found;
    if (setupterm(term, STDOUT_FILENO, &found) == ERR) return found == 1 ? CT_TOO_DUMB : CT_UNKNOWN_TERM;
    const char *move = text_or_null(cursor_address);
    if (!move || !text_or_null(clear_screen)) {
        del_curterm(cur_term);
        return CT_TOO_DUMB;
    }
    is_ecma = strncmp(move, "\x1b[", 2) == 0;
    ct_remember_modes(text_or_null(keypad_local), text_or_null(cursor_normal), text_or_null(exit_attribute_mode),
                      text_or_null(exit_ca_mode));
    del_curterm(cur_term);
    // Before ncurses would set handlers of its own; it leaves those that are set.
    if (ct_catch_signals() < 0) return CT_FAILED;
    use_env(FALSE); // LINES and COLUMNS of a shell are often those of another window
    use_tioctl(TRUE);
    screen = newterm(term, stdout, stdin);
    if (!screen) {
        ct_release_signals();
        return CT_FAILED;
    }
    active = 1;
    mouse_is_on = 0;
    set_escdelay(escape_delay);
    raw();
    noecho();
    nonl();
    typeahead(-1); // keys are drained before painting: never stop half way
    idcok(stdscr, FALSE); // inserting and deleting characters does not go well with wide ones
    ct_prepare_keys();
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    for (int style = 0; style < STYLES; style++) attributes_of[style] = A_NORMAL, pair_of[style] = 0;
    cursor_is_shown = 0;
    curs_set(0);
    engage_modes();
    if (!registered) registered = atexit(ct_stop) == 0;
    return CT_OK;
}

void ct_stop(void) {
    if (!active) return;
    active = 0;
    // ncurses first; then every mode once more by itself, in case that one gave up half way.
    ct_restore_modes(endwin() == OK);
    ct_release_signals();
    delscreen(screen);
    screen = NULL;
}

int ct_is_active(void) { return active; }

int ct_colors(int *direct) {
    *direct = tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || COLORS >= 1 << 24;
    return has_colors() ? COLORS : 0;
}

void ct_set_style(int style, int foreground, int background, int attributes) {
    if (!active || style < 0 || style >= STYLES) return;
    attributes_of[style] = (attributes & CT_BOLD ? A_BOLD : 0) | (attributes & CT_DIM ? A_DIM : 0)
        | (attributes & CT_UNDERLINE ? A_UNDERLINE : 0) | (attributes & CT_REVERSE ? A_REVERSE : 0);
    pair_of[style] = 0;
    if ((foreground >= 0 || background >= 0) && has_colors() && style + 1 < COLOR_PAIRS
        && init_extended_pair(style + 1, foreground, background) == OK) {
        pair_of[style] = (short)(style + 1);
    }
}

void ct_put(int row, int column, const uint32_t *scalars, int count, int style) {
    if (!active || style < 0 || style >= STYLES) return;
    int i = 0;
    while (i < count) {
        wchar_t text[CCHARW_MAX + 1] = {(wchar_t)(scalars[i] & 0xFFFFFF)};
        int width = (int)(scalars[i] >> 24);
        int length = 1;
        // This C library may know other characters than the tables do: the row must not shift, so a sign stands in.
        if (wcwidth(text[0]) != width) text[0] = width == 2 ? L'\xFF1F' : L'?';
        for (i++; i < count && scalars[i] >> 24 == 0; i++) {
            wchar_t mark = (wchar_t)scalars[i];
            if (length < CCHARW_MAX && wcwidth(mark) == 0) text[length++] = mark;
        }
        cchar_t cell;
        if (setcchar(&cell, text, attributes_of[style], pair_of[style], NULL) == OK) mvadd_wch(row, column, &cell);
        column += width;
    }
}

void ct_erase(void) {
    if (active) erase();
}

void ct_repaint(void) {
    if (active) clearok(curscr, TRUE);
}

void ct_update(int row, int column, int cursor_is_visible) {
    if (!active) return;
    if (!cursor_is_visible && cursor_is_shown) curs_set(0);
    move(row, column);
    wnoutrefresh(stdscr);
    doupdate();
    if (cursor_is_visible && !cursor_is_shown) curs_set(1);
    cursor_is_shown = cursor_is_visible;
}

void ct_resize_screen(int rows, int columns) {
    if (!active || rows < 1 || columns < 1) return;
    // Not resizeterm, which would put a key of its own among the typed ones.
    if (rows != LINES || columns != COLS) resize_term(rows, columns);
    erase();
    clearok(curscr, TRUE);
}

void ct_set_mouse(int on) {
    if (!active || mouse_is_on == on) return;
    mouse_is_on = on;
    send(on ? "\x1b[?1000h\x1b[?1006h" : "\x1b[?1006l\x1b[?1000l");
}

void ct_leave(void) {
    if (!active || isendwin()) return;
    ct_restore_modes(endwin() == OK);
}

void ct_enter(void) {
    if (!active || !isendwin()) return;
    ct_remember_termios();
    clearok(curscr, TRUE);
    doupdate(); // enters the screen again
    cursor_is_shown = 0;
    curs_set(0);
    engage_modes();
}

int ct_copy(const char *base64) {
    // The console of Linux prints what it does not know of these.
    const char *term = active ? termname() : "";
    if (!is_ecma || strncmp(term, "linux", 5) == 0) return 0;
    send("\x1b]52;c;");
    send(base64);
    send("\x07");
    return 1;
}
