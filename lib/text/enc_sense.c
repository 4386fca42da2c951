#include "text/enc_sense.h"

#include <danvan/syllable.h>

dv_sense dv_sense__word(dv_str word) {
    dv_syllable syllable;
    if (dv_syllable_parse(&syllable, word, DV_SYLLABLE_LOOSE) != DV_OK) return DV_SENSE_NONE;
    return syllable.loose || syllable.found == DV_TONE_FOUND_WRONG ? DV_SENSE_LOOSE : DV_SENSE_STRICT;
}
