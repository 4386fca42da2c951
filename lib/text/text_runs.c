#include <danvan/detect.h>

#include <string.h>

#include "base/alloc.h"
#include "text/detect.h"

void dv_text_runs_init(dv_text_runs *runs, const dv_alloc *alloc) {
    *runs = (dv_text_runs){.alloc = alloc};
}

void dv_text_runs_free(dv_text_runs *runs) {
    if (!runs) return;
    if (runs->items) dv_alloc__get(runs->alloc, runs->items, runs->cap * sizeof *runs->items, 0);
    dv_text_runs_init(runs, runs->alloc);
}

static bool grow(dv_text_runs *runs) {
    size_t cap = runs->cap > 0 ? runs->cap * 2 : 8;
    size_t size;
    if (__builtin_mul_overflow(cap, sizeof *runs->items, &size)) return false;
    dv_text_run *items = dv_alloc__get(runs->alloc, runs->items, runs->cap * sizeof *items, size);
    if (!items) return false;
    runs->items = items;
    runs->cap = cap;
    return true;
}

void dv_text_runs__add(dv_text_runs *runs, dv_text_run run) {
    if (!runs || runs->status != DV_OK || run.length == 0) return;
    dv_text_run *last = runs->len > 0 ? &runs->items[runs->len - 1] : NULL;
    if (last && last->encoding == run.encoding && last->reread == run.reread) {
        last->length += run.length;
        last->out_length += run.out_length;
        return;
    }
    if (runs->len == runs->cap && !grow(runs)) {
        runs->status = DV_E_NOMEM;
        return;
    }
    runs->items[runs->len++] = run;
}
