/* Reading TCVN3, whose toned letters are small ones by the table, but capitals where the font made them so. */
#include <string.h>

#include "base/buf.h"
#include "text/enc.h"

#include <danvan/text.h>

/* What a word shows about its line. */
typedef enum word_kind {
    WORD_NONE = 0, /* nothing: no letters, a letter alone, an abbreviation, a Roman number */
    WORD_OPEN,     /* toned small codes that a capital alone stands before, or nothing: "Hµ", "ý" */
    WORD_CAPITALS, /* at least two capitals, and no small letter of ASCII */
    WORD_SMALL     /* a small letter of ASCII, which no font of capitals would have left */
} word_kind;

typedef struct word {
    size_t end;
    word_kind kind;
    bool toned;   /* it has small letters beyond ASCII */
    bool capital; /* it has a capital */
} word;

static uint32_t code_at(dv_str bytes, size_t at) {
    return dv_page__at(&dv_page__tcvn3, (unsigned char)bytes.ptr[at]);
}

/* The letters of TCVN3 stand in one piece: capitals from A1, small ones from A8. */
enum { FIRST_CAPITAL = 0xA1, FIRST_SMALL = 0xA8 };

typedef enum letter_kind {
    LETTER_NONE = 0,
    LETTER_ASCII_SMALL,
    LETTER_ASCII_CAPITAL,
    LETTER_SMALL,
    LETTER_CAPITAL
} letter_kind;

static letter_kind kind_of(unsigned char byte) {
    if (byte < 0x80) {
        if ((byte | 0x20) < 'a' || (byte | 0x20) > 'z') return LETTER_NONE;
        return (byte & 0x20) != 0 ? LETTER_ASCII_SMALL : LETTER_ASCII_CAPITAL;
    }
    if (byte < FIRST_CAPITAL || dv_page__tcvn3.high[byte - 0x80] == 0) return LETTER_NONE;
    return byte < FIRST_SMALL ? LETTER_CAPITAL : LETTER_SMALL;
}

/* Whether capitals of ASCII are more than an abbreviation or a Roman number. */
static bool is_word(dv_str capitals) {
    bool vowel = false;
    bool roman = true;
    for (size_t i = 0; i < capitals.len; i++) {
        vowel |= memchr("AEIOUY", capitals.ptr[i], 6) != NULL;
        roman &= memchr("IVXLC", capitals.ptr[i], 5) != NULL;
    }
    return vowel && !roman && capitals.len >= 2;
}

/* The letter_kind of every byte. */
static void make_kinds(uint8_t kinds[256]) {
    for (unsigned byte = 0; byte < 256; byte++)
        kinds[byte] = (uint8_t)kind_of((unsigned char)byte);
}

/* The word at `at`, which is a letter. */
static word read_word(const uint8_t kinds[256], dv_str bytes, size_t at) {
    size_t start = at;
    size_t capitals = 0;
    unsigned seen = 0;
    for (; at < bytes.len; at++) {
        unsigned kind = kinds[(unsigned char)bytes.ptr[at]];
        if (kind == LETTER_NONE) break;
        seen |= 1u << kind;
        capitals += (kind == LETTER_ASCII_CAPITAL) | (kind == LETTER_CAPITAL);
    }
    bool toned = seen >> LETTER_SMALL & 1;
    word_kind kind = toned ? WORD_OPEN : WORD_NONE;
    if (seen >> LETTER_ASCII_SMALL & 1)
        kind = WORD_SMALL;
    else if (toned || seen >> LETTER_CAPITAL & 1)
        kind = capitals >= 2 ? WORD_CAPITALS : kind;
    else if (is_word((dv_str){bytes.ptr + start, at - start}))
        kind = WORD_CAPITALS;
    return (word){at, kind, toned, capitals > 0};
}

typedef struct line {
    dv_buf *out;
    const dv_enc *enc;
    const uint8_t *kinds; /* make_kinds() */
    dv_str bytes;
    word_kind before; /* the last word that shows something */
    word_kind after;  /* the next one, looked up from `looked` on; WORD_NONE at the end */
    size_t looked;    /* where `after` was found, or the end */
} line;

static bool ends_line(char byte) {
    return byte == '\n' || byte == '\r';
}

/* The kind of the next word from `at` on in the line that shows something. */
static word_kind look_ahead(line *all, size_t at) {
    if (at <= all->looked && all->looked > 0) return all->after;
    while (at < all->bytes.len && !ends_line(all->bytes.ptr[at])) {
        if (all->kinds[(unsigned char)all->bytes.ptr[at]] == LETTER_NONE) {
            at++;
            continue;
        }
        word next = read_word(all->kinds, all->bytes, at);
        if (next.kind == WORD_CAPITALS || next.kind == WORD_SMALL) {
            all->looked = at;
            return all->after = next.kind;
        }
        at = next.end;
    }
    all->looked = at;
    return all->after = WORD_NONE;
}

/* A word that shows nothing by itself goes with its neighbours, when they agree. */
static bool neighbours_are_capitals(line *all, size_t end) {
    word_kind after = look_ahead(all, end);
    if (all->before == WORD_SMALL || after == WORD_SMALL) return false;
    return all->before == WORD_CAPITALS || after == WORD_CAPITALS;
}

/* Whether the capital at `at` and the toned small code behind it are one letter. */
static bool is_pair(dv_str bytes, size_t at, size_t end, bool raise) {
    if (at + 1 >= end || (unsigned char)bytes.ptr[at + 1] < 0x80) return false;
    dv_letter first = dv_letter__read(code_at(bytes, at));
    dv_letter second = dv_letter__read(code_at(bytes, at + 1));
    if (!first.upper || second.upper || second.tone == DV_LETTER_NGANG || first.base != second.base) return false;
    if (first.shape != DV_LETTER_PLAIN && first.shape != second.shape) return false;
    /* XOÒNG, COÓC: the one rime that has a vowel twice. */
    char next = at + 2 < end ? dv_letter__read(code_at(bytes, at + 2)).base : '\0';
    return !(raise && first.base == 'o' && second.shape == DV_LETTER_PLAIN && (next == 'n' || next == 'c'));
}

static void put_raised(const line *all, uint32_t c) {
    dv_letter letter = dv_letter__read(c);
    if (letter.upper) {
        dv_utf8_put(all->out, c);
        return;
    }
    letter.upper = true;
    dv_utf8_put(all->out, dv_letter__make(letter));
    all->enc->report->raised++;
}

static void put_word(const line *all, size_t at, size_t end, bool raise) {
    for (; at < end; at++) {
        bool pair = is_pair(all->bytes, at, end, raise);
        at += pair;
        if (raise || pair)
            put_raised(all, code_at(all->bytes, at));
        else
            dv_utf8_put(all->out, code_at(all->bytes, at));
    }
}

static bool has_pair(dv_str bytes, size_t at, size_t end, bool raise) {
    for (; at < end; at++)
        if (is_pair(bytes, at, end, raise)) return true;
    return false;
}

/* Only words that the table alone would read wrongly are read letter by letter. */
static void read_auto(dv_buf *out, dv_str bytes, const dv_enc *enc) {
    uint8_t kinds[256];
    line all = {.out = out, .enc = enc, .kinds = kinds, .bytes = bytes};
    size_t done = 0;
    dv_enc part = *enc;
    make_kinds(kinds);
    for (size_t at = 0; at < bytes.len && out->status == DV_OK;) {
        if (kinds[(unsigned char)bytes.ptr[at]] == LETTER_NONE) {
            if (ends_line(bytes.ptr[at])) all.before = WORD_NONE;
            at++;
            continue;
        }
        word next = read_word(kinds, bytes, at);
        bool raise = next.toned && (next.kind == WORD_CAPITALS ||
                                    (next.kind == WORD_OPEN && neighbours_are_capitals(&all, next.end)));
        if (raise || (next.toned && next.capital && has_pair(bytes, at, next.end, raise))) {
            part.base = enc->base + done;
            dv_enc__read_page(out, (dv_str){bytes.ptr + done, at - done}, &dv_page__tcvn3, &part);
            put_word(&all, at, next.end, raise);
            done = next.end;
        }
        if (next.kind == WORD_CAPITALS || next.kind == WORD_SMALL) all.before = next.kind;
        at = next.end;
    }
    part.base = enc->base + done;
    dv_enc__read_page(out, (dv_str){bytes.ptr + done, bytes.len - done}, &dv_page__tcvn3, &part);
}

static void read_capitals(dv_buf *out, dv_str bytes, const dv_enc *enc) {
    line all = {.out = out, .enc = enc, .bytes = bytes};
    for (size_t at = 0; at < bytes.len && out->status == DV_OK; at++) {
        uint32_t c = code_at(bytes, at);
        if (dv_letter__read(c).base != 0) {
            put_raised(&all, c);
            continue;
        }
        if (c == 0 && bytes.ptr[at] != 0) dv_enc__bad(enc, at, (unsigned char)bytes.ptr[at]);
        dv_utf8_put(out, c == 0 && bytes.ptr[at] != 0 ? 0xFFFD : c);
    }
}

void dv_enc__read_tcvn3(dv_buf *out, dv_str bytes, const dv_enc *enc) {
    switch (enc->options->tcvn3_case) {
    case DV_TCVN3_AS_IS:
        dv_enc__read_page(out, bytes, &dv_page__tcvn3, enc);
        break;
    case DV_TCVN3_CAPITALS:
        read_capitals(out, bytes, enc);
        break;
    case DV_TCVN3_AUTO:
        read_auto(out, bytes, enc);
        break;
    }
}
