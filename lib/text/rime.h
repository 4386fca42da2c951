/* The rimes of Vietnamese: which vowels may stand together, what may follow them, and which vowel bears the tone. */
#ifndef DANVAN_LIB_TEXT_RIME_H
#define DANVAN_LIB_TEXT_RIME_H

#include <danvan/syllable.h>

#include "text/letter.h"

enum { DV_RIME_VOWELS = 3 };

/* One row: the vowels as written give glide, nucleus and the vowel that ends the rime, if one does. */
typedef struct dv_rime {
    uint8_t glide;   /* dv_glide */
    uint8_t nucleus; /* dv_nucleus */
    uint8_t off;     /* dv_final: I, Y, O, U or NONE */
    uint16_t finals; /* bits 1 << dv_final, bit 0 for an open rime */
} dv_rime;

/* The rime written with `len` vowels (dv_vowel); NULL when there is none. */
const dv_rime *dv_rime__find(const uint8_t *vowels, size_t len);

/* Whether the vowels stand together in names of other languages, besides those of dv_rime__find(). */
bool dv_rime__is_loose(const uint8_t *vowels, size_t len);

/* Index of the vowel that bears the tone. `closed`: a final consonant follows. `len` is not 0. */
static inline size_t dv_rime__tone(const uint8_t *vowels, size_t len, bool closed, dv_tone_place place) {
    if (len == 1) return 0;
    for (size_t at = len; at-- > 0;)
        if (dv_vowel__is_shaped(vowels[at])) return at;
    if (closed) return len - 1;
    if (len > 2) return len - 2;
    if (place == DV_TONE_HOA_FIRST) return 0;
    bool rounded = vowels[0] == DV_VOWEL_O ? vowels[1] == DV_VOWEL_A || vowels[1] == DV_VOWEL_E
                                           : vowels[0] == DV_VOWEL_U && vowels[1] == DV_VOWEL_Y;
    return rounded ? 1 : 0;
}

#endif
