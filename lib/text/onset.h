/* The consonants of a syllable: which may begin and which may end it. */
#ifndef DANVAN_LIB_TEXT_ONSET_H
#define DANVAN_LIB_TEXT_ONSET_H

#include <danvan/syllable.h>

/* The initial that `len` consonants spell, DV_INITIAL_OTHER when none; `q` is DV_INITIAL_QU, and gi is seen as g. */
dv_initial dv_onset__initial(const dv_syllable_letter *letters, size_t len);

/* The final that `len` consonants spell, DV_FINAL_OTHER when none. */
dv_final dv_onset__final(const dv_syllable_letter *letters, size_t len);

/* Whether consonants begin a name of another language of Vietnam, or a borrowed word; none at all do too. */
bool dv_onset__is_loose(const dv_syllable_letter *letters, size_t len);

/* As dv_onset__final(), with k, h, l, r as DV_FINAL_OTHER; more than that for what ends no syllable at all. */
unsigned dv_onset__loose_final(const dv_syllable_letter *letters, size_t len);

#endif
