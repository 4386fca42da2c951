#include <string.h>

#include "base/utf8.h"
#include "text/block.h"
#include "text/change.h"
#include "text/chars.h"
#include "text/classes.h"
#include "text/normal.h"

/* Characters that are taken out or become another, looked at one by one: what stands before and after is all they depend on. */

typedef struct chars {
    dv_change change;
    uint32_t steps;
    dv_normal_place place;
    uint32_t before; /* the last character that was not taken out; 0 at the beginning of the piece */
    bool line_text;
    /* What stands behind a run of invisible characters, so that the run is passed once. */
    size_t seen_from;
    size_t seen_end;
    uint32_t seen;
} chars;

/* Leads of characters, and signs of ASCII, that some step looks at. */
enum { LOOK_ALWAYS = 1, LOOK_QUOTE = 2, LOOK_DASH = 4, LOOK_LINE = 8 };
static const uint8_t LOOKS[256] = {
    [0xC2] = LOOK_ALWAYS, [0xCA] = LOOK_ALWAYS, [0xE1] = LOOK_ALWAYS, [0xE2] = LOOK_ALWAYS, [0xE3] = LOOK_ALWAYS, [0xEF] = LOOK_ALWAYS,
    ['"'] = LOOK_QUOTE,   ['\''] = LOOK_QUOTE,  ['`'] = LOOK_QUOTE,   ['-'] = LOOK_DASH,
};

/* Scripts that write with joiners, signs that are joined to emoji, and their selectors: nothing that canonical forms, capitals or
 * look-alikes would turn into something else. */
static bool needs_joiners(uint32_t c) {
    static const struct {
        uint32_t from, to;
    } RANGES[] = {{0x0590, 0x109F},   {0x1780, 0x18AF},   {0x1900, 0x1BFF},   {0x2190, 0x23FF},   {0x25A0, 0x27BF},  {0x2B00, 0x2BFF},
                  {0xA840, 0xAB2F},   {0xFB1D, 0xFDFF},   {0xFE00, 0xFE0F},   {0xFE70, 0xFEFC},   {0x10A00, 0x10CFF}, {0x11000, 0x11FFF},
                  {0x1F000, 0x1FAFF}};
    for (size_t i = 0; i < sizeof RANGES / sizeof RANGES[0]; i++)
        if (c >= RANGES[i].from && c <= RANGES[i].to) return true;
    return false;
}

static bool may_go(const chars *k, uint32_t c) {
    if (c == 0xAD) return (k->steps & DV_NORMALIZE_SOFT_HYPHEN) != 0;
    return (k->steps & DV_NORMALIZE_INVISIBLE) != 0 && dv_char__is_invisible(c);
}

/* The next character that is not taken out; 0 at the end of the piece. */
static uint32_t next_kept(const chars *k, size_t at) {
    while (at < k->change.text.len) {
        uint32_t c = dv_utf8_next(k->change.text, &at);
        if (!may_go(k, c)) return c;
    }
    return 0;
}

static bool is_joiner(uint32_t c) {
    return c == 0x200C || c == 0x200D;
}

/* The character next to `at` that is not invisible; 0 at the end. */
static uint32_t next_seen(chars *k, size_t at) {
    if (at >= k->seen_from && at < k->seen_end) return k->seen;
    k->seen_from = at;
    k->seen = 0;
    while (at < k->change.text.len) {
        uint32_t c = dv_utf8_next(k->change.text, &at);
        if (dv_char__is_invisible(c)) continue;
        k->seen = c;
        break;
    }
    k->seen_end = at;
    return k->seen;
}

static bool goes(chars *k, uint32_t c, size_t end) {
    if (!may_go(k, c)) return false;
    return !is_joiner(c) || !needs_joiners(k->before) || !needs_joiners(next_seen(k, end));
}

static bool is_letter(uint32_t c) {
    dv_class class = c == 0 ? DV_CLASS_OTHER : dv_class__of(c);
    return class == DV_CLASS_LETTER || class == DV_CLASS_MARK;
}

static bool opens(uint32_t before) {
    static const uint32_t OPENING[] = {0, '(', '[', '{', '<', 0xAB, 0x2013, 0x2014, 0x2018, 0x201C, 0x201E};
    if (before != 0 && dv_char__is_space(before)) return true;
    for (size_t i = 0; i < sizeof OPENING / sizeof OPENING[0]; i++)
        if (before == OPENING[i]) return true;
    return false;
}

static bool is_between(const uint32_t *list, size_t len, uint32_t c) {
    for (size_t i = 0; i < len; i++)
        if (list[i] == c) return true;
    return false;
}
#define IN(list, c) is_between(list, sizeof(list) / sizeof(list)[0], c)

static const uint32_t TYPED_APOSTROPHES[] = {'`', 0xB4, 0x02BC};

/* What a quotation mark becomes; an absent text where it stays. */
static dv_str quote(const chars *k, uint32_t c, size_t end) {
    static const uint32_t DOUBLE[] = {0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB};
    static const uint32_t SINGLE[] = {0x2018, 0x2019, 0x201A, 0x201B};
    bool curly = (k->steps & DV_NORMALIZE_QUOTES_CURLY) != 0;
    if (!curly && (k->steps & DV_NORMALIZE_QUOTES_PLAIN) == 0) return (dv_str){NULL, 0};
    if (IN(TYPED_APOSTROPHES, c) && is_letter(k->before) && is_letter(next_kept(k, end))) return curly ? DV_S("’") : DV_S("'");
    if (curly && c == '"') return opens(k->before) ? DV_S("“") : DV_S("”");
    if (curly && c == '\'') return opens(k->before) ? DV_S("‘") : DV_S("’");
    if (!curly && IN(DOUBLE, c)) return DV_S("\"");
    if (!curly && IN(SINGLE, c)) return DV_S("'");
    return (dv_str){NULL, 0};
}

static bool is_plain_dash(uint32_t c) {
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

/* Where a run of hyphens ends that stands alone between blanks and is to become a dash; `at` itself when there is none. */
static size_t lone_hyphens(const chars *k, size_t at) {
    dv_str text = k->change.text;
    bool blank_before = k->line_text && (k->before == 0 || (dv_char__is_space(k->before) && !dv_char__is_line_end(k->before)));
    if ((k->steps & DV_NORMALIZE_DASHES_LONG) == 0 || !blank_before) return at;
    size_t end = at;
    while (end < text.len && end - at < 3 && text.ptr[end] == '-')
        end++;
    uint32_t next = next_kept(k, end);
    return next != 0 && dv_char__is_space(next) ? end : at;
}

/* One character of `size` bytes. Returns where the next begins. */
static size_t take(chars *k, uint32_t c, size_t at, size_t end) {
    dv_str quoted;
    size_t dash;
    if (goes(k, c, end)) {
        dv_change__replace(&k->change, at, end, DV_S(""), DV_EDIT_INVISIBLE);
        return end;
    }
    if (dv_char__is_space(c)) {
        if (dv_char__is_line_end(c))
            k->line_text = false;
        else if (c >= 0x80 && (k->steps & DV_NORMALIZE_SPACES) != 0)
            dv_change__replace(&k->change, at, end, DV_S(" "), DV_EDIT_SPACE);
        k->before = c;
        return end;
    }
    if (c == '-' && (dash = lone_hyphens(k, at)) > at) {
        dv_change__replace(&k->change, at, dash, DV_S("–"), DV_EDIT_DASH);
        end = dash;
    } else if ((k->steps & DV_NORMALIZE_DASHES_PLAIN) != 0 && is_plain_dash(c)) {
        dv_change__replace(&k->change, at, end, DV_S("-"), DV_EDIT_DASH);
        c = '-';
    } else if ((quoted = quote(k, c, end)).ptr) {
        dv_change__replace(&k->change, at, end, quoted, DV_EDIT_QUOTE);
        dv_utf8__read(quoted.ptr, quoted.len, &c);
    }
    k->before = c;
    k->line_text |= !dv_char__is_invisible(c);
    return end;
}

static unsigned looks_of(uint32_t steps) {
    unsigned looks = LOOK_ALWAYS;
    if ((steps & (DV_NORMALIZE_QUOTES_CURLY | DV_NORMALIZE_QUOTES_PLAIN)) != 0) looks |= LOOK_QUOTE;
    if ((steps & DV_NORMALIZE_DASHES_LONG) != 0) looks |= LOOK_DASH;
    return looks;
}

/* Notes what was passed without a look, for what comes after: the last character, and whether the line has text. */
static void pass(chars *k, size_t from, size_t at) {
    if (from == at) return;
    dv_str text = k->change.text;
    size_t start = at - 1;
    while (start > from && dv_utf8__is_tail((unsigned char)text.ptr[start]))
        start--;
    dv_utf8__read(text.ptr + start, at - start, &k->before);
    if ((k->steps & DV_NORMALIZE_DASHES_LONG) == 0) return;
    for (size_t i = at; i-- > from;) {
        unsigned char byte = (unsigned char)text.ptr[i];
        if (byte > ' ') {
            k->line_text = true;
            return;
        }
        if (dv_char__is_line_end(byte)) {
            k->line_text = false;
            return;
        }
    }
}

static inline uint64_t find_always(const char *s) {
    return dv_block__find(s, 0xF7, 0xC2) | dv_block__find(s, 0xFE, 0xE2) | dv_block__find(s, 0xFF, 0xEF) |
           dv_block__pairs(s, 0xE1, 0xFF, 0x9A);
}

static inline uint64_t find_signs_too(const char *s) {
    uint64_t quotes = dv_block__find(s, 0xFF, '"') | dv_block__find(s, 0xFF, '\'') | dv_block__find(s, 0xFF, '`');
    return find_always(s) | quotes | dv_block__find(s, 0xFF, '-');
}

/* Past what no step looks at; of U+1000..U+1FFF that is all but U+1680. */
static size_t skip_plain(dv_str text, size_t at, unsigned looks) {
    at = dv_block__skip(text.ptr, at, text.len, looks == LOOK_ALWAYS ? find_always : find_signs_too);
    while (at < text.len) {
        unsigned char byte = (unsigned char)text.ptr[at];
        if ((LOOKS[byte] & looks) == 0)
            at++;
        else if (byte == 0xE1 && (unsigned char)text.ptr[at + 1] != 0x9A)
            at += 3;
        else
            break;
    }
    return at;
}

bool dv_normal__chars(dv_buf *out, dv_str text, uint32_t steps, dv_normal_place place, dv_edits *edits) {
    chars k = {.change = {.out = out, .text = text, .edits = edits}, .steps = steps, .place = place, .line_text = place.line_text};
    unsigned looks = looks_of(steps);
    for (size_t at = 0; at < text.len && out->status == DV_OK;) {
        size_t from = at;
        at = skip_plain(text, at, looks);
        pass(&k, from, at);
        if (at == text.len) break;
        uint32_t c = 0;
        size_t size = dv_utf8__read(text.ptr + at, text.len - at, &c);
        at = take(&k, c, at, at + size);
    }
    return dv_change__end(&k.change);
}
