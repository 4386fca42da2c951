#include "source.h"

#include <string.h>

/* How many cells of a long line are shown around the caret. */
#define WINDOW 100
#define TAB_CELLS 4

/* A character as it is shown. */
typedef struct glyph {
    uint32_t code;
    unsigned cells;
} glyph;

typedef struct range {
    uint32_t first;
    uint32_t last;
} range;

static bool in_ranges(uint32_t code, const range *ranges, size_t len) {
    for (size_t i = 0; i < len; i++)
        if (code >= ranges[i].first && code <= ranges[i].last) return true;
    return false;
}

/* Marks that stand on the character before them. */
static bool is_combining(uint32_t code) {
    static const range MARKS[] = {
        {0x300, 0x36F}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}};
    return in_ranges(code, MARKS, sizeof MARKS / sizeof MARKS[0]);
}

/* What a terminal would obey or not show at all: shown as U+FFFD, so that the caret has something to stand under. */
static bool is_hidden(uint32_t code) {
    static const range HIDDEN[] = {{0, 0x1F},        {0x7F, 0x9F},     {0xAD, 0xAD},      {0x61C, 0x61C},
                                   {0x180E, 0x180E}, {0x200B, 0x200F}, {0x2028, 0x202E},  {0x2060, 0x206F},
                                   {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFC}, {0xE0000, 0xE0FFF}};
    return in_ranges(code, HIDDEN, sizeof HIDDEN / sizeof HIDDEN[0]);
}

static bool is_wide(uint32_t code) {
    static const range WIDE[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},   {0xAC00, 0xD7A3},
                                 {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
                                 {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};
    return in_ranges(code, WIDE, sizeof WIDE / sizeof WIDE[0]);
}

static glyph glyph_next(dv_str line, size_t *at) {
    uint32_t code = dv_utf8_next(line, at);
    if (code == '\t') return (glyph){' ', TAB_CELLS};
    if (is_hidden(code)) return (glyph){0xFFFD, 1};
    return (glyph){code, is_combining(code) ? 0 : is_wide(code) ? 2 : 1};
}

dv_str source_line(dv_str text, uint32_t number) {
    const char *at = text.ptr;
    const char *end = text.ptr + text.len;
    for (uint32_t line = 1; at && line < number; line++) {
        at = memchr(at, '\n', (size_t)(end - at));
        if (at) at++;
    }
    if (!at || at >= end) return (dv_str){NULL, 0};
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    size_t len = (size_t)((stop ? stop : end) - at);
    if (len > 0 && at[len - 1] == '\r') len--;
    return (dv_str){at, len};
}

static void put_blanks(dv_buf *out, size_t count) {
    for (size_t i = 0; i < count; i++)
        dv_buf_putc(out, ' ');
}

/* A long line is shown from `first` on. Cells, not characters. */
typedef struct view {
    size_t first;
    size_t last;
} view;

static void put_line(dv_buf *out, dv_str line, view shown) {
    size_t cell = 0;
    if (shown.first > 0) dv_buf_puts(out, "…");
    for (size_t at = 0; at < line.len;) {
        glyph g = glyph_next(line, &at);
        if (cell >= shown.first && cell + g.cells <= shown.last) {
            if (g.cells == TAB_CELLS)
                put_blanks(out, TAB_CELLS);
            else
                dv_utf8_put(out, g.code);
        } else if (cell < shown.first && cell + g.cells > shown.first) {
            put_blanks(out, cell + g.cells - shown.first);
        }
        cell += g.cells;
    }
    if (cell > shown.last) dv_buf_puts(out, "…");
    dv_buf_putc(out, '\n');
}

static size_t cells_before(dv_str line, size_t *at, size_t characters) {
    size_t cells = 0;
    for (size_t i = 0; i < characters && *at < line.len; i++)
        cells += glyph_next(line, at).cells;
    return cells;
}

void source_show(dv_buf *out, dv_str text, dv_mark mark, uint32_t width, bool colour) {
    dv_str line = source_line(text, mark.line);
    if (!line.ptr || line.len == 0) return;
    size_t at = 0;
    /* A byte order mark is no character of the first line. */
    if (mark.line == 1 && line.len >= 3 && memcmp(line.ptr, "\xEF\xBB\xBF", 3) == 0)
        line = (dv_str){line.ptr + 3, line.len - 3};
    size_t before = mark.column > 0 ? cells_before(line, &at, mark.column - 1) : 0;
    size_t span = mark.column > 0 ? cells_before(line, &at, width > 0 ? width : 1) : 0;
    view shown = {.first = before > WINDOW / 2 ? before - WINDOW / 2 : 0};
    shown.last = shown.first + WINDOW;
    if (before < WINDOW * 3 / 4) shown = (view){0, WINDOW};
    dv_buf_puts(out, "  ");
    put_line(out, line, shown);
    if (mark.column == 0) return;
    size_t room = shown.last - before;
    put_blanks(out, 2 + before - shown.first + (shown.first > 0 ? 1 : 0));
    dv_buf_puts(out, colour ? "\033[32m^" : "^");
    for (size_t i = 1; i < span && i < room; i++)
        dv_buf_putc(out, '~');
    dv_buf_puts(out, colour ? "\033[0m\n" : "\n");
}
