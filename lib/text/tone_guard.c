#include "text/tone.h"

#include <string.h>

#include "base/utf8.h"
#include "text/chars.h"

/* Signs and punctuation beyond ASCII, as far as they stand between words of a text. */
static bool is_sign(uint32_t c) {
    if (c < 0xC0) return c != 0xAA && c != 0xAD && c != 0xB5 && c != 0xBA; /* of U+0080..U+00BF all but ª soft-hyphen µ º */
    if (c == 0xD7 || c == 0xF7) return true;
    if (c >= 0x2010 && c <= 0x2BFF) return !dv_char__is_invisible(c) && !(c >= 0x20D0 && c <= 0x20FF);
    return dv_char__is_space(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0x1F000 && c <= 0x1FAFF);
}

bool dv_tone__is_word_char(uint32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_';
    return !is_sign(c);
}

/* ---- program text ---- */

static bool ends_piece(dv_str text, size_t at) {
    unsigned char byte = (unsigned char)text.ptr[at];
    if (byte <= ' ') return true;
    if (byte < 0x80) return strchr("<>\"|", byte) != NULL;
    /* NBSP, curly quotes. */
    if (byte == 0xC2) return at + 1 < text.len && (unsigned char)text.ptr[at + 1] == 0xA0;
    return byte == 0xE2 && text.len - at >= 3 && (unsigned char)text.ptr[at + 1] == 0x80 &&
           ((unsigned char)text.ptr[at + 2] == 0x9C || (unsigned char)text.ptr[at + 2] == 0x9D);
}

static dv_range piece_around(dv_str text, dv_range word, size_t floor) {
    dv_range piece = word;
    while (piece.start > floor && !ends_piece(text, piece.start - 1))
        piece.start--;
    while (piece.end < text.len && !ends_piece(text, piece.end))
        piece.end++;
    return piece;
}

static bool is_alnum(unsigned char byte) {
    return byte >= 0x80 || dv_tone__is_word_char(byte);
}

static bool contains(dv_str piece, const char *what) {
    size_t len = strlen(what);
    for (size_t at = 0; at + len <= piece.len; at++)
        if (memcmp(piece.ptr + at, what, len) == 0) return true;
    return false;
}

/* Letters and digits of ASCII, small, that end a host or file name: .vn, .docx, .mp4; "12.a" and "TP.Hoa" are none. */
static bool has_suffix(dv_str piece) {
    size_t end = piece.len;
    while (end > 0 && !is_alnum((unsigned char)piece.ptr[end - 1]))
        end--;
    size_t start = end, letters = 0;
    while (start > 0 && ((piece.ptr[start - 1] >= 'a' && piece.ptr[start - 1] <= 'z') ||
                         (piece.ptr[start - 1] >= '0' && piece.ptr[start - 1] <= '9'))) {
        start--;
        letters += piece.ptr[start] >= 'a';
    }
    bool dotted = start > 1 && piece.ptr[start - 1] == '.' && is_alnum((unsigned char)piece.ptr[start - 2]);
    return dotted && letters > 0 && end - start >= 2 && end - start <= 6;
}

/* Whether a sign of program text stands between or before letters: hoà_1, #hoà, a=b, x@y. */
static bool has_code_sign(dv_str piece) {
    static const char SIGNS[] = "@#$\\=_`{}^~";
    for (size_t at = 0; at + 1 < piece.len; at++)
        if (strchr(SIGNS, piece.ptr[at]) && piece.ptr[at] != '\0' && is_alnum((unsigned char)piece.ptr[at + 1]) &&
            (piece.ptr[at] != '_' || (at > 0 && is_alnum((unsigned char)piece.ptr[at - 1]))))
            return true;
    return false;
}

static bool is_path(dv_str piece) {
    size_t slashes = 0;
    for (size_t at = 0; at < piece.len; at++)
        slashes += piece.ptr[at] == '/';
    return slashes >= 2 || (slashes == 1 && (piece.ptr[0] == '/' || piece.ptr[0] == '.'));
}

/* The part of a host name with a port, a path or a question behind it: x.vn/a, x.vn:80. */
static dv_str host_of(dv_str piece) {
    size_t len = 0;
    while (len < piece.len && piece.ptr[len] != '/' && piece.ptr[len] != ':' && piece.ptr[len] != '?')
        len++;
    return (dv_str){piece.ptr, len};
}

/* Most pieces have none of the signs that the other functions ask about, but one at the end. */
static bool is_plain(dv_str piece) {
#define BIT(sign) (UINT64_C(1) << (sign) % 64)
    static const uint64_t SIGNS[2] = {
        BIT('#') | BIT('$') | BIT('(') | BIT('.') | BIT('/') | BIT(':') | BIT('='),
        BIT('@') | BIT('\\') | BIT('^') | BIT('_') | BIT('`') | BIT('{') | BIT('}') | BIT('~'),
    };
#undef BIT
    for (size_t at = 0; at + 1 < piece.len; at++) {
        unsigned char byte = (unsigned char)piece.ptr[at];
        if (byte < 0x80 && (SIGNS[byte / 64] >> byte % 64 & 1)) return false;
    }
    return true;
}

static bool is_code(dv_str piece) {
    if (is_plain(piece)) return false;
    return is_path(piece) || has_code_sign(piece) || has_suffix(piece) || has_suffix(host_of(piece)) || contains(piece, "www.") ||
           contains(piece, "::") || contains(piece, "()");
}

/* ---- apostrophes ---- */

/* Length of the apostrophe at `at`, 0 for none. */
static size_t apostrophe_at(dv_str text, size_t at) {
    if (at < text.len && text.ptr[at] == '\'') return 1;
    return text.len >= 3 && at <= text.len - 3 && memcmp(text.ptr + at, "\xE2\x80\x99", 3) == 0 ? 3 : 0;
}

static bool is_tied(dv_str text, dv_range word) {
    size_t after = apostrophe_at(text, word.end);
    if (after > 0 && word.end + after < text.len && is_alnum((unsigned char)text.ptr[word.end + after])) return true;
    for (size_t len = 1; len <= 3 && word.start > len; len += 2)
        if (apostrophe_at(text, word.start - len) == len) return is_alnum((unsigned char)text.ptr[word.start - len - 1]);
    return false;
}

bool dv_tone__is_guarded(dv_tone_guard *guard, dv_str text, dv_range word) {
    if (is_tied(text, word)) return true;
    if (word.start >= guard->piece.end) {
        guard->piece = piece_around(text, word, guard->piece.end);
        guard->code = is_code((dv_str){text.ptr + guard->piece.start, guard->piece.end - guard->piece.start});
    }
    return guard->code || dv_tone__is_among_foreign(text, word);
}
