/* Fixes as edits of a text. */
#include "base/patches.h"

#include <stdlib.h>

#include "base/alloc.h"

static int compare_edits(const void *left, const void *right) {
    const dv_patch *a = left, *b = right;
    if (a->fix.offset != b->fix.offset) return a->fix.offset < b->fix.offset ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static bool is_for(const dv_finding *finding, dv_str name, size_t text_len) {
    const dv_fix *fix = &finding->fix;
    if (!fix->present || !fix->placed || fix->offset > text_len || fix->length > text_len - fix->offset) return false;
    return finding->file.ptr ? dv_str_equal(finding->file, name) : name.len == 0;
}

/* Keeps of edits that touch each other the first. */
static void drop_overlaps(dv_patches *list) {
    size_t kept = 0;
    for (size_t i = 0; i < list->len; i++) {
        const dv_fix *before = kept > 0 ? &list->items[kept - 1].fix : NULL;
        const dv_fix *fix = &list->items[i].fix;
        bool apart = !before || fix->offset > before->offset + before->length ||
                     (fix->offset == before->offset + before->length && before->length > 0 && fix->length > 0);
        if (apart) list->items[kept++] = list->items[i];
    }
    list->len = kept;
}

dv_status dv_patches__collect(dv_patches *list, const dv_diag *diag, dv_str name, size_t text_len) {
    size_t found = dv_diag_len(diag);
    *list = (dv_patches){.room = found};
    if (found == 0) return DV_OK;
    list->items = dv_alloc__get(NULL, NULL, 0, found * sizeof *list->items);
    if (!list->items) return DV_E_NOMEM;
    for (size_t i = 0; i < found; i++) {
        const dv_finding *finding = dv_diag_at(diag, i);
        if (is_for(finding, name, text_len)) list->items[list->len++] = (dv_patch){finding->fix, finding, i};
    }
    if (list->len > 1) qsort(list->items, list->len, sizeof *list->items, compare_edits);
    drop_overlaps(list);
    return DV_OK;
}

void dv_patches__free(dv_patches *list) {
    dv_alloc__get(NULL, list->items, list->room * sizeof *list->items, 0);
    *list = (dv_patches){.items = NULL};
}

dv_status dv_patches__apply(dv_buf *out, dv_str text, const dv_patches *list) {
    size_t at = 0;
    for (size_t i = 0; i < list->len; i++) {
        const dv_fix *fix = &list->items[i].fix;
        dv_buf_add(out, (dv_str){text.ptr + at, fix->offset - at});
        dv_buf_add(out, fix->text);
        at = fix->offset + fix->length;
    }
    return dv_buf_add(out, (dv_str){text.ptr + at, text.len - at});
}
