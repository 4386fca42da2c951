#include "text/tone.h"

#include <string.h>

#include "base/utf8.h"
#include "text/chars.h"
#include "text/letter.h"
#include "text/syllable.h"

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
    return start > 1 && piece.ptr[start - 1] == '.' && is_alnum((unsigned char)piece.ptr[start - 2]) && letters > 0 && end - start >= 2 &&
           end - start <= 6;
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

static bool is_code(dv_str piece) {
    return is_path(piece) || has_code_sign(piece) || has_suffix(piece) || has_suffix(host_of(piece)) || contains(piece, "www.") || contains(piece, "::") ||
           contains(piece, "()");
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
    for (size_t len = 1; len <= 3; len += 2)
        if (word.start > len && apostrophe_at(text, word.start - len) == len && is_alnum((unsigned char)text.ptr[word.start - len - 1]))
            return true;
    return false;
}

/* ---- words of other languages ---- */

/* Whether letters stand there that hardly any other language has: đ ă ơ ư, hỏi, nặng, or shape and tone together. */
static bool is_surely_vietnamese(dv_str text, size_t start, size_t end) {
    for (size_t at = start; at + 1 < end; at++) {
        unsigned char byte = (unsigned char)text.ptr[at], next = (unsigned char)text.ptr[at + 1];
        if (byte == 0xE1 && (next == 0xBA || next == 0xBB)) return true;
        if (byte == 0xC6 && (next == 0xA0 || next == 0xA1 || next == 0xAF || next == 0xB0)) return true;
        if (byte == 0xC4 && (next == 0x90 || next == 0x91)) return true;
    }
    return false;
}

enum { WINDOW = 80, WORDS_AROUND = 4, TOO_FOREIGN = -2 };

/* The piece of the line around a word, at most WINDOW bytes each way. */
static dv_range line_around(dv_str text, dv_range word) {
    dv_range line = word;
    while (line.start > 0 && word.start - line.start < WINDOW && text.ptr[line.start - 1] != '\n')
        line.start--;
    while (line.end < text.len && line.end - word.end < WINDOW && text.ptr[line.end] != '\n')
        line.end++;
    return line;
}

/* Counts one word of the surroundings: foreign ones down, syllables with a mark up. Syllables of plain letters (me, la), single letters and
 * numbers say nothing. */
static int weigh(dv_str word) {
    if (word.len < 2 || (word.ptr[0] >= '0' && word.ptr[0] <= '9')) return 0;
    dv_syllable syllable;
    if (dv_syllable_parse(&syllable, word, DV_SYLLABLE_STRICT) != DV_OK) return -1;
    return syllable.len < word.len ? 1 : 0;
}

/* Weighs up to WORDS_AROUND words from `at` on, to the end of `line`. */
static int weigh_after(dv_str text, size_t at, size_t end) {
    int sum = 0, words = 0;
    size_t start = at;
    while (at <= end && words < WORDS_AROUND) {
        uint32_t c = 0;
        size_t size = at < end ? dv_utf8__read(text.ptr + at, end - at, &c) : 0;
        if (size > 0 && dv_tone__is_word_char(c)) {
            at += size;
            continue;
        }
        words += at > start;
        if (at > start && (at < end || end == text.len || text.ptr[end] == '\n')) sum += weigh((dv_str){text.ptr + start, at - start});
        at += size == 0 ? 1 : size;
        start = at;
    }
    return sum;
}

static int weigh_before(dv_str text, size_t start, size_t at) {
    int sum = 0, words = 0;
    size_t end = at;
    while (words < WORDS_AROUND && at > start) {
        size_t before = at - 1;
        while (before > start && dv_utf8__is_tail((unsigned char)text.ptr[before]))
            before--;
        uint32_t c = 0;
        bool in_word = dv_utf8__read(text.ptr + before, at - before, &c) == at - before && dv_tone__is_word_char(c);
        bool first = in_word && before == start;
        if (first && start > 0 && text.ptr[start - 1] != '\n') break; /* cut by the window */
        if (!in_word || first) {
            size_t from = first ? before : at;
            words += end > from;
            if (end > from) sum += weigh((dv_str){text.ptr + from, end - from});
            end = before;
        }
        at = before;
    }
    return sum;
}

static bool is_among_foreign(dv_str text, dv_range word) {
    if (is_surely_vietnamese(text, word.start, word.end)) return false;
    dv_range line = line_around(text, word);
    if (is_surely_vietnamese(text, line.start, word.start) || is_surely_vietnamese(text, word.end, line.end)) return false;
    return weigh_before(text, line.start, word.start) + weigh_after(text, word.end, line.end) <= TOO_FOREIGN;
}

bool dv_tone__is_guarded(dv_tone_guard *guard, dv_str text, dv_range word) {
    if (is_tied(text, word)) return true;
    if (word.start >= guard->piece.end) {
        guard->piece = piece_around(text, word, guard->piece.end);
        guard->code = is_code((dv_str){text.ptr + guard->piece.start, guard->piece.end - guard->piece.start});
    }
    return guard->code || is_among_foreign(text, word);
}
