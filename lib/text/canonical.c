#include "text/canonical.h"

#include <string.h>
#include <utf8proc.h>

#include "base/alloc.h"
#include "base/utf8.h"

#define CHUNK_ROOM 64

/* Code points of a chunk: in `room`, or on the heap when a text has very many marks. */
typedef struct chunk {
    const dv_alloc *alloc;
    utf8proc_int32_t *at;
    size_t len;
    size_t cap;
    utf8proc_int32_t room[CHUNK_ROOM];
} chunk;

static void open_chunk(chunk *points, const dv_alloc *alloc) {
    points->alloc = alloc;
    points->at = points->room;
    points->len = 0;
    points->cap = CHUNK_ROOM;
}

static void close_chunk(chunk *points) {
    if (points->at != points->room) dv_alloc__get(points->alloc, points->at, points->cap * sizeof *points->at, 0);
}

static bool grow_chunk(chunk *points) {
    size_t cap, old_size, size;
    if (__builtin_mul_overflow(points->cap, (size_t)4, &cap) || __builtin_mul_overflow(cap, sizeof *points->at, &size)) return false;
    bool on_heap = points->at != points->room;
    old_size = on_heap ? points->cap * sizeof *points->at : 0;
    utf8proc_int32_t *at = dv_alloc__get(points->alloc, on_heap ? points->at : NULL, old_size, size);
    if (!at) return false;
    if (!on_heap) memcpy(at, points->room, sizeof points->room);
    points->at = at;
    points->cap = cap;
    return true;
}

static size_t decompose_char(utf8proc_int32_t code_point, utf8proc_int32_t *to, size_t room) {
    int boundary = 0;
    utf8proc_ssize_t size = utf8proc_decompose_char(code_point, to, (utf8proc_ssize_t)room, UTF8PROC_DECOMPOSE, &boundary);
    return size < 0 ? 0 : (size_t)size;
}

size_t dv_canonical__decompose(uint32_t code_point, uint32_t parts[DV_CANONICAL_MAX]) {
    utf8proc_int32_t read[DV_CANONICAL_MAX];
    size_t len = decompose_char((utf8proc_int32_t)code_point, read, DV_CANONICAL_MAX);
    for (size_t i = 0; i < len; i++)
        parts[i] = (uint32_t)read[i];
    return len;
}

bool dv_canonical__is_composite(uint32_t code_point) {
    uint32_t parts[DV_CANONICAL_MAX];
    return dv_canonical__decompose(code_point, parts) != 1 || parts[0] != code_point;
}

static bool decompose(chunk *points, dv_str text) {
    for (size_t at = 0; at < text.len;) {
        if (points->cap - points->len < DV_CANONICAL_MAX && !grow_chunk(points)) return false;
        utf8proc_int32_t code_point = (utf8proc_int32_t)dv_utf8_next(text, &at);
        points->len += decompose_char(code_point, points->at + points->len, points->cap - points->len);
    }
    return true;
}

static unsigned mark_class(utf8proc_int32_t code_point) {
    return (unsigned)utf8proc_get_property(code_point)->combining_class;
}

unsigned dv_canonical__class(uint32_t code_point) {
    return mark_class((utf8proc_int32_t)code_point);
}

static void insert_marks(utf8proc_int32_t *at, size_t len) {
    for (size_t i = 1; i < len; i++) {
        utf8proc_int32_t mark = at[i];
        size_t to = i;
        for (; to > 0 && mark_class(at[to - 1]) > mark_class(mark); to--)
            at[to] = at[to - 1];
        at[to] = mark;
    }
}

/* Counting sort by class: a hostile text of a million marks takes no longer than a million letters. */
static bool count_marks(const dv_alloc *alloc, utf8proc_int32_t *at, size_t len) {
    size_t start[257] = {0};
    utf8proc_int32_t *sorted = dv_alloc__get(alloc, NULL, 0, len * sizeof *sorted);
    if (!sorted) return false;
    for (size_t i = 0; i < len; i++)
        start[(mark_class(at[i]) & 0xFF) + 1]++;
    for (size_t i = 1; i < 257; i++)
        start[i] += start[i - 1];
    for (size_t i = 0; i < len; i++)
        sorted[start[mark_class(at[i]) & 0xFF]++] = at[i];
    memcpy(at, sorted, len * sizeof *sorted);
    dv_alloc__get(alloc, sorted, len * sizeof *sorted, 0);
    return true;
}

/* Canonical order: the marks between two starters by their class, equal classes as they came. */
static bool order_marks(chunk *points) {
    for (size_t at = 0; at < points->len; at++) {
        size_t start = at;
        while (at < points->len && mark_class(points->at[at]) != 0)
            at++;
        if (at - start < 32)
            insert_marks(points->at + start, at - start);
        else if (!count_marks(points->alloc, points->at + start, at - start))
            return false;
    }
    return true;
}

static bool convert(chunk *points, dv_str text, bool composed) {
    if (!decompose(points, text) || !order_marks(points)) return false;
    if (!composed) return true;
    utf8proc_ssize_t len =
        utf8proc_normalize_utf32(points->at, (utf8proc_ssize_t)points->len, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    if (len < 0) return false;
    points->len = (size_t)len;
    return true;
}

bool dv_canonical__is_composed(dv_str text) {
    chunk points;
    open_chunk(&points, NULL);
    bool same = convert(&points, text, true);
    size_t at = 0;
    for (size_t i = 0; same && i < points.len; i++)
        same = at < text.len && dv_utf8_next(text, &at) == (uint32_t)points.at[i];
    close_chunk(&points);
    return same && at == text.len;
}

dv_status dv_canonical__add(dv_buf *out, dv_str text, bool composed) {
    chunk points;
    open_chunk(&points, out->alloc);
    if (convert(&points, text, composed))
        for (size_t i = 0; i < points.len; i++)
            dv_utf8_put(out, (uint32_t)points.at[i]);
    else if (out->status == DV_OK)
        out->status = DV_E_NOMEM;
    close_chunk(&points);
    return out->status;
}

size_t dv_canonical__unsafe_end(dv_str text, size_t at) {
    while (at < text.len && dv_canonical__safe_size(text, at) == 0) {
        uint32_t code_point;
        at += dv_utf8__read(text.ptr + at, text.len - at, &code_point);
    }
    return at;
}
