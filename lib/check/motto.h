/* Mottos as sets of parts. */
#ifndef DANVAN_LIB_CHECK_MOTTO_H
#define DANVAN_LIB_CHECK_MOTTO_H

#include "check/check.h"

enum { DV_MOTTO_PARTS = 24 };

/* The parts of a motto, as fold keys. */
typedef struct dv_motto {
    dv_str items[DV_MOTTO_PARTS];
    size_t len;
} dv_motto;

/* Cuts at `,` `;` and the word `và`. */
void dv_motto__split(dv_checking *run, dv_str motto, dv_motto *of);
/* Whether two are versions of one motto: most parts the same, but not all. `same` is how many. */
bool dv_motto__is_variant(const dv_motto *a, const dv_motto *b, size_t *same);

#endif
