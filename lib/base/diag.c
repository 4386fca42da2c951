#include "base/diag.h"

#include <string.h>

#include "base/alloc.h"
#include "base/arena.h"
#include "base/buf.h"

#define KEEP_DEFAULT 100
#define SEVERITIES 3

/* A kept finding and its place before a sort, which makes the order total and so the sort stable. */
typedef struct kept {
    dv_finding finding;
    size_t place;
} kept;

struct dv_diag {
    const dv_alloc *alloc;
    dv_arena arena;
    kept **items;
    size_t len;
    size_t cap;
    size_t most;
    size_t counts[SEVERITIES];
    size_t dropped;
    bool incomplete;
};

dv_diag *dv_diag_new(const dv_alloc *alloc) {
    dv_diag *diag = dv_alloc__get(alloc, NULL, 0, sizeof *diag);
    if (!diag) return NULL;
    *diag = (dv_diag){.alloc = alloc, .most = KEEP_DEFAULT};
    dv_arena__init(&diag->arena, alloc);
    return diag;
}

void dv_diag_free(dv_diag *diag) {
    if (!diag) return;
    dv_arena__free(&diag->arena);
    dv_alloc__get(diag->alloc, diag->items, diag->cap * sizeof *diag->items, 0);
    dv_alloc__get(diag->alloc, diag, sizeof *diag, 0);
}

void dv_diag_clear(dv_diag *diag) {
    if (!diag) return;
    dv_arena__reset(&diag->arena);
    diag->len = 0;
    memset(diag->counts, 0, sizeof diag->counts);
    diag->dropped = 0;
    diag->incomplete = false;
}

void dv_diag_keep(dv_diag *diag, size_t most) {
    if (diag) diag->most = most;
}

size_t dv_diag_len(const dv_diag *diag) {
    return diag ? diag->len : 0;
}

const dv_finding *dv_diag_at(const dv_diag *diag, size_t index) {
    return diag && index < diag->len ? &diag->items[index]->finding : NULL;
}

dv_finding *dv_diag__mutable_at(dv_diag *diag, size_t index) {
    return diag && index < diag->len ? &diag->items[index]->finding : NULL;
}

static bool is_severity(dv_severity severity) {
    return (unsigned)severity < SEVERITIES;
}

size_t dv_diag_count(const dv_diag *diag, dv_severity severity) {
    return diag && is_severity(severity) ? diag->counts[severity] : 0;
}

size_t dv_diag_dropped(const dv_diag *diag) {
    return diag ? diag->dropped : 0;
}

bool dv_diag_incomplete(const dv_diag *diag) {
    return diag && diag->incomplete;
}

dv_str dv_diag__copy(dv_diag *diag, dv_str text) {
    return dv_arena__str(&diag->arena, text);
}

/* Puts a copy in place of a text; an absent text stays absent. */
static bool own_text(dv_diag *diag, dv_str *text) {
    if (!text->ptr) return true;
    *text = dv_diag__copy(diag, *text);
    return text->ptr != NULL;
}

static bool own_terms(dv_diag *diag, dv_arg *arg) {
    size_t size;
    if (arg->terms_len == 0 || __builtin_mul_overflow(arg->terms_len, sizeof(dv_term), &size))
        return arg->terms_len == 0;
    dv_term *terms = dv_arena__alloc(&diag->arena, size, _Alignof(dv_term));
    if (!terms) return false;
    memcpy(terms, arg->terms, size);
    arg->terms = terms;
    return true;
}

static bool own_arg(dv_diag *diag, dv_arg *arg) {
    switch (arg->kind) {
    case DV_ARG_TEXT:
        return own_text(diag, &arg->text);
    case DV_ARG_SUM:
        return own_terms(diag, arg);
    case DV_ARG_NONE:
    case DV_ARG_INT:
    case DV_ARG_DECIMAL:
    case DV_ARG_DATE:
        break;
    }
    return true;
}

/* Most findings of a list are about one file: its name is copied once. */
static bool own_file(dv_diag *diag, dv_str *file) {
    if (diag->len > 0 && file->ptr) {
        dv_str last = diag->items[diag->len - 1]->finding.file;
        if (last.ptr && dv_str_equal(last, *file)) {
            *file = last;
            return true;
        }
    }
    return own_text(diag, file);
}

static bool own_finding(dv_diag *diag, dv_finding *finding) {
    for (size_t i = 0; i < DV_ARGS_MAX; i++)
        if (!own_arg(diag, &finding->args[i])) return false;
    return own_file(diag, &finding->file) && own_text(diag, &finding->path) && own_text(diag, &finding->fix.text);
}

static bool make_room(dv_diag *diag) {
    if (diag->len < diag->cap) return true;
    size_t cap = diag->cap == 0 ? 16 : diag->cap * 2;
    size_t size;
    if (__builtin_mul_overflow(cap, sizeof *diag->items, &size)) return false;
    kept **items = dv_alloc__get(diag->alloc, diag->items, diag->cap * sizeof *items, size);
    if (!items) return false;
    diag->items = items;
    diag->cap = cap;
    return true;
}

static bool keep_finding(dv_diag *diag, const dv_finding *finding) {
    if (!make_room(diag)) return false;
    kept *item = dv_arena__alloc(&diag->arena, sizeof *item, _Alignof(kept));
    if (!item) return false;
    item->finding = *finding;
    if (!own_finding(diag, &item->finding)) return false;
    diag->items[diag->len++] = item;
    return true;
}

dv_status dv_diag_add(dv_diag *diag, const dv_finding *finding) {
    if (!diag) return DV_OK;
    if (!finding || !finding->message || !is_severity(finding->severity)) return DV_E_ARG;
    /* A finding that cannot be kept still counts: an error must not look like success. */
    diag->counts[finding->severity]++;
    if (diag->most > 0 && diag->len >= diag->most) {
        diag->dropped++;
        return DV_OK;
    }
    if (keep_finding(diag, finding)) return DV_OK;
    diag->dropped++;
    diag->incomplete = true;
    return DV_E_NOMEM;
}

dv_status dv_diag__why(dv_diag *diag, const dv_why *why, const dv_finding *where) {
    if (!why || !why->message) return DV_E_ARG;
    dv_finding finding = where ? *where : (dv_finding){.field = -1, .index = -1};
    finding.message = why->message;
    finding.severity = why->message->severity;
    memset(finding.args, 0, sizeof finding.args);
    memcpy(finding.args, why->args, sizeof why->args);
    return dv_diag_add(diag, &finding);
}

void dv_diag__remove_if(dv_diag *diag, bool (*drop)(void *ctx, const dv_finding *finding), void *ctx) {
    if (!diag) return;
    size_t left = 0;
    for (size_t i = 0; i < diag->len; i++) {
        kept *item = diag->items[i];
        if (drop(ctx, &item->finding))
            diag->counts[item->finding.severity]--;
        else
            diag->items[left++] = item;
    }
    diag->len = left;
}

static int compare_texts(dv_str a, dv_str b) {
    size_t least = a.len < b.len ? a.len : b.len;
    int order = least > 0 ? memcmp(a.ptr, b.ptr, least) : 0;
    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

static bool is_before(const kept *a, const kept *b) {
    const dv_mark left = a->finding.mark;
    const dv_mark right = b->finding.mark;
    int order = compare_texts(a->finding.file, b->finding.file);
    if (order != 0) return order < 0;
    if (left.line != right.line) return left.line < right.line;
    if (left.column != right.column) return left.column < right.column;
    order = strcmp(a->finding.message->rule, b->finding.message->rule);
    return order != 0 ? order < 0 : a->place < b->place;
}

static void sift_down(kept **items, size_t root, size_t len) {
    for (size_t child = 2 * root + 1; child < len; child = 2 * root + 1) {
        if (child + 1 < len && is_before(items[child], items[child + 1])) child++;
        if (!is_before(items[root], items[child])) return;
        kept *moved = items[root];
        items[root] = items[child];
        items[child] = moved;
        root = child;
    }
}

/* Heap sort: needs no memory, so it cannot fail, and the hidden places make it stable. */
void dv_diag_sort(dv_diag *diag) {
    if (!diag) return;
    kept **items = diag->items;
    for (size_t i = 0; i < diag->len; i++)
        items[i]->place = i;
    for (size_t i = diag->len / 2; i-- > 0;)
        sift_down(items, i, diag->len);
    for (size_t end = diag->len; end > 1; end--) {
        kept *last = items[0];
        items[0] = items[end - 1];
        items[end - 1] = last;
        sift_down(items, 0, end - 1);
    }
}

dv_status dv_diag_print(const dv_diag *diag, FILE *stream) {
    dv_buf line;
    dv_buf_init(&line, diag ? diag->alloc : NULL);
    dv_status status = DV_OK;
    for (size_t i = 0; i < dv_diag_len(diag) && status == DV_OK; i++) {
        line.len = 0;
        dv_finding_line(&line, dv_diag_at(diag, i), DV_VI);
        status = dv_buf_putc(&line, '\n');
        if (status == DV_OK && fwrite(line.ptr, 1, line.len, stream) != line.len) status = DV_E_IO;
    }
    dv_buf_free(&line);
    if (status == DV_OK && diag && fflush(stream) != 0) status = DV_E_IO;
    return status;
}

size_t dv_diag__most(const dv_diag *diag) {
    return diag ? diag->most : 0;
}

void dv_diag__merge(dv_diag *diag, const dv_diag *other) {
    if (!diag || !other) return;
    size_t unkept[SEVERITIES];
    memcpy(unkept, other->counts, sizeof unkept);
    for (size_t i = 0; i < other->len; i++) {
        const dv_finding *finding = dv_diag_at(other, i);
        unkept[finding->severity]--;
        dv_diag_add(diag, finding);
    }
    for (size_t i = 0; i < SEVERITIES; i++)
        diag->counts[i] += unkept[i];
    diag->dropped += other->dropped;
    diag->incomplete = diag->incomplete || other->incomplete;
}
