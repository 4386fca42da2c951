#include "text/tone_doubt.h"

#include "base/utf8.h"
#include "text/letter.h"

/* What a neighbour is: a dv_vowel without tone, or one of these. */
enum { NOTHING = DV_VOWEL_NONE, CONSONANT = 13, TONED = 14 };

/* False for what is no vowel. */
static bool is_shaped(uint8_t class) {
    return class < CONSONANT && dv_vowel__is_shaped(class);
}

static uint8_t class_of(uint32_t c) {
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

static uint8_t class_before(dv_str text, size_t at) {
    if (at == 0) return NOTHING;
    unsigned char byte = (unsigned char)text.ptr[at - 1];
    size_t size;
    return byte < 0x80 ? class_of(byte) : class_at(text, dv_tone__step_back(text, at), &size);
}

/* The small letter of ASCII that ends `back` bytes before `at`; 0 for anything else. */
static char letter_before(dv_str text, size_t at, size_t back) {
    return at >= back && (text.ptr[at - back] & 0x40) ? (char)(text.ptr[at - back] | 0x20) : '\0';
}

static bool is_rounded(uint8_t first, uint8_t second) {
    return first == DV_VOWEL_O ? second == DV_VOWEL_A || second == DV_VOWEL_E : first == DV_VOWEL_U && second == DV_VOWEL_Y;
}

/* A toned plain vowel at [at, end), another plain vowel without tone after it. */
static bool is_doubtful_before_vowel(dv_str text, size_t at, uint8_t vowel, size_t next, uint8_t second,
                                     const dv_tone_plan *plan) {
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

static bool is_doubtful(dv_str text, size_t at, size_t end, dv_letter letter, const dv_tone_plan *plan) {
    uint8_t vowel = dv_letter__vowel(letter);
    if (vowel == DV_VOWEL_NONE) return false;
    if ((plan->repairs & DV_REPAIR_HORN) && lacks_horn(text, at, vowel, end)) return true;
    if (letter.tone == DV_LETTER_NGANG) return false;
    bool plain_next = end >= text.len || (unsigned char)text.ptr[end] < 0x80;
    if (is_shaped(vowel) && plain_next) return false;
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

bool dv_tone__is_doubtful(dv_str text, size_t at, const dv_tone_plan *plan) {
    uint32_t c = 0;
    if ((unsigned char)text.ptr[at] < 0x80) return (plan->repairs & DV_REPAIR_NGH) && has_lost_h(text, at);
    size_t size = dv_utf8__read(text.ptr + at, text.len - at, &c);
    return is_doubtful(text, at, at + size, dv_letter__read(c), plan);
}
