#include "against.h"

#include <stdlib.h>

#include "input.h"

struct against {
    dv_doc **docs;
    size_t len;
    size_t alone; /* dossiers that found none here */
    dv_buf first; /* file of the first of them */
};

static void keep(cli *c, void *ctx, const input_file *file) {
    against *old = ctx;
    dv_doc *doc = NULL;
    dv_diag *diag = dv_diag_new(NULL);
    cli_memory(c, diag != NULL);
    dv_status status = file->text.ptr ? dv_load_text(&doc, file->text, file->name, NULL, diag)
                                      : dv_load_file(&doc, file->path, NULL, diag);
    dv_diag_free(diag);
    if (!doc) {
        cli_fail(c, CLI_UNREADABLE, "không đọc được hồ sơ kỳ trước {0}: {1}",
                 "cannot read the earlier dossier {0}: {1}", file->name, dv_status_name(status));
        return;
    }
    dv_doc **docs = realloc(old->docs, (old->len + 1) * sizeof *docs);
    cli_memory(c, docs != NULL);
    old->docs = docs;
    old->docs[old->len++] = doc;
}

against *against_load(cli *c, const char *path) {
    against *old = calloc(1, sizeof *old);
    cli_memory(c, old != NULL);
    dv_buf_init(&old->first, NULL);
    input_files(c, &path, 1, keep, old);
    return old;
}

void against_free(against *old) {
    for (size_t i = 0; old && i < old->len; i++)
        dv_doc_free(old->docs[i]);
    if (old) {
        dv_buf_free(&old->first);
        free(old->docs);
    }
    free(old);
}

static bool is_later(const dv_dossier *a, const dv_dossier *b) {
    return a->report && b->report && DV_HAS(a->report, period) && DV_HAS(b->report, period) &&
           dv_date_before(b->report->period.to, a->report->period.to);
}

/* Of several periods of one commune the latest counts. */
const dv_dossier *against_find(const against *old, const dv_dossier *dossier) {
    const dv_dossier *found = NULL;
    if (!dossier->commune || dossier->commune->code.len == 0) return NULL;
    for (size_t i = 0; i < old->len; i++) {
        for (size_t j = 0; j < old->docs[i]->dossiers.len; j++) {
            const dv_dossier *other = old->docs[i]->dossiers.items[j];
            if (other->commune && dv_str_equal(other->commune->code, dossier->commune->code) &&
                (!found || is_later(other, found)))
                found = other;
        }
    }
    return found;
}

void against_count(against *old, const dv_dossier *dossier, const char *name) {
    if (old->len == 0 || against_find(old, dossier)) return;
    if (old->alone++ == 0) dv_buf_puts(&old->first, name);
}

void against_note(const against *old, const cli *c) {
    if (old->alone == 0) return;
    dv_buf number;
    dv_buf_init(&number, NULL);
    dv_buf_int(&number, (int64_t)old->alone);
    cli_note(c, "{0} hồ sơ không có hồ sơ kỳ trước của cùng đơn vị; đầu tiên: {1}",
             "{0} dossiers have no earlier dossier of the same unit; the first is {1}", number.ptr, old->first.ptr);
    dv_buf_free(&number);
}
