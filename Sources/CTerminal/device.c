// What can be known of a terminal without beginning a screen.
#include "internal.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#undef columns // a macro for a capability
#include <unistd.h>
#include <wchar.h>

int ct_is_terminal(int fd) { return isatty(fd); }

int ct_size(int fd, int *rows, int *columns) {
    struct winsize size;
    if (ioctl(fd, TIOCGWINSZ, &size) < 0 || size.ws_row == 0 || size.ws_col == 0) return -1;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return 0;
}

int ct_scalar_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int ct_use_utf8_locale(void) {
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 0;
    return setlocale(LC_CTYPE, "C.UTF-8") || setlocale(LC_CTYPE, "C.utf8") ? 0 : -1;
}

int ct_colors_of(const char *term) {
    int found;
    TERMINAL *other = cur_term;
    if (setupterm(term, STDOUT_FILENO, &found) == ERR) return -1;
    int colors = max_colors;
    TERMINAL *described = cur_term;
    set_curterm(other);
    del_curterm(described);
    return colors > 0 ? colors : 0;
}
