/* Capitals and small letters. */
#ifndef DANVAN_LIB_TEXT_CASE_H
#define DANVAN_LIB_TEXT_CASE_H

#include <danvan/text.h>

#include "text/letter.h"

typedef enum dv_case_to { DV_TO_UPPER = 0, DV_TO_LOWER, DV_TO_TITLE } dv_case_to;

/* dv_upper(), dv_lower() and dv_title() that tell what they changed; the text is well-formed. `edits` may be NULL, places count from `base`. */
dv_status dv_case__tell(dv_buf *out, dv_str text, dv_case_to to, dv_edits *edits, size_t base);
dv_status dv_title__tell(dv_buf *out, dv_str text, dv_edits *edits, size_t base);

/* A character in another case by the simple mapping, where there is one. */
uint32_t dv_case__map(uint32_t c, dv_case_to to);

/* Appends one character, of `size` bytes at `at`, in another case. */
void dv_case__add(dv_buf *out, dv_str text, size_t at, size_t size, dv_case_to to, dv_edits *edits, size_t base);

/* The other case of a letter of Vietnamese beyond ASCII: as many bytes, of which only the last differs. */
static inline uint32_t dv_case__swap(uint32_t c) {
    if (c < 0x100) return c ^ 0x20u;
    return c == 0x1AF || c == 0x1B0 ? c ^ (0x1AFu ^ 0x1B0u) : c ^ 1u;
}

#endif
