/* Corrections in place: only the bytes that a fix names change, and the result must say the same elsewhere. */
#include <danvan/yaml.h>

#include "base/patches.h"

/* A text that the parser refuses shows one mistake at a time. */
#define ROUNDS_MAX 100

static size_t count_unread(const dv_doc *doc) {
    size_t count = 0;
    for (const dv_unread *unread = doc->unread; unread; unread = unread->next)
        count++;
    return count;
}

/* The dossier in which a line stands. */
static dv_dossier *dossier_at(const dv_doc *doc, uint32_t line) {
    dv_dossier *found = NULL;
    for (size_t i = 0; i < doc->dossiers.len; i++)
        if (!found || doc->dossiers.items[i]->base.mark.line <= line) found = doc->dossiers.items[i];
    return found;
}

/* Takes away the member that a fix was meant for, so that the rest can be compared. The element of a list is looked for without its number:
 * the fix may have joined it to another. */
static void clear_member(dv_dossier *dossier, dv_str path) {
    const dv_entity *entity;
    int field, index;
    dv_buf member;
    dv_buf_init(&member, NULL);
    size_t end = path.len;
    for (size_t i = path.len; path.len > 0 && path.ptr[path.len - 1] == ']' && i > 0 && end == path.len; i--)
        if (path.ptr[i - 1] == '[') end = i - 1;
    dv_buf_add(&member, (dv_str){path.ptr, end});
    bool found = dossier && member.ptr && dv_path_find(&dossier->base, member.ptr, &entity, &field, &index) == DV_OK && field >= 0;
    dv_buf_free(&member);
    if (!found) return;
    union {
        const dv_entity *found;
        dv_entity *own; /* of a document that we made ourselves */
    } owner = {entity};
    (void)dv_clear(owner.own, field);
}

/* Whether two readings differ only in members that the edits name. Edits of no member correct the text as such: what
 * they change cannot be foretold, and a load without new trouble must do. */
static bool differs_as_meant(dv_doc *before, dv_doc *after, const dv_patches *list) {
    if (before->dossiers.len != after->dossiers.len || count_unread(after) > count_unread(before)) return false;
    for (size_t i = 0; i < list->len; i++)
        if (list->items[i].finding->path.len == 0) return true;
    for (size_t i = 0; i < list->len; i++) {
        const dv_finding *finding = list->items[i].finding;
        dv_dossier *old = dossier_at(before, finding->mark.line);
        for (size_t k = 0; k < before->dossiers.len; k++)
            if (before->dossiers.items[k] == old) {
                clear_member(old, finding->path);
                clear_member(after->dossiers.items[k], finding->path);
            }
    }
    for (size_t k = 0; k < before->dossiers.len; k++)
        if (!dv_equal(&before->dossiers.items[k]->base, &after->dossiers.items[k]->base)) return false;
    return true;
}

/* Loads both texts. A first text that does not load only has to become one that does. */
static dv_status verify(dv_str text, dv_str fixed, const char *name, const dv_patches *list, dv_diag *diag) {
    dv_doc *before = NULL, *after = NULL;
    dv_status status = dv_load_text(&after, fixed, name, NULL, diag);
    if (after) {
        status = dv_load_text(&before, text, name, NULL, NULL);
        bool fine = !before || differs_as_meant(before, after, list);
        status = !before && status == DV_E_NOMEM ? DV_E_NOMEM : fine ? DV_OK : DV_E_VALUE;
    }
    dv_doc_free(before);
    dv_doc_free(after);
    return status;
}

static bool may_go_on(dv_status status) {
    return status == DV_E_SYNTAX || status == DV_E_TEXT;
}

/* One round of edits from `text` into `fixed`; `next` gets what loading the result finds. */
static dv_status run_round(dv_buf *fixed, dv_str text, const char *name, const dv_diag *diag, dv_diag *next,
                           size_t *count) {
    dv_patches list;
    dv_status status = dv_patches__collect(&list, diag, name ? dv_s(name) : (dv_str){NULL, 0}, text.len);
    *count = list.len;
    if (status == DV_OK) status = dv_patches__apply(fixed, text, &list);
    if (status == DV_OK && list.len > 0) status = verify(text, dv_buf_str(fixed), name, &list, next);
    dv_patches__free(&list);
    return status;
}

/* Goes on with the fixes of what the loader finds next, until the text loads or there is nothing to try. */
static dv_status run(dv_buf *fixed, dv_str text, const char *name, const dv_diag *diag, dv_diag **found,
                     size_t *total) {
    size_t count = 0;
    dv_status status = run_round(fixed, text, name, diag, found[0], &count);
    *total = count;
    for (int round = 1; round < ROUNDS_MAX && may_go_on(status) && count > 0; round++) {
        dv_buf old = *fixed;
        dv_buf_init(fixed, old.alloc);
        dv_diag *now = found[(round - 1) % 2], *next = found[round % 2];
        dv_diag_clear(next);
        status = run_round(fixed, dv_buf_str(&old), name, now, next, &count);
        dv_buf_free(&old);
        if (count == 0) return DV_E_VALUE;
        *total += count;
    }
    return status;
}

dv_status dv_fix_text(dv_buf *out, dv_str text, const char *name, const dv_diag *diag, size_t *applied) {
    if (applied) *applied = 0;
    if (!out || (!text.ptr && text.len > 0)) return DV_E_ARG;
    if (!text.ptr) text = DV_S("");
    dv_buf fixed;
    dv_buf_init(&fixed, out->alloc);
    dv_diag *found[2] = {dv_diag_new(NULL), dv_diag_new(NULL)};
    size_t total = 0;
    dv_status status = found[0] && found[1] ? run(&fixed, text, name, diag, found, &total) : DV_E_NOMEM;
    if (status == DV_OK) status = dv_buf_add(out, dv_buf_str(&fixed));
    if (status == DV_OK && applied) *applied = total;
    dv_diag_free(found[0]);
    dv_diag_free(found[1]);
    dv_buf_free(&fixed);
    return status == DV_OK || status == DV_E_NOMEM || status == DV_E_ARG ? status : DV_E_VALUE;
}
