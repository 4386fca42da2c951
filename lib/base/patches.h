/* Placed fixes, made ready to be applied to a text. */
#ifndef DANVAN_LIB_BASE_PATCHES_H
#define DANVAN_LIB_BASE_PATCHES_H

#include <danvan/base.h>

typedef struct dv_patch {
    dv_fix fix;
    const dv_finding *finding;
    size_t order; /* of the finding */
} dv_patch;

typedef struct dv_patches {
    dv_patch *items;
    size_t len;
    size_t room;
} dv_patches;

/* The placed fixes of `diag` for `name` that lie in a text of `text_len` bytes, in the order of the text; of those that touch each other
 * the first. DV_OK, DV_E_NOMEM. */
dv_status dv_patches__collect(dv_patches *list, const dv_diag *diag, dv_str name, size_t text_len);
dv_status dv_patches__apply(dv_buf *out, dv_str text, const dv_patches *list);
void dv_patches__free(dv_patches *list);

#endif
