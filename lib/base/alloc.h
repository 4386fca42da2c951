/* Memory: the one door to malloc. */
#ifndef DANVAN_LIB_BASE_ALLOC_H
#define DANVAN_LIB_BASE_ALLOC_H

#include <danvan/base.h>

/* Allocates (`old` NULL), resizes, or frees (`new_size` 0, result NULL). `alloc` NULL is malloc. On failure NULL
 * comes back and `old` is untouched. */
void *dv_alloc__get(const dv_alloc *alloc, void *old, size_t old_size, size_t new_size);

#endif
