#include "text/tone.h"

#include <string.h>

#include "base/utf8.h"
#include "text/chars.h"
#include "text/letter.h"

/* Most words are right, and that can be seen from the toned letter and its neighbours without reading the word. A word that is not surely
 * right is given to dv_tone__mend(), which decides. */

/* What a neighbour is: a dv_vowel without tone, or one of these. */
enum { NOTHING = DV_VOWEL_NONE, CONSONANT = 13, TONED = 14 };

#define V(small, capital, vowel) [small] = DV_VOWEL_##vowel, [capital] = DV_VOWEL_##vowel
#define K(small, capital) [small] = CONSONANT, [capital] = CONSONANT
static const uint8_t ASCII[128] = {
    V('a', 'A', A), V('e', 'E', E), V('i', 'I', I), V('o', 'O', O), V('u', 'U', U), V('y', 'Y', Y), K('b', 'B'), K('c', 'C'), K('d', 'D'),
    K('f', 'F'),    K('g', 'G'),    K('h', 'H'),    K('j', 'J'),    K('k', 'K'),    K('l', 'L'),    K('m', 'M'), K('n', 'N'), K('p', 'P'),
    K('q', 'Q'),    K('r', 'R'),    K('s', 'S'),    K('t', 'T'),    K('v', 'V'),    K('w', 'W'),    K('x', 'X'), K('z', 'Z'),
};

static bool is_shaped(uint8_t vowel) {
    enum { SHAPED = 1 << DV_VOWEL_AW | 1 << DV_VOWEL_AA | 1 << DV_VOWEL_EE | 1 << DV_VOWEL_OO | 1 << DV_VOWEL_OW | 1 << DV_VOWEL_UW };
    return SHAPED >> vowel & 1;
}

static uint8_t class_of(uint32_t c) {
    if (c < 0x80) return ASCII[c];
    dv_letter letter = dv_letter__read(c);
    if (letter.tone != DV_LETTER_NGANG) return TONED;
    uint8_t vowel = dv_letter__vowel(letter);
    return vowel != DV_VOWEL_NONE ? vowel : letter.base != 0 || dv_tone__is_word_char(c) ? CONSONANT : NOTHING;
}

/* The character that begins at `at`; `*size` is its length. */
static uint8_t class_at(dv_str text, size_t at, size_t *size) {
    *size = 0;
    if (at >= text.len) return NOTHING;
    uint32_t c = 0;
    *size = dv_utf8__read(text.ptr + at, text.len - at, &c);
    return *size == 0 ? NOTHING : class_of(c);
}

/* Where the character before `at` begins. `at` is not 0. */
static size_t step_back(dv_str text, size_t at) {
    size_t start = at - 1;
    while (start > 0 && at - start < 4 && dv_utf8__is_tail((unsigned char)text.ptr[start]))
        start--;
    return start;
}

static uint8_t class_before(dv_str text, size_t at) {
    if (at == 0) return NOTHING;
    unsigned char byte = (unsigned char)text.ptr[at - 1];
    size_t size;
    return byte < 0x80 ? ASCII[byte] : class_at(text, step_back(text, at), &size);
}

/* The small letter of ASCII that ends `back` bytes before `at`; 0 for anything else. */
static char letter_before(dv_str text, size_t at, size_t back) {
    return at >= back && (text.ptr[at - back] & 0x40) ? (char)(text.ptr[at - back] | 0x20) : '\0';
}

static bool is_rounded(uint8_t first, uint8_t second) {
    return first == DV_VOWEL_O ? second == DV_VOWEL_A || second == DV_VOWEL_E : first == DV_VOWEL_U && second == DV_VOWEL_Y;
}

/* A toned plain vowel at [at, end), another plain vowel without tone after it. */
static bool is_doubtful_before_vowel(dv_str text, size_t at, uint8_t vowel, size_t next, uint8_t second, const dv_tone_plan *plan) {
    size_t size;
    if (class_at(text, next + 1, &size) != NOTHING) return true; /* tóan, khủyu */
    if (plan->style && plan->place == DV_TONE_HOA_SECOND && is_rounded(vowel, second)) return true;
    uint8_t before = class_before(text, at);
    if (before != NOTHING && before != CONSONANT) return is_shaped(before) || before == TONED; /* ngoài, giáo are right */
    char letter = letter_before(text, at, 1);
    return (vowel == DV_VOWEL_U && letter == 'q') || (vowel == DV_VOWEL_I && letter == 'g'); /* qúa, gìa */
}

/* A toned plain vowel at [at, end), no vowel after it. */
static bool is_doubtful_at_end(dv_str text, size_t at, uint8_t vowel, bool closed, const dv_tone_plan *plan) {
    uint8_t before = class_before(text, at);
    if (before == NOTHING || before == CONSONANT) return false;
    if (is_shaped(before) || before == TONED) return true;
    if (closed) return false; /* toán */
    char letter = letter_before(text, at, 2);
    if ((before == DV_VOWEL_U && letter == 'q') || (before == DV_VOWEL_I && letter == 'g')) return false; /* quá, già */
    return !is_rounded(before, vowel) || (plan->style && plan->place == DV_TONE_HOA_FIRST);
}

/* A horn that has lost its neighbour: duơng, dưong. `after` begins behind the letter. */
static bool lacks_horn(dv_str text, size_t at, uint8_t vowel, size_t after) {
    if (vowel == DV_VOWEL_OW) return class_before(text, at) == DV_VOWEL_U;
    size_t size;
    return vowel == DV_VOWEL_UW && class_at(text, after, &size) == DV_VOWEL_O;
}

/* Whether the word with the letter at [at, end) has to be read. */
static bool is_doubtful(dv_str text, size_t at, size_t end, dv_letter letter, const dv_tone_plan *plan) {
    uint8_t vowel = dv_letter__vowel(letter);
    if ((plan->repairs & DV_REPAIR_HORN) && lacks_horn(text, at, vowel, end)) return true;
    if (letter.tone == DV_LETTER_NGANG) return false;
    size_t size;
    uint8_t next = class_at(text, end, &size);
    if (next == TONED) return true;
    if (is_shaped(vowel)) return next != CONSONANT && is_shaped(next);
    if (next == NOTHING || next == CONSONANT) return is_doubtful_at_end(text, at, vowel, next == CONSONANT, plan);
    return is_shaped(next) || is_doubtful_before_vowel(text, at, vowel, end, next, plan);
}

/* An h at `at` that ends gh or ngh before a vowel that needs none. */
static bool has_lost_h(dv_str text, size_t at) {
    if ((text.ptr[at] | 0x20) != 'h' || letter_before(text, at, 1) != 'g') return false;
    uint32_t c = 0;
    dv_utf8__read(text.ptr + at + 1, text.len - at - 1, &c);
    dv_letter letter = dv_letter__read(c);
    return letter.base == 'a' || letter.base == 'o' || letter.base == 'u';
}

static size_t skip_ascii(dv_str text, size_t at) {
    while (text.len - at >= 8) {
        uint64_t word;
        memcpy(&word, text.ptr + at, sizeof word);
        word &= UINT64_C(0x8080808080808080);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
        if (word != 0) return at + (size_t)__builtin_ctzll(word) / 8;
#else
        if (word != 0) break;
#endif
        at += 8;
    }
    while (at < text.len && (unsigned char)text.ptr[at] < 0x80)
        at++;
    return at;
}

/* As skip_ascii(), but stops at an h that should not be there. */
static size_t skip_to_h(dv_str text, size_t at) {
    while (at < text.len && (unsigned char)text.ptr[at] < 0x80 && !has_lost_h(text, at))
        at++;
    return at;
}

/* Reads what most of a text is made of, letters and signs of U+0080..U+02FF and U+1E00..U+1EFF, which NFC leaves alone. Length, or 0 for
 * other characters and ill-formed ones. */
static size_t read_common(dv_str text, size_t at, uint32_t *c) {
    const unsigned char *s = (const unsigned char *)text.ptr + at;
    size_t left = text.len - at;
    if (s[0] >= 0xC2 && s[0] <= 0xCB && left >= 2 && dv_utf8__is_tail(s[1])) {
        *c = (s[0] & 0x1Fu) << 6 | (s[1] & 0x3Fu);
        return 2;
    }
    if (s[0] != 0xE1 || left < 3 || (s[1] & 0xFC) != 0xB8 || !dv_utf8__is_tail(s[2])) return 0;
    *c = 0x1000u | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
    return 3;
}

/* Passes a run of uncommon characters; SIZE_MAX when they are not UTF-8 or not NFC together with the character before. */
static size_t pass_uncommon(dv_str text, size_t at, bool composed) {
    size_t start = at == 0 ? 0 : step_back(text, at), end = at;
    uint32_t c;
    while (end < text.len && (unsigned char)text.ptr[end] >= 0x80 && read_common(text, end, &c) == 0) {
        size_t size = dv_utf8__read(text.ptr + end, text.len - end, &c);
        if (size == 0) return SIZE_MAX;
        end += size;
    }
    return composed || dv_nfc_is((dv_str){text.ptr + start, end - start}) ? end : SIZE_MAX;
}

/* The word around the characters [start, end). */
static dv_range word_around(dv_str text, size_t start, size_t end) {
    uint32_t c = 0;
    while (start > 0) {
        size_t before = step_back(text, start);
        if (dv_utf8__read(text.ptr + before, start - before, &c) != start - before || !dv_tone__is_word_char(c)) break;
        start = before;
    }
    while (end < text.len) {
        size_t size = dv_utf8__read(text.ptr + end, text.len - end, &c);
        if (size == 0 || !dv_tone__is_word_char(c)) break;
        end += size;
    }
    return (dv_range){start, end};
}

/* Gives the word around [*at, end). What else is in it, such as a mark behind its letter, was not looked at yet. */
static dv_tone_scan give_word(dv_range *word, dv_str text, size_t *at, size_t end, bool composed) {
    *word = word_around(text, *at, end);
    *at = word->end;
    size_t start = word->start == 0 ? 0 : step_back(text, word->start);
    bool whole = composed || dv_nfc_is((dv_str){text.ptr + start, word->end - start});
    return whole ? DV_TONE_SCAN_WORD : DV_TONE_SCAN_OTHER;
}

dv_tone_scan dv_tone__scan(dv_range *word, dv_str text, size_t *at, const dv_tone_plan *plan, bool composed) {
    bool looks_for_h = plan->repairs & DV_REPAIR_NGH;
    for (;;) {
        *at = looks_for_h ? skip_to_h(text, *at) : skip_ascii(text, *at);
        if (*at >= text.len) return DV_TONE_SCAN_END;
        if ((unsigned char)text.ptr[*at] < 0x80) return give_word(word, text, at, *at + 1, composed);
        uint32_t c;
        size_t size = read_common(text, *at, &c);
        if (size == 0) {
            size_t end = pass_uncommon(text, *at, composed);
            if (end == SIZE_MAX) return DV_TONE_SCAN_OTHER;
            *at = end;
            continue;
        }
        dv_letter letter = dv_letter__read(c);
        if (letter.base != 0 && letter.base != 'd' && is_doubtful(text, *at, *at + size, letter, plan))
            return give_word(word, text, at, *at + size, composed);
        *at += size;
    }
}
