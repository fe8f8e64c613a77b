// Keys: ncurses decodes sequences, bytes of UTF-8 are put together above. Its own wide input is not used, since that
// loses what comes in two pieces and, after a broken byte, the typed text that follows.
#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

static WINDOW *pad; // input is read through a pad, since reading through a window repaints it

static void define(const char *sequence, int key) { define_key(sequence, key); }

// What terminals send beside that which terminfo says of them.
static void define_keys(void) {
    static const struct {
        char final;
        int key;
    } letters[] = {{'A', CT_KEY_UP},   {'B', CT_KEY_DOWN}, {'C', CT_KEY_RIGHT},
                   {'D', CT_KEY_LEFT}, {'H', CT_KEY_HOME}, {'F', CT_KEY_END}};
    static const struct {
        int number;
        int key;
    } numbers[] = {{1, CT_KEY_HOME},    {2, CT_KEY_INSERT},    {3, CT_KEY_DELETE}, {4, CT_KEY_END},
                   {5, CT_KEY_PAGE_UP}, {6, CT_KEY_PAGE_DOWN}, {7, CT_KEY_HOME},   {8, CT_KEY_END}};
    static const int functions[] = {11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24};
    char text[16];
    for (unsigned i = 0; i < sizeof letters / sizeof *letters; i++) {
        snprintf(text, sizeof text, "\x1b[%c", letters[i].final);
        define(text, letters[i].key);
        snprintf(text, sizeof text, "\x1bO%c", letters[i].final);
        define(text, letters[i].key);
        for (int modifier = 2; modifier <= 8; modifier++) {
            snprintf(text, sizeof text, "\x1b[1;%d%c", modifier, letters[i].final);
            define(text, letters[i].key);
        }
    }
    for (unsigned i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        snprintf(text, sizeof text, "\x1b[%d~", numbers[i].number);
        define(text, numbers[i].key);
        for (int modifier = 2; modifier <= 8; modifier++) {
            snprintf(text, sizeof text, "\x1b[%d;%d~", numbers[i].number, modifier);
            define(text, numbers[i].key);
        }
    }
    for (unsigned i = 0; i < sizeof functions / sizeof *functions; i++) {
        snprintf(text, sizeof text, "\x1b[%d~", functions[i]);
        define(text, CT_KEY_FUNCTION + (int)i + 1);
    }
    for (int i = 0; i < 4; i++) {
        snprintf(text, sizeof text, "\x1bO%c", 'P' + i);
        define(text, CT_KEY_FUNCTION + i + 1);
    }
    for (int i = 0; i < 5; i++) { // the Linux console
        snprintf(text, sizeof text, "\x1b[[%c", 'A' + i);
        define(text, CT_KEY_FUNCTION + i + 1);
    }
    // The number block types what is printed on it.
    static const char block[][2] = {{'p', '0'}, {'q', '1'}, {'r', '2'}, {'s', '3'}, {'t', '4'}, {'u', '5'}, {'v', '6'},
                                    {'w', '7'}, {'x', '8'}, {'y', '9'}, {'j', '*'}, {'k', '+'}, {'l', ','}, {'m', '-'},
                                    {'n', '.'}, {'o', '/'}, {'X', '='}};
    for (unsigned i = 0; i < sizeof block / sizeof *block; i++) {
        snprintf(text, sizeof text, "\x1bO%c", block[i][0]);
        define(text, CT_KEY_NUMBER_BLOCK + block[i][1]);
    }
    define("\x1bOM", CT_KEY_ENTER);
    define("\x1b[Z", CT_KEY_BACK_TAB);
    define("\x1b[200~", CT_KEY_PASTE);
    define("\x1b[201~", CT_KEY_IGNORED);
    define("\x1b[<", CT_KEY_MOUSE_SGR);
    define("\x1b[M", CT_KEY_MOUSE_X10);
    define("\x1b[I", CT_KEY_IGNORED); // focus came and went
    define("\x1b[O", CT_KEY_IGNORED);
}

void ct_prepare_keys(void);
void ct_prepare_keys(void) {
    pad = newpad(1, 1);
    keypad(pad, TRUE);
    nodelay(pad, TRUE);
    define_keys();
}

static int translated(int key) {
    if (key >= CT_KEY_UP) return key;
    if (key >= KEY_F(1) && key <= KEY_F(63)) return CT_KEY_FUNCTION + key - KEY_F0;
    switch (key) {
    case KEY_UP: case KEY_SR: return CT_KEY_UP;
    case KEY_DOWN: case KEY_SF: return CT_KEY_DOWN;
    case KEY_LEFT: case KEY_SLEFT: return CT_KEY_LEFT;
    case KEY_RIGHT: case KEY_SRIGHT: return CT_KEY_RIGHT;
    case KEY_HOME: case KEY_SHOME: case KEY_FIND: case KEY_A1: return CT_KEY_HOME;
    case KEY_END: case KEY_SEND: case KEY_SELECT: case KEY_LL: case KEY_C1: return CT_KEY_END;
    case KEY_PPAGE: case KEY_SPREVIOUS: case KEY_A3: return CT_KEY_PAGE_UP;
    case KEY_NPAGE: case KEY_SNEXT: case KEY_C3: return CT_KEY_PAGE_DOWN;
    case KEY_IC: case KEY_SIC: return CT_KEY_INSERT;
    case KEY_DC: case KEY_SDC: return CT_KEY_DELETE;
    case KEY_BACKSPACE: return CT_KEY_BACKSPACE;
    case KEY_ENTER: return CT_KEY_ENTER;
    case KEY_BTAB: return CT_KEY_BACK_TAB;
    default: return key < 256 ? key : CT_KEY_UNKNOWN;
    }
}

int ct_next_key(int *milliseconds) {
    *milliseconds = 0;
    if (!ct_is_active()) return CT_KEY_NONE;
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    int key = wgetch(pad);
    clock_gettime(CLOCK_MONOTONIC, &end);
    *milliseconds = (int)((end.tv_sec - start.tv_sec) * 1000 + (end.tv_nsec - start.tv_nsec) / 1000000);
    return key == ERR ? CT_KEY_NONE : translated(key);
}

int ct_rest_of_sequence(int first, int milliseconds) {
    if (!ct_is_active()) return CT_KEY_NONE;
    char text[32] = {0x1B, (char)first};
    int length = 2, found = CT_KEY_IGNORED;
    // Byte by byte, past the library's own decoding, which has given up on it.
    keypad(pad, FALSE);
    wtimeout(pad, milliseconds);
    // No sequence is longer: an input that never ends must not be taken for one.
    for (int taken = 0; taken < 256; taken++) {
        int byte = wgetch(pad);
        if (byte == ERR) {
            if (length == 2) found = CT_KEY_NONE;
            break;
        }
        if (byte < 0x20 || byte > 0x7E) { // whatever it is, it is no part of a sequence
            ungetch(byte);
            break;
        }
        if (length < (int)sizeof text - 1) text[length++] = (char)byte;
        int key = key_defined(text);
        if (key > 0) {
            found = translated(key);
            break;
        }
        if (key < 0) continue; // more of them begin so
        if (first != '[' || byte >= 0x40) break;
    }
    keypad(pad, TRUE);
    nodelay(pad, TRUE);
    return found;
}

int ct_input_comes(int milliseconds) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&input, 1, milliseconds) > 0 && (input.revents & POLLIN);
}

int ct_read_input(uint8_t *bytes, int most, int milliseconds) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    int ready;
    do ready = poll(&input, 1, milliseconds);
    while (ready < 0 && errno == EINTR);
    if (ready <= 0) return ready;
    ssize_t count;
    do count = read(STDIN_FILENO, bytes, (size_t)most);
    while (count < 0 && errno == EINTR);
    return count > 0 ? (int)count : -1;
}

int ct_input_ended(void) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    int waiting = 0;
    if (poll(&input, 1, 0) <= 0) return 0;
    if (input.revents & (POLLHUP | POLLERR | POLLNVAL)) return 1;
    return ioctl(STDIN_FILENO, FIONREAD, &waiting) < 0 || waiting == 0;
}

int ct_wait(const int *fds, uint8_t *found, int count, int milliseconds) {
    enum { MOST = 64 };
    struct pollfd polled[MOST];
    if (count > MOST) count = MOST;
    for (int i = 0; i < count; i++) {
        // Of the output only its end is of interest.
        polled[i] = (struct pollfd){.fd = fds[i], .events = fds[i] == STDOUT_FILENO ? 0 : POLLIN};
        found[i] = 0;
    }
    int ready = poll(polled, (nfds_t)count, milliseconds);
    if (ready < 0) return -1;
    for (int i = 0; i < count; i++) {
        if (polled[i].revents & POLLIN) found[i] |= CT_READABLE;
        if (polled[i].revents & (POLLHUP | POLLERR | POLLNVAL)) found[i] |= CT_CLOSED;
    }
    return ready;
}
