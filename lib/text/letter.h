/* The letters of Vietnamese, taken apart and put together: base, shape, tone, case. */
#ifndef DANVAN_LIB_TEXT_LETTER_H
#define DANVAN_LIB_TEXT_LETTER_H

#include <danvan/base.h>

/* In the order of CLDR. */
typedef enum dv_letter_tone {
    DV_LETTER_NGANG = 0, /* no mark */
    DV_LETTER_HUYEN,     /* U+0300 */
    DV_LETTER_HOI,       /* U+0309 */
    DV_LETTER_NGA,       /* U+0303 */
    DV_LETTER_SAC,       /* U+0301 */
    DV_LETTER_NANG       /* U+0323 */
} dv_letter_tone;
enum { DV_LETTER_TONES = 6 };

/* In the order of the alphabet. */
typedef enum dv_letter_shape {
    DV_LETTER_PLAIN = 0,
    DV_LETTER_BREVE,      /* ă, U+0306 */
    DV_LETTER_CIRCUMFLEX, /* â ê ô, U+0302 */
    DV_LETTER_HORN,       /* ơ ư, U+031B */
    DV_LETTER_STROKE      /* đ, which has no decomposition */
} dv_letter_shape;

/* `base` is a small letter of ASCII; 0 for what is no letter of Vietnamese. */
typedef struct dv_letter {
    char base;
    uint8_t shape;
    uint8_t tone;
    bool upper;
} dv_letter;

/* U+00C0..U+01B0 and U+1EA0..U+1EF9: all letters beyond ASCII. */
#define DV_LETTER_SLOT(c) ((c) >= 0x1EA0u ? (c) - 0x1EA0u + 0xF1u : (c) - 0xC0u)
enum { DV_LETTER_SLOTS = 0xF1 + 90 };
extern const dv_letter dv_letter__slots[DV_LETTER_SLOTS];

static inline dv_letter dv_letter__read(uint32_t c) {
    if (c < 0x80) {
        char small = (char)(c | 0x20);
        return small >= 'a' && small <= 'z' && c >= 'A' ? (dv_letter){small, 0, 0, c < 'a'} : (dv_letter){0};
    }
    if ((c >= 0xC0 && c <= 0x1B0) || (c >= 0x1EA0 && c <= 0x1EF9)) return dv_letter__slots[DV_LETTER_SLOT(c)];
    return (dv_letter){0};
}

/* Ð ð Ɖ ɖ, which look like đ and Đ: eth and the d of some African languages, as some keyboards type them. */
static inline bool dv_letter__is_false_d(uint32_t c) {
    return c == 0xD0 || c == 0xF0 || c == 0x189 || c == 0x256;
}

/* The đ or Đ that a false one is meant for. */
static inline dv_letter dv_letter__of_false_d(uint32_t c) {
    return (dv_letter){'d', DV_LETTER_STROKE, DV_LETTER_NGANG, c == 0xD0 || c == 0x189};
}

/* A letter of the same slots taken apart as NFD does, as UTF-8: `len` bytes from `base` on, zeros behind; all 0 for no letter. */
typedef struct dv_letter_parts {
    char base;
    char marks[6];
    uint8_t len;
} dv_letter_parts;
extern const dv_letter_parts dv_letter__parts[DV_LETTER_SLOTS];

/* 0 where there is no such letter: a tone on a consonant, a horn on e. */
uint32_t dv_letter__make(dv_letter letter);

/* Writes a letter beyond ASCII, two or three bytes, without asking which; there is room for three. Returns their number. A letter below
 * DV_LETTER_PUT_LEAST would become an overlong pair. */
#define DV_LETTER_PUT_LEAST 0x80u
static inline size_t dv_letter__put(char *to, uint32_t c) {
    unsigned three = c >= 0x800, all = 0u - three;
    unsigned low = c & 0x3F, middle = c >> 6 & 0x3F;
    to[0] = (char)((all & (0xE0u | c >> 12)) | (~all & (0xC0u | c >> 6)));
    to[1] = (char)(0x80u | (all & middle) | (~all & low));
    to[2] = (char)(0x80u | low);
    return 2 + three;
}

static inline bool dv_letter__is_vowel(dv_letter letter) {
    switch (letter.base) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
    case 'y':
        return true;
    default:
        return false;
    }
}

/* The vowels with their shapes, in the order of the alphabet; numbers fit in 4 bits. */
typedef enum dv_vowel {
    DV_VOWEL_NONE = 0,
    DV_VOWEL_A,
    DV_VOWEL_AW, /* ă */
    DV_VOWEL_AA, /* â */
    DV_VOWEL_E,
    DV_VOWEL_EE, /* ê */
    DV_VOWEL_I,
    DV_VOWEL_O,
    DV_VOWEL_OO, /* ô */
    DV_VOWEL_OW, /* ơ */
    DV_VOWEL_U,
    DV_VOWEL_UW, /* ư */
    DV_VOWEL_Y
} dv_vowel;

/* ă â ê ô ơ ư, which bear the tone wherever they stand. */
static inline bool dv_vowel__is_shaped(uint8_t vowel) {
    enum { A_E = 1 << DV_VOWEL_AW | 1 << DV_VOWEL_AA | 1 << DV_VOWEL_EE,
        O_U = 1 << DV_VOWEL_OO | 1 << DV_VOWEL_OW | 1 << DV_VOWEL_UW };
    return (A_E | O_U) >> vowel & 1;
}

/* By base, from a, and shape. */
extern const uint8_t dv_letter__vowels[26][DV_LETTER_STROKE + 1];

/* The vowels as UTF-8, zeros behind, for loops that cannot afford a call: by number of the plain letter (see dv_letter__numbers), by shape,
 * by tone. Where there is no such letter all bytes are 0, and so they are for the last number, which stands for every other byte. */
enum { DV_LETTER_CAPITALS = 6, DV_LETTER_VOWELS = 12 };
extern const char dv_letter__texts[DV_LETTER_VOWELS + 1][DV_LETTER_STROKE][8][4];
extern const uint8_t dv_letter__numbers[256];

/* The dv_vowel of a letter, whatever its tone and case. */
static inline uint8_t dv_letter__vowel(dv_letter letter) {
    return letter.base >= 'a' && letter.base <= 'z' && letter.shape <= DV_LETTER_STROKE
               ? dv_letter__vowels[letter.base - 'a'][letter.shape]
               : DV_VOWEL_NONE;
}

#endif
