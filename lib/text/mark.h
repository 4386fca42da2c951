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
