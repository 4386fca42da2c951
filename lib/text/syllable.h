/* A syllable in two steps: its letters, then their parts. What mends words changes letters between the two. */
#ifndef DANVAN_LIB_TEXT_SYLLABLE_H
#define DANVAN_LIB_TEXT_SYLLABLE_H

#include <danvan/syllable.h>

#include "text/letter.h"

/* The marks of tone in a word: `tone` and `tone_at` of the syllable are those of the first. */
typedef struct dv_tone_marks {
    uint8_t count;
    bool differ; /* two of them are not the same */
} dv_tone_marks;

/* Reads the letters of `text`: sets letters, len, apostrophe, tone, tone_at. False when a character is neither a letter of
 * Vietnamese nor a mark on one (f, j, w, z are letters), when a letter has two marks of a kind, or when there are too many. */
bool dv_syllable__read(dv_syllable *syllable, dv_tone_marks *marks, dv_str text);

/* Takes the letters apart: sets all other members. False when they are no syllable of the level. */
bool dv_syllable__analyse(dv_syllable *syllable, dv_syllable_level level);

/* Index of the letter where a style puts the tone of a syllable that was taken apart. */
size_t dv_syllable__tone_index(const dv_syllable *syllable, dv_tone_place place);

/* The dv_vowel of a letter. */
static inline uint8_t dv_syllable__vowel(const dv_syllable *syllable, size_t at) {
    return dv_letter__vowels[syllable->letters[at].base - 'a'][syllable->letters[at].shape];
}

#endif
