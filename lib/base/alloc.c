#include "base/alloc.h"

#include <stdlib.h>

void *dv_alloc__get(const dv_alloc *alloc, void *old, size_t old_size, size_t new_size) {
    if (new_size == 0 && !old) return NULL;
    if (alloc) return alloc->fn(alloc->ctx, old, old_size, new_size);
    if (new_size == 0) {
        free(old);
        return NULL;
    }
    return realloc(old, new_size);
}
