/* Whether letters make a syllable of Vietnamese: what reading VIQR and telling sets apart go by. */
#ifndef DANVAN_LIB_TEXT_ENC_SENSE_H
#define DANVAN_LIB_TEXT_ENC_SENSE_H

#include <danvan/base.h>

typedef enum dv_sense {
    DV_SENSE_NONE = 0, /* no syllable */
    DV_SENSE_LOOSE,    /* one as in names from the languages of Vietnam */
    DV_SENSE_STRICT
} dv_sense;

/* `word` is UTF-8 in NFC. */
dv_sense dv_sense__word(dv_str word);

#endif
