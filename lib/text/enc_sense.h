/* Whether letters make a syllable of Vietnamese: what reading VIQR, undoing and telling sets apart go by. */
#ifndef DANVAN_LIB_TEXT_ENC_SENSE_H
#define DANVAN_LIB_TEXT_ENC_SENSE_H

#include <danvan/base.h>

#include "text/letter.h"

typedef enum dv_sense {
    DV_SENSE_NONE = 0, /* no syllable */
    DV_SENSE_LOOSE,    /* one as in names from the languages of Vietnam */
    DV_SENSE_STRICT
} dv_sense;

/* `word` is UTF-8. */
dv_sense dv_sense__word(dv_str word);

/* Whether a word is a syllable but for its tone, which neither style puts there: `aí`, `đâủ`. */
bool dv_sense__is_misplaced(dv_str word);

/* As dv_sense__word(), but a tone on a wrong letter and capitals behind small letters, as a wrong reading gives them, make it none. */
dv_sense dv_sense__cased_word(dv_str word);

static inline bool dv_sense__is_mark(uint32_t c) {
    return c >= 0x300 && c < 0x324;
}

/* Letters of Latin, and marks on them. */
static inline bool dv_sense__is_letter(uint32_t c) {
    return dv_letter__read(c).base != 0 || dv_sense__is_mark(c) || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
}

/* Signs beyond ASCII that a Vietnamese text may well have. */
bool dv_sense__is_sign(uint32_t c);

/* How well a word with its signs reads, from -1000 to 1000; 300 for one without letters beyond ASCII. */
int dv_sense__score(dv_str word);

#endif
