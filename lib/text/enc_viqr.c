/* VIQR: marks written as punctuation behind the letter. */
#include "text/enc_viqr.h"

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/enc.h"
#include "text/enc_sense.h"

#include <danvan/text.h>

static dv_letter with_shape(dv_letter letter, uint8_t shape) {
    if (letter.shape != DV_LETTER_PLAIN || letter.tone != DV_LETTER_NGANG) return (dv_letter){0};
    letter.shape = shape;
    return letter;
}

static dv_letter with_tone(dv_letter letter, uint8_t tone) {
    if (letter.tone != DV_LETTER_NGANG) return (dv_letter){0};
    letter.tone = tone;
    return letter;
}

static dv_letter apply(dv_letter letter, char mark) {
    switch (mark) {
    case '(':
        return with_shape(letter, DV_LETTER_BREVE);
    case '^':
        return with_shape(letter, DV_LETTER_CIRCUMFLEX);
    case '+':
    case '*':
        return with_shape(letter, DV_LETTER_HORN);
    case '`':
        return with_tone(letter, DV_LETTER_HUYEN);
    case '?':
        return with_tone(letter, DV_LETTER_HOI);
    case '~':
        return with_tone(letter, DV_LETTER_NGA);
    case '\'':
        return with_tone(letter, DV_LETTER_SAC);
    case '.':
        return with_tone(letter, DV_LETTER_NANG);
    case 'D':
    case 'd':
        letter.upper |= mark == 'D';
        return letter.base == 'd' ? with_shape(letter, DV_LETTER_STROKE) : (dv_letter){0};
    default:
        return (dv_letter){0};
    }
}

dv_letter dv_viqr__join(dv_letter letter, char mark) {
    if (letter.base == 0) return letter;
    dv_letter joined = apply(letter, mark);
    return dv_letter__make(joined) != 0 ? joined : (dv_letter){0};
}

/* Whether a backslash before `c` is one that quotes. */
static bool is_quoted(char c) {
    return c != '\0' && strchr("(^+*`?~'.dD\\", c) != NULL;
}

/* A piece of a text as it is read: what it became, and what it shows. */
typedef struct piece {
    size_t end;      /* behind it */
    size_t tail;     /* where its last mark stands, when that is the last character; `end` otherwise */
    bool marked;     /* it has marks */
    bool strong;     /* a letter has both shape and tone, which punctuation hardly gives */
    bool has_vowel;
} piece;

static bool is_letter(char c) {
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* Reads letters with their marks from `at`, which is a letter, as far as they go. */
static piece read_letters(dv_buf *out, dv_str bytes, size_t at, size_t end) {
    piece got = {0};
    while (at < end && is_letter(bytes.ptr[at])) {
        dv_letter letter = dv_letter__read((unsigned char)bytes.ptr[at++]);
        got.tail = end;
        for (dv_letter joined; at < end && (joined = dv_viqr__join(letter, bytes.ptr[at])).base != 0; at++) {
            letter = joined;
            got.marked = true;
            got.tail = at;
        }
        got.has_vowel |= dv_letter__is_vowel(letter);
        got.strong |= letter.shape != DV_LETTER_PLAIN && letter.tone != DV_LETTER_NGANG;
        dv_utf8_put(out, dv_letter__make(letter));
    }
    got.end = at;
    return got;
}

/* Addresses are written with the signs that are marks elsewhere. */
static bool is_address(dv_str word) {
    static const dv_str WEB = {"www.", 4};
    const char *at = memchr(word.ptr, '@', word.len);
    if (at && at > word.ptr) return memchr(at, '.', word.len - (size_t)(at - word.ptr)) != NULL;
    if (word.len > WEB.len && memcmp(word.ptr, WEB.ptr, WEB.len) == 0) return true;
    for (const char *colon = memchr(word.ptr, ':', word.len); colon;) {
        size_t left = word.len - (size_t)(colon - word.ptr);
        if (left > 2 && colon[1] == '/' && colon[2] == '/') return true;
        colon = memchr(colon + 1, ':', left - 1);
    }
    return false;
}

static void put_literal(dv_buf *out, dv_str bytes, size_t at, size_t end) {
    dv_buf_add(out, (dv_str){bytes.ptr + at, end - at});
}

/* Reads a piece and keeps it where it makes sense, or without its last mark, or as letters and punctuation. */
static size_t read_sensible(dv_buf *out, dv_str bytes, size_t at, size_t end, bool quoted) {
    size_t start = out->len;
    piece got = read_letters(out, bytes, at, end);
    if (out->status != DV_OK || !got.marked) return got.end;
    dv_str word = {out->ptr + start, out->len - start};
    bool closes = quoted && got.tail == got.end - 1 && bytes.ptr[got.tail] == '\'';
    /* A capital alone with a full stop is a label or an initial. */
    closes |= got.end - at == 2 && bytes.ptr[at + 1] == '.' && bytes.ptr[at] <= 'Z';
    /* A sign at the end that would be a tone in no place of a tone is punctuation: `dda^u?`. */
    bool ends_marked = got.tail == got.end - 1 && !is_letter(bytes.ptr[got.tail]);
    bool sensible = !got.has_vowel || (dv_sense__word(word) != DV_SENSE_NONE && !(ends_marked && dv_sense__is_misplaced(word)));
    if (sensible && !closes) return got.end;
    if (ends_marked) {
        out->len = start;
        piece shorter = read_letters(out, bytes, at, got.tail);
        word = (dv_str){out->ptr + start, out->len - start};
        if (!shorter.marked || dv_sense__word(word) != DV_SENSE_NONE) {
            dv_buf_putc(out, bytes.ptr[got.tail]);
            return got.end;
        }
    }
    out->len = start;
    if (got.strong) return read_letters(out, bytes, at, end).end;
    put_literal(out, bytes, at, got.end);
    return got.end;
}

/* The end of the word at `at`. */
static size_t word_end(dv_str bytes, size_t at) {
    while (at < bytes.len && !(bytes.ptr[at] == ' ' || (bytes.ptr[at] >= '\t' && bytes.ptr[at] <= '\r')))
        at++;
    return at;
}

static void read_word(dv_buf *out, dv_str bytes, size_t at, size_t end, const dv_enc *enc) {
    bool sense = enc->options->viqr == DV_VIQR_SENSE;
    bool address = sense && is_address((dv_str){bytes.ptr + at, end - at});
    while (at < end && out->status == DV_OK) {
        char c = bytes.ptr[at];
        if (c == '\\' && at + 1 < end && is_quoted(bytes.ptr[at + 1])) {
            dv_buf_putc(out, bytes.ptr[at + 1]);
            at += 2;
        } else if (address || !is_letter(c)) {
            size_t from = at;
            while (++at < end && (bytes.ptr[at] & 0x80) != 0 && !is_letter(bytes.ptr[at])) {
            }
            dv_enc part = *enc;
            part.base += from;
            dv_enc__read_utf8(out, (dv_str){bytes.ptr + from, at - from}, &part);
        } else if (sense) {
            at = read_sensible(out, bytes, at, end, at > 0 && bytes.ptr[at - 1] == '\'');
        } else {
            at = read_letters(out, bytes, at, end).end;
        }
    }
}

void dv_enc__read_viqr(dv_buf *out, dv_str bytes, const dv_enc *enc) {
    size_t start = out->len;
    for (size_t at = 0; at < bytes.len && out->status == DV_OK;) {
        size_t end = word_end(bytes, at);
        read_word(out, bytes, at, end, enc);
        at = end;
        while (at < bytes.len && word_end(bytes, at) == at)
            at++;
        put_literal(out, bytes, end, at);
    }
    dv_enc__compose(out, start);
}

static void put_letter(dv_buf *out, dv_letter letter, bool star) {
    static const char SHAPES[] = {[DV_LETTER_BREVE] = '(', [DV_LETTER_CIRCUMFLEX] = '^', [DV_LETTER_HORN] = '+'};
    static const char TONES[] = {[DV_LETTER_HUYEN] = '`', [DV_LETTER_HOI] = '?', [DV_LETTER_NGA] = '~', [DV_LETTER_SAC] = '\'',
                                 [DV_LETTER_NANG] = '.'};
    char base = (char)(letter.upper ? letter.base - ('a' - 'A') : letter.base);
    dv_buf_putc(out, base);
    if (letter.shape == DV_LETTER_STROKE)
        dv_buf_putc(out, base);
    else if (letter.shape != DV_LETTER_PLAIN)
        dv_buf_putc(out, letter.shape == DV_LETTER_HORN && star ? '*' : SHAPES[letter.shape]);
    if (letter.tone != DV_LETTER_NGANG) dv_buf_putc(out, TONES[letter.tone]);
}

/* Whether the d at `at` would be taken for the beginning of the đ behind it. */
static bool is_before_stroke(dv_str text, size_t at) {
    if ((text.ptr[at] | 0x20) != 'd') return false;
    uint32_t next = 0;
    return dv_utf8__read(text.ptr + at + 1, text.len - at - 1, &next) > 0 && dv_letter__read(next).shape == DV_LETTER_STROKE;
}

void dv_enc__write_viqr(dv_buf *out, dv_str text, const dv_enc *enc) {
    dv_letter open = {0}; /* the letter that a mark would join */
    for (size_t at = 0; at < text.len && out->status == DV_OK;) {
        uint32_t c = 0;
        size_t size = dv_utf8__read(text.ptr + at, text.len - at, &c);
        dv_letter letter = size > 0 ? dv_letter__read(c) : (dv_letter){0};
        if (c < 0x80 && size > 0) {
            if (c == '\\' || dv_viqr__join(open, (char)c).base != 0 || is_before_stroke(text, at)) {
                dv_buf_putc(out, '\\');
                letter = (dv_letter){0};
            }
            dv_buf_putc(out, (char)c);
        } else if (letter.base != 0) {
            put_letter(out, letter, enc->options->viqr_star);
        } else {
            dv_enc__put_replacement(out, enc, at, size > 0 ? c : (unsigned char)text.ptr[at]);
        }
        open = letter;
        at += size > 0 ? size : 1;
    }
}
