// What the parts of this room share among themselves.
#ifndef CT_INTERNAL_H
#define CT_INTERNAL_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define NCURSES_WIDECHAR 1

#include "CTerminal.h"

// modes.c: all of it may be called from a signal handler, but for ct_remember_modes and ct_hold_errors.
// Keeps the terminal's modes and the sequences that undo what the screen changes. `terminfo` strings may be null.
void ct_remember_modes(const char *leave_keypad, const char *show_cursor, const char *plain, const char *leave_screen);
// Keeps the modes that someone may have changed while the screen was left.
void ct_remember_termios(void);
void ct_hold_errors(void);
void ct_release_errors(void);
// Undoes every mode, each by itself; does nothing if no mode was changed. `screen_was_left` says that ncurses has done
// its part already.
void ct_restore_modes(int screen_was_left);
void ct_modes_engaged(int engaged);
void ct_write(const char *bytes, size_t count);

// signals.c
int ct_catch_signals(void);
void ct_release_signals(void);

#endif
