#include "base/utf8.h"
#include "text/block.h"
#include "text/change.h"
#include "text/chars.h"
#include "text/normal.h"

/* Whether a character that begins so may be white space. */
static bool may_be_space(const unsigned char *s) {
    if (s[0] <= ' ') return true;
    if (s[0] < 0xC2 || s[0] > 0xE3) return false;
    return s[0] == 0xC2 || (s[0] == 0xE1 && s[1] == 0x9A) || (s[0] == 0xE2 && s[1] <= 0x81) || (s[0] == 0xE3 && s[1] == 0x80);
}

/* A blank between two words, which no step changes. */
static bool is_lone_blank(const unsigned char *s, size_t left) {
    return s[0] == ' ' && left > 1 && s[1] > ' ' && s[1] < 0x80;
}

/* A run of blanks and tabs: [start, end), `chars` of them. */
typedef struct run {
    size_t start;
    size_t end;
    size_t chars;
} run;

static run read_run(dv_str text, size_t at) {
    run blanks = {at, at, 0};
    for (size_t next = at; at < text.len; at = next) {
        uint32_t c = dv_utf8_next(text, &next);
        if (!dv_char__is_space(c) || dv_char__is_line_end(c)) break;
        blanks.end = next;
        blanks.chars++;
    }
    return blanks;
}

/* White space beyond ASCII, or what may be, and blanks and line ends that are not alone between words. */
static inline uint64_t find_odd(const char *s) {
    uint64_t blanks = dv_block__find(s, 0xFF, ' '), controls = dv_block__find(s, 0xE0, 0);
    uint64_t wide = dv_block__find(s, 0xFF, 0xC2) | dv_block__find(s, 0xFE, 0xE2) | dv_block__pairs(s, 0xE1, 0xFF, 0x9A);
    uint64_t next = dv_block__find(s + 1, 0xFF, ' ') | dv_block__find(s + 1, 0xE0, 0) | dv_block__find(s + 1, 0xFF, 0xC2) |
                    dv_block__find(s + 1, 0xFE, 0xE2) | dv_block__pairs(s + 1, 0xE1, 0xFF, 0x9A);
    return controls | wide | (blanks & next);
}

bool dv_normal__spaces(dv_buf *out, dv_str text, uint32_t steps, dv_normal_place place, dv_edits *edits) {
    dv_change change = {.out = out, .text = text, .edits = edits};
    bool trims = (steps & DV_NORMALIZE_TRIM) != 0, collapses = (steps & DV_NORMALIZE_COLLAPSE) != 0;
    bool line_start = place.first;
    const unsigned char *s = (const unsigned char *)text.ptr;
    for (size_t at = 0; at < text.len && out->status == DV_OK;) {
        if (!line_start) at = dv_block__skip(text.ptr, at, text.len, find_odd);
        if (!may_be_space(s + at) || (!line_start && is_lone_blank(s + at, text.len - at))) {
            line_start = false;
            at++;
            continue;
        }
        run blanks = read_run(text, at);
        size_t next = blanks.end;
        uint32_t c = next < text.len ? dv_utf8_next(text, &next) : 0;
        bool line_end = blanks.end == text.len ? place.last : dv_char__is_line_end(c);
        if (trims && (line_start || line_end))
            dv_change__replace(&change, blanks.start, blanks.end, DV_S(""), DV_EDIT_SPACE);
        else if (collapses && blanks.chars > 1)
            dv_change__replace(&change, blanks.start, blanks.end, DV_S(" "), DV_EDIT_SPACE);
        line_start = blanks.end < text.len && dv_char__is_line_end(c);
        at = next;
    }
    return dv_change__end(&change);
}
