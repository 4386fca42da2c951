#include <danvan/text.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/block.h"
#include "text/canonical.h"
#include "text/mark.h"
#include "text/vector.h"

/* A letter of Vietnamese is taken apart by table, marks that are in order behind a letter of ASCII are copied, and so is what has no
 * parts, as long as the next character joins nothing before it; whatever else is a chunk for canonical.c. */

typedef struct taker {
    dv_str text;
    dv_buf *out;
    dv_edits *edits;
    size_t base; /* place of the text in `edits` */
} taker;

static bool is_safe_at(dv_str text, size_t at) {
    return at >= text.len || (unsigned char)text.ptr[at] < 0xCC || dv_canonical__safe_size(text, at) > 0;
}

/* The class by which the marks of Vietnamese are put in order; 0 for every other mark. */
static unsigned class_of(uint8_t mark) {
    if (mark == 0 || mark >= DV_MARK_OTHER) return 0;
    return mark == DV_MARK_SHAPE + DV_LETTER_HORN ? 216 : mark == DV_LETTER_NANG ? 220 : 230;
}

/* How many bytes of marks at `at` are in order, and all that are there; 0 when that is not plain to see. What stands before is a letter of
 * ASCII or the beginning. */
static size_t ordered_marks(dv_str text, size_t at) {
    const unsigned char *s = (const unsigned char *)text.ptr;
    if (s[at] != DV_MARK_LEAD) return 0;
    unsigned first = class_of(dv_mark__read(s[at + 1]));
    if (first == 0) return 0;
    if (text.len - at == 2 || s[at + 2] < 0xCC) return 2;
    if (s[at + 2] != DV_MARK_LEAD) return 0;
    unsigned second = class_of(dv_mark__read(s[at + 3]));
    return second >= first && is_safe_at(text, at + 4) ? 4 : 0;
}

/* Takes apart the letter of `size` bytes at `at`; a tone behind a shaped letter goes with it. Returns how many bytes were taken, 0 when more
 * marks follow. There is room for 8 bytes. */
static size_t part_letter(taker *t, size_t at, size_t size, dv_letter letter, char **to) {
    const unsigned char *s = (const unsigned char *)t->text.ptr;
    size_t end = at + size;
    if (end < t->text.len && s[end] == DV_MARK_LEAD) {
        uint8_t mark = dv_mark__read(s[end + 1]);
        if (letter.tone != DV_LETTER_NGANG || mark == 0 || mark >= DV_MARK_SHAPE) return 0;
        letter.tone = mark;
        end += 2;
    }
    if (!is_safe_at(t->text, end)) return 0;
    const dv_mark_text *marks = &dv_mark__texts[letter.shape][letter.tone];
    (*to)[0] = (char)(letter.upper ? letter.base - ('a' - 'A') : letter.base);
    memcpy(*to + 1, marks->bytes, sizeof marks->bytes);
    *to += 1 + marks->len;
    if (t->edits) dv_edits_add(t->edits, t->base + at, end - at, 1u + marks->len, DV_EDIT_NFD);
    return end - at;
}

/* A character that is not of ASCII. Returns how many bytes were taken, 0 for a chunk. */
static size_t part_char(taker *t, size_t at, char **to) {
    const char *s = t->text.ptr;
    size_t size = ordered_marks(t->text, at);
    if (size == 0) {
        uint32_t c = 0;
        size = dv_utf8__read(s + at, t->text.len - at, &c);
        dv_letter letter = dv_letter__read(c);
        if (letter.base != 0 && letter.shape != DV_LETTER_STROKE) return part_letter(t, at, size, letter, to);
        bool whole = letter.base != 0 || (unsigned char)s[at] == 0xC2 ||
                     (dv_canonical__safe_size(t->text, at) > 0 && !dv_canonical__is_composite(c));
        if (!whole || !is_safe_at(t->text, at + size)) return 0;
    }
    memcpy(*to, s + at, size);
    *to += size;
    return size;
}

/* Anything: the character at `at` and all that may join it. Returns where it ends. */
static size_t part_chunk(taker *t, size_t at) {
    size_t end = dv_canonical__unsafe_end(t->text, at + dv_canonical__safe_size(t->text, at)), old = t->out->len;
    dv_str raw = {t->text.ptr + at, end - at};
    if (dv_canonical__add(t->out, raw, false) != DV_OK) return end;
    dv_str now = {t->out->ptr + old, t->out->len - old};
    if (t->edits && !dv_str_equal(raw, now)) dv_edits_add(t->edits, t->base + at, raw.len, now.len, DV_EDIT_NFD);
    return end;
}

/* Finds characters beyond ASCII from s[0] on, as far as all is Latin without marks. Returns how far. */
static size_t find_letters(dv_places *places, const char *s, size_t len) {
    size_t at = 0;
    places->len = 0;
    for (; len - at >= DV_BLOCK_SIGHT && at < DV_PLACES_BLOCKS * DV_BLOCK && dv_block__is_latin(s + at); at += DV_BLOCK) {
        if (dv_block__find(s + at, 0xFF, DV_MARK_LEAD) != 0) break;
        dv_places__add(places, at, dv_block__find(s + at, 0xC0, 0xC0));
    }
    return at;
}

/* Takes letters apart as long as there is nothing else and nobody asks for edits, in two walks: where, and what. `*at` moves past what was
 * done. Returns where to write next; there is room for twice DV_PLACES_BLOCKS blocks and the slack. */
static char *part_places(taker *t, size_t *at, char *to) {
    dv_places places;
    const char *start = t->text.ptr + *at, *done = start;
    const char *end = start + find_letters(&places, start, t->text.len - *at);
    for (size_t i = 0; i < places.len; i++) {
        const char *letter = start + places.at[i];
        const unsigned char *s = (const unsigned char *)letter;
        dv_block__copy(to, done, (size_t)(letter - done));
        to += letter - done;
        done = letter;
        if (s[0] == 0xE2 || s[0] == 0xC2) continue; /* signs have no parts */
        unsigned three = s[0] == 0xE1, all = 0u - three;
        unsigned two_at = ((s[0] & 0x1Fu) << 6 | (s[1] & 0x3Fu)) - 0xC0u;
        unsigned three_at = (0x1000u | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu)) - 0x1EA0u; /* huge for U+1E00..U+1E9F */
        unsigned slot = (all & (three_at + DV_LETTER_SLOT(0x1EA0u))) | (~all & two_at);
        bool none = (three & (three_at >= DV_LETTER_SLOTS - DV_LETTER_SLOT(0x1EA0u))) | (~three & 1u & (two_at >= DV_LETTER_SLOT(0x1EA0u)));
        const dv_letter_parts *parts = &dv_letter__parts[none ? 0xD7 - 0xC0 : slot]; /* × is no letter */
        /* A mark may follow what ends the last block. */
        if (parts->len == 0 || (letter + 3 >= end && !is_safe_at(t->text, (size_t)(letter - t->text.ptr) + 2 + three))) {
            end = done;
            break;
        }
        memcpy(to, parts, sizeof *parts);
        to += parts->len;
        done = letter + 2 + three;
    }
    /* The last character without parts may be one that a mark follows: it is left to others, and so is what is cut. */
    while (end > done && (unsigned char)end[-1] >= 0x80)
        end--;
    if (end > done) {
        memcpy(to, done, (size_t)(end - done));
        to += end - done;
        done = end;
    }
    *at = (size_t)(done - t->text.ptr);
    return to;
}

#define PIECE 1024
/* Three bytes become at most five; eight are written at a time, and blocks may be begun at the end of a piece. */
#define ROOM (2 * PIECE + 2 * DV_PLACES_BLOCKS * DV_BLOCK + 64)

static size_t part_piece(taker *t, size_t at, size_t end) {
    const char *s = t->text.ptr;
    if (dv_buf__reserve(t->out, ROOM) != DV_OK) return t->text.len;
    char *to = t->out->ptr + t->out->len;
    bool by_places = !t->edits;
    while (at < end) {
        if (by_places && t->text.len - at >= DV_BLOCK_SIGHT) {
            size_t start = at;
            to = part_places(t, &at, to);
            by_places = at - start >= DV_BLOCK;
            if (by_places) continue;
            if (at >= end) break;
        }
        if (t->text.len - at >= 8) {
            size_t plain = dv_word__copy_ascii(to, s + at);
            to += plain;
            at += plain;
            if (plain == 8) continue;
        } else if ((unsigned char)s[at] < 0x80) {
            *to++ = s[at++];
            continue;
        }
        size_t size = part_char(t, at, &to);
        if (size == 0) {
            t->out->len = (size_t)(to - t->out->ptr);
            at = part_chunk(t, at);
            if (dv_buf__reserve(t->out, ROOM) != DV_OK) return t->text.len;
            to = t->out->ptr + t->out->len;
        }
        at += size;
    }
    t->out->len = (size_t)(to - t->out->ptr);
    t->out->ptr[t->out->len] = '\0';
    return at;
}

dv_status dv_nfd__tell(dv_buf *out, dv_str text, dv_edits *edits, size_t base) {
    taker t = {text, out, edits, base};
    if (dv_buf__reserve(out, text.len) != DV_OK) return out->status;
    out->ptr[out->len] = '\0';
    for (size_t at = 0; at < text.len && out->status == DV_OK;)
        at = part_piece(&t, at, text.len - at < PIECE ? text.len : at + PIECE);
    return out->status == DV_OK && edits ? edits->status : out->status;
}

dv_status dv_nfd(dv_buf *out, dv_str text) {
    if (!out) return DV_E_ARG;
    if (dv_utf8_check(text) != text.len) return DV_E_TEXT;
    return dv_nfd__tell(out, text, NULL, 0);
}

bool dv_nfd_is(dv_str text) {
    if (dv_utf8_check(text) != text.len) return false;
    unsigned last = 0; /* class of the character before */
    for (size_t at = 0; at < text.len;) {
        if ((unsigned char)text.ptr[at] < 0x80) {
            bool plain = text.len - at >= 8 && (dv_word__read(text.ptr + at) & DV_WORD_HIGH) == 0;
            at += plain ? 8 : 1;
            last = 0;
            continue;
        }
        uint32_t c = 0;
        unsigned mark = (unsigned char)text.ptr[at] == DV_MARK_LEAD ? class_of(dv_mark__read((unsigned char)text.ptr[at + 1])) : 0;
        at += dv_utf8__read(text.ptr + at, text.len - at, &c);
        if (mark == 0) {
            if (dv_canonical__is_composite(c)) return false;
            mark = dv_canonical__class(c);
        }
        if (mark != 0 && mark < last) return false;
        last = mark;
    }
    return true;
}
