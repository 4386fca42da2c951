/* The distance between two words, letter by letter. */
#ifndef DANVAN_LIB_TEXT_DISTANCE_H
#define DANVAN_LIB_TEXT_DISTANCE_H

#include <danvan/base.h>

enum { DV_DISTANCE_MAX = 96 };

/* Insertions, deletions, replacements and swaps of neighbours (optimal string alignment); `most + 1` when there are more than
 * `most`, SIZE_MAX staying what it is. Neither word may be longer than DV_DISTANCE_MAX. */
size_t dv_distance__count(const uint32_t *a, size_t a_len, const uint32_t *b, size_t b_len, size_t most);

#endif
