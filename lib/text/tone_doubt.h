/* Whether a word has to be read, seen from one of its letters: most words are right, and the toned letter and its neighbours show
 * it. */
#ifndef DANVAN_LIB_TEXT_TONE_DOUBT_H
#define DANVAN_LIB_TEXT_TONE_DOUBT_H

#include "base/utf8.h"
#include "text/tone.h"

/* Whether the word with the letter that begins at `at` may need what the plan does. Asked for each letter beyond ASCII, and for
 * each h. */
bool dv_tone__is_doubtful(dv_str text, size_t at, const dv_tone_plan *plan);

/* Where the character before `at` begins. `at` is not 0. */
static inline size_t dv_tone__step_back(dv_str text, size_t at) {
    size_t start = at - 1;
    while (start > 0 && at - start < 4 && dv_utf8__is_tail((unsigned char)text.ptr[start]))
        start--;
    return start;
}

#endif
