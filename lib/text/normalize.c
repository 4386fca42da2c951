#include <danvan/normalize.h>

#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "text/canonical.h"
#include "text/normal.h"

/* Pieces are short enough to stay in the cache from step to step. */
#define PIECE ((size_t)1 << 14)

static dv_status normalize(dv_buf *out, dv_str text, uint32_t steps, dv_normal_room *room, dv_edits *edits) {
    dv_normal_place place = {.first = true};
    bool by_line = dv_normal__by_line(steps);
    dv_status status = DV_OK;
    for (size_t at = 0; status == DV_OK && at < text.len;) {
        size_t end = text.len - at <= PIECE ? text.len : dv_normal__next_cut(text, at + PIECE, by_line);
        dv_str piece = {text.ptr + at, end - at};
        place.last = end == text.len;
        status = dv_normal__piece(out, piece, steps, place, room, edits, at);
        place.first = false;
        place.line_text = dv_normal__line_text(piece, piece.len, place.line_text);
        at = end;
    }
    return status;
}

dv_status dv_normalize(dv_buf *out, dv_str text, const dv_normalize_options *options, dv_edits *edits) {
    if (!out) return DV_E_ARG;
    uint32_t steps;
    dv_edits_clear(edits);
    if (out->status != DV_OK) return out->status;
    if (!dv_normal__steps(options, &steps)) return DV_E_ARG;
    if ((steps & DV_NORMALIZE_UTF8) == 0 && dv_utf8_check(text) != text.len) return DV_E_TEXT;
    if (dv_buf_add(out, DV_S("")) != DV_OK) return out->status;
    size_t start = out->len;
    dv_normal_room room;
    dv_normal__open(&room, out->alloc);
    dv_status status = normalize(out, text, steps, &room, edits);
    dv_normal__close(&room);
    if (status == DV_OK) return DV_OK;
    dv_buf__cut(out, start);
    if (out->status == DV_OK && status == DV_E_NOMEM) out->status = status;
    return status;
}

struct dv_normalizer {
    const dv_alloc *alloc;
    uint32_t steps;
    dv_normal_place place;
    dv_normal_room room;
    dv_buf waiting; /* less than a full word */
    uint64_t done;  /* bytes that have been dealt with */
    uint64_t bad;   /* where the first bad byte is */
    bool is_bad;
    bool ended; /* what comes next is a new text */
    dv_status status;
};

dv_normalizer *dv_normalizer_new(const dv_normalize_options *options, const dv_alloc *alloc) {
    uint32_t steps;
    if (!dv_normal__steps(options, &steps)) return NULL;
    dv_normalizer *n = dv_alloc__get(alloc, NULL, 0, sizeof *n);
    if (!n) return NULL;
    *n = (dv_normalizer){.alloc = alloc, .steps = steps, .place = {.first = true}};
    dv_normal__open(&n->room, alloc);
    dv_buf_init(&n->waiting, alloc);
    return n;
}

void dv_normalizer_free(dv_normalizer *n) {
    if (!n) return;
    dv_normal__close(&n->room);
    dv_buf_free(&n->waiting);
    dv_alloc__get(n->alloc, n, sizeof *n, 0);
}

uint64_t dv_normalizer_offset(const dv_normalizer *n) {
    return n->is_bad ? n->bad : n->done;
}

static void fail(dv_normalizer *n, dv_status status) {
    if (n->status == DV_OK) n->status = status;
}

static void take_piece(dv_normalizer *n, dv_str piece, bool last, dv_buf *out) {
    if ((n->steps & DV_NORMALIZE_UTF8) == 0) {
        size_t bad = dv_utf8_check(piece);
        if (bad < piece.len) {
            n->bad = n->done + bad;
            n->is_bad = true;
            fail(n, DV_E_TEXT);
            return;
        }
    }
    n->place.last = last;
    dv_status status = dv_normal__piece(out, piece, n->steps, n->place, &n->room, NULL, 0);
    if (status != DV_OK) fail(n, status);
    n->place.first = false;
    n->place.line_text = dv_normal__line_text(piece, piece.len, n->place.line_text);
    n->done += piece.len;
}

/* Where a window is cut that has no place for it: at the last character that joins nothing before it. */
static size_t forced_cut(dv_str window) {
    for (size_t at = window.len - 1; at > window.len / 2; at--) {
        uint32_t c;
        bool starts = dv_utf8__read(window.ptr + at, window.len - at, &c) > 0 && !dv_utf8__is_tail((unsigned char)window.ptr[at]);
        if (starts && dv_canonical__safe_size(window, at) > 0) return at;
    }
    for (size_t at = window.len - 1; at > window.len - 4; at--)
        if (!dv_utf8__is_tail((unsigned char)window.ptr[at])) return at;
    return window.len;
}

/* Takes the beginning of a window of DV_NORMALIZER_WORD_MAX bytes: what it is depends on these bytes only, not on chunks. Returns how
 * many. */
static size_t take_window(dv_normalizer *n, dv_str window, dv_buf *out) {
    size_t cut = dv_normal__by_line(n->steps) ? dv_normal__last_cut(window, window.len, true) : 0;
    if (cut == 0) cut = dv_normal__last_cut(window, window.len, false);
    if (cut == 0) cut = forced_cut(window);
    take_piece(n, (dv_str){window.ptr, cut}, false, out);
    return cut;
}

/* Fills what waits up to a window from the chunk, and takes it. Returns how many bytes of the chunk were used. */
static size_t take_waiting(dv_normalizer *n, dv_str chunk, dv_buf *out) {
    size_t room = DV_NORMALIZER_WORD_MAX - n->waiting.len, used = chunk.len < room ? chunk.len : room;
    if (dv_buf_add(&n->waiting, (dv_str){chunk.ptr, used}) != DV_OK) {
        fail(n, n->waiting.status);
        return used;
    }
    if (n->waiting.len < DV_NORMALIZER_WORD_MAX) return used;
    size_t taken = take_window(n, dv_buf_str(&n->waiting), out);
    n->waiting.len -= taken;
    memmove(n->waiting.ptr, n->waiting.ptr + taken, n->waiting.len);
    return used;
}

static void begin(dv_normalizer *n) {
    if (!n->ended) return;
    n->waiting.len = 0;
    n->waiting.status = DV_OK;
    n->place = (dv_normal_place){.first = true};
    n->done = 0;
    n->is_bad = n->ended = false;
    n->status = DV_OK;
}

dv_status dv_normalizer_push(dv_normalizer *n, dv_str chunk, dv_buf *out) {
    if (!n || !out) return DV_E_ARG;
    begin(n);
    while (n->status == DV_OK && chunk.len > 0) {
        bool direct = n->waiting.len == 0 && chunk.len >= DV_NORMALIZER_WORD_MAX;
        size_t used = direct ? take_window(n, (dv_str){chunk.ptr, DV_NORMALIZER_WORD_MAX}, out) : take_waiting(n, chunk, out);
        chunk.ptr += used;
        chunk.len -= used;
    }
    return n->status;
}

dv_status dv_normalizer_end(dv_normalizer *n, dv_buf *out) {
    if (!n || !out) return DV_E_ARG;
    begin(n);
    if (n->status == DV_OK && n->waiting.len > 0) take_piece(n, dv_buf_str(&n->waiting), true, out);
    n->ended = true;
    return n->status;
}
