#include "base/buf.h"
#include "base/utf8.h"
#include "text/block.h"
#include "text/canonical.h"
#include "text/change.h"
#include "text/classes.h"
#include "text/letter.h"
#include "text/lookalike.h"
#include "text/normal.h"

/* One word with a suspicious letter is read twice: first to decide, then to change it. */

/* Latin letters and those that are told by width or position only are not meant. */
static bool is_latin(uint32_t c) {
    return c < 0x250 || (c >= 0x1E00 && c <= 0x1EFF) || dv_letter__is_false_d(c);
}

/* Greek and Cyrillic, where the look-alikes are. */
static bool is_suspect(uint32_t c) {
    return (c >= 0x370 && c <= 0x52F) || (c >= 0x1F00 && c <= 0x1FFF);
}

/* What a letter of another script becomes: a letter of ASCII, and in `marks` what stands on it. 0 where it has no likeness. */
static char likeness(uint32_t c, uint32_t marks[DV_CANONICAL_MAX], size_t *marks_len) {
    *marks_len = 0;
    if (!is_suspect(c)) return '\0';
    char latin = dv_lookalike__latin(c);
    if (latin) return latin;
    uint32_t parts[DV_CANONICAL_MAX];
    size_t len = dv_canonical__decompose(c, parts);
    if (len < 2) return '\0';
    for (size_t i = 1; i < len; i++)
        marks[i - 1] = parts[i];
    *marks_len = len - 1;
    return dv_lookalike__latin(parts[0]);
}

/* Appends what a letter becomes. False where it has no likeness. */
static bool add_likeness(dv_buf *out, uint32_t c) {
    uint32_t marks[DV_CANONICAL_MAX];
    size_t len;
    char latin = likeness(c, marks, &len);
    if (!latin) return false;
    dv_scratch apart;
    dv_scratch__open(&apart, out->alloc);
    dv_buf_putc(&apart.buf, latin);
    for (size_t i = 0; i < len; i++)
        dv_utf8_put(&apart.buf, marks[i]);
    dv_canonical__add(out, dv_buf_str(&apart.buf), true);
    dv_buf_free(&apart.buf);
    return true;
}

/* What is known of a word. */
typedef struct look {
    bool latin;   /* has a letter that is surely Latin */
    bool foreign; /* has, or would have, one that is not of Vietnamese */
    bool alike;   /* every letter that is not Latin has a likeness */
    bool other;   /* has such letters */
} look;

static void look_at(look *seen, uint32_t c) {
    if (dv_letter__read(c).base != 0 || dv_letter__is_false_d(c)) {
        seen->latin = true;
        return;
    }
    if (is_latin(c)) {
        seen->latin = seen->foreign = true;
        return;
    }
    seen->other = true;
    dv_scratch scratch;
    dv_scratch__open(&scratch, NULL);
    seen->alike &= add_likeness(&scratch.buf, c);
    uint32_t first = seen->alike ? dv_utf8_next(dv_buf_str(&scratch.buf), &(size_t){0}) : c;
    seen->foreign |= dv_letter__read(first).base == 0;
    dv_buf_free(&scratch.buf);
}

/* Whether the text goes on with a vowel, or the word ends. */
static bool vowel_or_end(dv_str text, size_t at) {
    while (at < text.len) {
        uint32_t c = dv_utf8_next(text, &at), marks[DV_CANONICAL_MAX];
        dv_class class = dv_class__of(c);
        if (class == DV_CLASS_INVISIBLE || class == DV_CLASS_MARK) continue;
        if (class != DV_CLASS_LETTER) return true;
        size_t len;
        char latin = likeness(c, marks, &len);
        return dv_letter__is_vowel(dv_letter__read(latin ? (uint32_t)(unsigned char)latin : c));
    }
    return true;
}

static void change_false_d(dv_change *change, uint32_t c, size_t at, size_t end, bool first) {
    bool capital = dv_letter__of_false_d(c).upper;
    if (!capital && (!first || !vowel_or_end(change->text, end))) return;
    dv_change__replace(change, at, end, capital ? DV_S("Đ") : DV_S("đ"), DV_EDIT_LOOKALIKE);
}

static void change_letter(dv_change *change, uint32_t c, size_t at, size_t end) {
    dv_scratch scratch;
    dv_scratch__open(&scratch, NULL);
    if (add_likeness(&scratch.buf, c)) dv_change__replace(change, at, end, dv_buf_str(&scratch.buf), DV_EDIT_LOOKALIKE);
    dv_buf_free(&scratch.buf);
}

static void change_word(dv_change *change, size_t start, size_t end, look seen) {
    dv_str text = {change->text.ptr, end};
    bool letters = seen.latin && seen.alike && seen.other, first = true;
    for (size_t at = start, next = at; at < end; at = next) {
        uint32_t c = dv_utf8_next(text, &next);
        if (dv_class__of(c) != DV_CLASS_LETTER) continue;
        if (dv_letter__is_false_d(c) && !seen.foreign)
            change_false_d(change, c, at, next, first);
        else if (letters && is_suspect(c))
            change_letter(change, c, at, next);
        first = false;
    }
}

static bool is_word_part(dv_class class) {
    return class == DV_CLASS_LETTER || class == DV_CLASS_MARK || class == DV_CLASS_INVISIBLE || class == DV_CLASS_APOSTROPHE;
}

/* The beginning of the word in which `at` lies; not before `least`. */
static size_t word_start(dv_str text, size_t least, size_t at) {
    while (at > least) {
        size_t start = dv_canonical__back(text.ptr, at), next = start;
        if (!is_word_part(dv_class__of(dv_utf8_next(text, &next)))) break;
        at = start;
    }
    return at;
}

/* Reads and changes the word around `at`. Returns its end. */
static size_t take_word(dv_change *change, size_t least, size_t at) {
    dv_str text = change->text;
    size_t start = word_start(text, least, at), end = start;
    look seen = {.alike = true};
    for (size_t next = end; end < text.len; end = next) {
        uint32_t c = dv_utf8_next(text, &next);
        dv_class class = dv_class__of(c);
        if (!is_word_part(class)) break;
        if (class == DV_CLASS_LETTER) look_at(&seen, c);
    }
    if (end > start) change_word(change, start, end, seen);
    return end;
}

/* By the lead: what may begin a false D, 1, or a letter of Greek or Cyrillic, 2. */
static const uint8_t LEADS[256] = {[0xC3] = 1, [0xC6] = 1, [0xC9] = 1, [0xCD] = 2, [0xCE] = 2, [0xCF] = 2, [0xD0] = 2,
                                   [0xD1] = 2, [0xD2] = 2, [0xD3] = 2, [0xD4] = 2, [0xE1] = 3};

static bool is_there(const unsigned char *s) {
    switch (LEADS[s[0]]) {
    case 1:
        return s[0] == 0xC3 ? s[1] == 0x90 || s[1] == 0xB0 : s[0] == 0xC6 ? s[1] == 0x89 : s[1] == 0x96;
    case 2:
        return s[0] != 0xCD || s[1] >= 0xB0;
    case 3:
        return s[1] >= 0xBC;
    default:
        return false;
    }
}

/* As is_there(), for a block: eth is C3 90 and C3 B0. */
static inline uint64_t find_there(const char *s) {
    uint64_t greek = (dv_block__find(s, 0xFC, 0xCC) & ~dv_block__find(s, 0xFF, 0xCC)) | dv_block__pairs(s, 0xE1, 0xFC, 0xBC);
    uint64_t ds = dv_block__pairs(s, 0xC3, 0xDF, 0x90) | dv_block__pairs(s, 0xC6, 0xFF, 0x89) | dv_block__pairs(s, 0xC9, 0xFF, 0x96);
    return greek | dv_block__find(s, 0xF8, 0xD0) | ds;
}

bool dv_normal__lookalikes(dv_buf *out, dv_str text, uint32_t steps, dv_normal_place place, dv_edits *edits) {
    (void)steps;
    (void)place;
    dv_change change = {.out = out, .text = text, .edits = edits};
    const unsigned char *s = (const unsigned char *)text.ptr;
    size_t least = 0; /* the end of the last word that was taken */
    for (size_t at = 0; at < text.len && out->status == DV_OK;) {
        at = dv_block__skip(text.ptr, at, text.len, find_there);
        if (LEADS[s[at]] == 0 || !is_there(s + at)) {
            at++;
            continue;
        }
        size_t end = take_word(&change, least, at);
        least = end;
        at = end > at ? end : at + 1;
    }
    return dv_change__end(&change);
}
