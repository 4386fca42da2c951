/* The eight marks of Vietnamese, as bytes. */
#ifndef DANVAN_LIB_TEXT_MARK_H
#define DANVAN_LIB_TEXT_MARK_H

#include "text/letter.h"

/* A mark: a tone as it is, a shape with DV_MARK_SHAPE added. DV_MARK_OTHER is every other mark of its block. */
enum { DV_MARK_SHAPE = 8, DV_MARK_OTHER = 12 };

/* All of them lie in U+0300..U+033F, whose first byte is CC: by the low six bits. */
#define DV_MARK_LEAD 0xCCu
extern const uint8_t dv_mark__codes[64];

static inline uint8_t dv_mark__read(unsigned char second) {
    return dv_mark__codes[second & 0x3F];
}

/* The mark of a code point, 0 for none of this block: U+0340 and U+0341 are the tones that they decompose into. */
static inline uint8_t dv_mark__of(uint32_t c) {
    if (c - 0x300u < 0x40u) return dv_mark__codes[c - 0x300u];
    return c == 0x340 ? DV_LETTER_HUYEN : c == 0x341 ? DV_LETTER_SAC : 0;
}

/* The tone of a mark, DV_LETTER_NGANG for none; its shape, DV_LETTER_PLAIN for none. */
static inline uint8_t dv_mark__tone(uint8_t mark) {
    return mark < DV_MARK_SHAPE ? mark : (uint8_t)DV_LETTER_NGANG;
}

static inline uint8_t dv_mark__shape(uint8_t mark) {
    return mark > DV_MARK_SHAPE && mark < DV_MARK_OTHER ? (uint8_t)(mark - DV_MARK_SHAPE) : (uint8_t)DV_LETTER_PLAIN;
}

/* What NFC makes of a plain letter with one mark, [first][0], or two: 8 * shape + tone, an index into a row of dv_letter__texts, which has no
 * letter for DV_MARK_APART: the marks stay beside the letter. */
enum { DV_MARK_APART = 8 * DV_LETTER_HORN + 7 };
extern const uint8_t dv_mark__pairs[16][16];

/* The marks of a shape and a tone in canonical order, as UTF-8. */
typedef struct dv_mark_text {
    char bytes[7]; /* up to two marks, then zeros */
    uint8_t len;
} dv_mark_text;
extern const dv_mark_text dv_mark__texts[DV_LETTER_STROKE][DV_LETTER_TONES];

/* What NFC makes of a letter of Vietnamese and a mark: false where it does not become one letter. */
bool dv_mark__compose(dv_letter *letter, uint8_t mark);

#endif
