#include <danvan/text.h>

#include "base/alloc.h"

#define SMALLEST_CAP 16

void dv_edits_init(dv_edits *edits, const dv_alloc *alloc) {
    *edits = (dv_edits){.alloc = alloc};
}

void dv_edits_free(dv_edits *edits) {
    if (!edits) return;
    dv_alloc__get(edits->alloc, edits->items, edits->cap * sizeof *edits->items, 0);
    dv_edits_init(edits, edits->alloc);
}

void dv_edits_clear(dv_edits *edits) {
    if (!edits) return;
    edits->len = 0;
    edits->status = DV_OK;
}

static dv_status grow(dv_edits *edits) {
    size_t cap = edits->cap < SMALLEST_CAP ? SMALLEST_CAP : edits->cap;
    size_t size;
    if (edits->cap >= SMALLEST_CAP && __builtin_mul_overflow(cap, (size_t)2, &cap)) return edits->status = DV_E_NOMEM;
    if (__builtin_mul_overflow(cap, sizeof *edits->items, &size)) return edits->status = DV_E_NOMEM;
    dv_edit *items = dv_alloc__get(edits->alloc, edits->items, edits->cap * sizeof *items, size);
    if (!items) return edits->status = DV_E_NOMEM;
    edits->items = items;
    edits->cap = cap;
    return DV_OK;
}

/* The ends of the first `len` edits on both sides: from there on, and up to the next edit, the texts run side by side. */
typedef struct ends {
    size_t from;
    size_t to;
} ends;

static ends ends_of(const dv_edits *edits, size_t len) {
    if (len == 0) return (ends){0, 0};
    const dv_edit *last = &edits->items[len - 1];
    return (ends){last->from + last->from_len, last->to + last->to_len};
}

dv_status dv_edits_add(dv_edits *edits, size_t from, size_t from_len, size_t to_len, uint32_t kinds) {
    if (!edits) return DV_OK;
    if (edits->status != DV_OK) return edits->status;
    ends before = ends_of(edits, edits->len);
    size_t to, end;
    if (from < before.from || __builtin_add_overflow(before.to, from - before.from, &to) ||
        __builtin_add_overflow(from, from_len, &end) || __builtin_add_overflow(to, to_len, &end))
        return edits->status = DV_E_ARG;
    if (edits->len == edits->cap && grow(edits) != DV_OK) return edits->status;
    edits->items[edits->len++] = (dv_edit){from, from_len, to, to_len, kinds};
    return DV_OK;
}

/* ---- places ---- */

typedef enum side { RAW, OUT } side;

static size_t start_on(const dv_edit *edit, side here) {
    return here == RAW ? edit->from : edit->to;
}

static size_t len_on(const dv_edit *edit, side here) {
    return here == RAW ? edit->from_len : edit->to_len;
}

/* How many edits begin before `at` on a side, or at it too. */
static size_t count_begun(const dv_edits *edits, side here, size_t at, bool or_at) {
    size_t low = 0, high = edits ? edits->len : 0;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        size_t start = start_on(&edits->items[middle], here);
        if (start < at || (or_at && start == at))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* An edit that left its bytes as they are has no inside that would be lost. */
static bool only_marks(const dv_edit *edit) {
    return edit->kinds == DV_EDIT_TONES_DIFFER && edit->from_len == edit->to_len;
}

/* Maps a place: `begins` asks for the character that begins there, otherwise for the one that ends there. An edit of no length
 * here, at the place itself, lies before the first and after the second. */
static size_t map(const dv_edits *edits, side here, size_t at, bool begins) {
    size_t begun = count_begun(edits, here, at, begins);
    if (begun == 0) return at;
    const dv_edit *edit = &edits->items[begun - 1];
    side there = here == RAW ? OUT : RAW;
    size_t past = at - start_on(edit, here), len = len_on(edit, here);
    size_t start = start_on(edit, there);
    if (past < len && !only_marks(edit)) return begins ? start : start + len_on(edit, there);
    return past < len ? start + past : start + len_on(edit, there) + (past - len);
}

size_t dv_edits_to_out(const dv_edits *edits, size_t raw) {
    return map(edits, RAW, raw, true);
}

size_t dv_edits_to_raw(const dv_edits *edits, size_t out) {
    return map(edits, OUT, out, true);
}

static dv_range map_range(const dv_edits *edits, side here, dv_range range) {
    size_t start = map(edits, here, range.start, true);
    if (range.end <= range.start) return (dv_range){start, start};
    size_t end = map(edits, here, range.end, false);
    return (dv_range){start, end < start ? start : end};
}

dv_range dv_edits_range_to_out(const dv_edits *edits, dv_range raw) {
    return map_range(edits, RAW, raw);
}

dv_range dv_edits_range_to_raw(const dv_edits *edits, dv_range out) {
    return map_range(edits, OUT, out);
}

/* ---- one map after another ---- */

/* Two lists that meet in the middle text: `a` by its `to`, `b` by its `from`. */
typedef struct meeting {
    const dv_edits *a;
    const dv_edits *b;
    size_t i; /* edits of a that are taken */
    size_t j;
} meeting;

/* The next edit of either list in the order of the middle text, NULL at the end. Of two that begin together the one that ends
 * first comes first: it has no length and lies before the other. `*in_b` tells the list. */
static const dv_edit *peek(const meeting *m, bool *in_b) {
    const dv_edit *a = m->i < m->a->len ? &m->a->items[m->i] : NULL;
    const dv_edit *b = m->j < m->b->len ? &m->b->items[m->j] : NULL;
    *in_b = !a || (b && (b->from < a->to || (b->from == a->to && b->from_len < a->to_len)));
    return *in_b ? b : a;
}

/* Takes the next edit and all that overlap it in the middle, and adds them to `out` as one. */
static void take(meeting *m, dv_edits *out) {
    bool in_b;
    const dv_edit *edit = peek(m, &in_b);
    size_t start = start_on(edit, in_b ? RAW : OUT), end = start;
    ends raw = ends_of(m->a, m->i), sent = ends_of(m->b, m->j);
    size_t from = raw.from + (start - raw.to), to = sent.to + (start - sent.from);
    uint32_t kinds = 0;
    do {
        side here = in_b ? RAW : OUT;
        size_t stop = start_on(edit, here) + len_on(edit, here);
        end = stop > end ? stop : end;
        kinds |= edit->kinds;
        *(in_b ? &m->j : &m->i) += 1;
        edit = peek(m, &in_b);
    } while (edit && start_on(edit, in_b ? RAW : OUT) < end);
    raw = ends_of(m->a, m->i);
    sent = ends_of(m->b, m->j);
    dv_edits_add(out, from, raw.from + (end - raw.to) - from, sent.to + (end - sent.from) - to, kinds);
}

dv_status dv_edits_then(dv_edits *first, const dv_edits *second) {
    if (!first) return DV_OK;
    if (first->status != DV_OK || !second) return first->status;
    if (second->status != DV_OK) return first->status = second->status;
    if (second->len == 0) return DV_OK;
    dv_edits joined;
    dv_edits_init(&joined, first->alloc);
    meeting m = {first, second, 0, 0};
    while (joined.status == DV_OK && (m.i < first->len || m.j < second->len))
        take(&m, &joined);
    if (joined.status != DV_OK) {
        first->status = joined.status;
        dv_edits_free(&joined);
        return first->status;
    }
    dv_edits_free(first);
    *first = joined;
    return DV_OK;
}
