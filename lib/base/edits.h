/* Placed fixes, made ready to be applied to a text. */
#ifndef DANVAN_LIB_BASE_EDITS_H
#define DANVAN_LIB_BASE_EDITS_H

#include <danvan/base.h>

typedef struct dv_edit {
    dv_fix fix;
    const dv_finding *finding;
    size_t order; /* of the finding */
} dv_edit;

typedef struct dv_edits {
    dv_edit *items;
    size_t len;
    size_t room;
} dv_edits;

/* The placed fixes of `diag` for `name` that lie in a text of `text_len` bytes, in the order of the text; of those that touch
 * each other the first. DV_OK, DV_E_NOMEM. */
dv_status dv_edits__collect(dv_edits *list, const dv_diag *diag, dv_str name, size_t text_len);
dv_status dv_edits__apply(dv_buf *out, dv_str text, const dv_edits *list);
void dv_edits__free(dv_edits *list);

#endif
