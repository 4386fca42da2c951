#include <danvan/text.h>

#include <string.h>
#include <utf8proc.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "base/utf8.h"

/* A text is cut into runs of characters that are surely composed already, copied as they are, and chunks in between,
 * which are decomposed, ordered and composed. A chunk starts with the safe character before it, if there is one,
 * since a mark may join it; it ends before the next safe character, which never joins anything before it. */

#define CHUNK_ROOM 64

/* The length of the safe character at `at`, 0 when it is not surely safe. Safe means: a starter, and
 * NFC_Quick_Check=Yes. */
static size_t safe_size(dv_str text, size_t at) {
    const unsigned char *s = (const unsigned char *)text.ptr + at;
    if (s[0] < 0x80) return 1;
    /* All of U+0080..U+02FF. */
    if (s[0] < 0xCC) return 2;
    if (s[0] == 0xE1) return s[1] >= 0xB8 && s[1] <= 0xBB ? 3 : 0; /* U+1E00..U+1EFF: Latin Extended Additional */
    if (s[0] == 0xE2) {
        /* U+2002..U+20BF: punctuation, signs of currency; not the two blanks that stand for others. */
        if (s[1] == 0x80) return s[2] >= 0x82 ? 3 : 0;
        return s[1] <= 0x82 ? 3 : 0;
    }
    return 0;
}

/* Moves past safe characters. `*last` becomes where the last of them starts. */
static size_t skip_safe(dv_str text, size_t at, size_t *last) {
    while (at < text.len) {
        uint64_t word;
        if (text.len - at >= sizeof word) {
            memcpy(&word, text.ptr + at, sizeof word);
            if ((word & UINT64_C(0x8080808080808080)) == 0) {
                at += sizeof word;
                *last = at - 1;
                continue;
            }
        }
        size_t size = safe_size(text, at);
        if (size == 0) break;
        *last = at;
        at += size;
    }
    return at;
}

static size_t skip_unsafe(dv_str text, size_t at) {
    while (at < text.len && safe_size(text, at) == 0) {
        uint32_t code_point;
        at += dv_utf8__read(text.ptr + at, text.len - at, &code_point);
    }
    return at;
}

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
    size_t cap = points->cap * 4;
    size_t size;
    if (__builtin_mul_overflow(cap, sizeof *points->at, &size)) return false;
    bool on_heap = points->at != points->room;
    utf8proc_int32_t *at =
        dv_alloc__get(points->alloc, on_heap ? points->at : NULL, on_heap ? points->cap * sizeof *at : 0, size);
    if (!at) return false;
    if (!on_heap) memcpy(at, points->room, sizeof points->room);
    points->at = at;
    points->cap = cap;
    return true;
}

/* The longest canonical decomposition of one character has 4 code points; utf8proc is given more than that. */
#define DECOMPOSED_MAX 8

static bool decompose(chunk *points, dv_str text) {
    for (size_t at = 0; at < text.len;) {
        if (points->cap - points->len < DECOMPOSED_MAX && !grow_chunk(points)) return false;
        uint32_t code_point = dv_utf8_next(text, &at);
        int boundary = 0;
        utf8proc_ssize_t size =
            utf8proc_decompose_char((utf8proc_int32_t)code_point, points->at + points->len,
                                    (utf8proc_ssize_t)(points->cap - points->len), UTF8PROC_DECOMPOSE, &boundary);
        if (size < 0) return false;
        points->len += (size_t)size;
    }
    return true;
}

static unsigned mark_class(utf8proc_int32_t code_point) {
    return (unsigned)utf8proc_get_property(code_point)->combining_class;
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

static bool compose(chunk *points, dv_str text) {
    if (!decompose(points, text) || !order_marks(points)) return false;
    utf8proc_ssize_t len =
        utf8proc_normalize_utf32(points->at, (utf8proc_ssize_t)points->len, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    if (len < 0) return false;
    points->len = (size_t)len;
    return true;
}

/* Where the next chunk starts and ends, from `at`; both are text.len when all the rest is safe. */
typedef struct span {
    size_t start;
    size_t end;
} span;

static span next_chunk(dv_str text, size_t at) {
    size_t last = SIZE_MAX;
    size_t end = skip_safe(text, at, &last);
    if (end == text.len) return (span){end, end};
    return (span){last == SIZE_MAX ? end : last, skip_unsafe(text, end)};
}

static bool chunk_is_nfc(dv_str text) {
    chunk points;
    open_chunk(&points, NULL);
    bool same = compose(&points, text);
    size_t at = 0;
    for (size_t i = 0; same && i < points.len; i++)
        same = at < text.len && dv_utf8_next(text, &at) == (uint32_t)points.at[i];
    close_chunk(&points);
    return same && at == text.len;
}

static dv_str cut(dv_str text, size_t start, size_t end) {
    return (dv_str){text.ptr + start, end - start};
}

bool dv_nfc_is(dv_str text) {
    if (dv_utf8_check(text) != text.len) return false;
    for (size_t at = 0; at < text.len;) {
        span part = next_chunk(text, at);
        if (part.start < part.end && !chunk_is_nfc(cut(text, part.start, part.end))) return false;
        at = part.end;
    }
    return true;
}

static dv_status add_chunk(dv_buf *out, dv_str text) {
    chunk points;
    open_chunk(&points, out->alloc);
    if (compose(&points, text))
        for (size_t i = 0; i < points.len; i++)
            dv_utf8_put(out, (uint32_t)points.at[i]);
    else if (out->status == DV_OK)
        out->status = DV_E_NOMEM;
    close_chunk(&points);
    return out->status;
}

dv_status dv_nfc(dv_buf *out, dv_str text) {
    if (dv_utf8_check(text) != text.len) return DV_E_TEXT;
    if (dv_buf__reserve(out, text.len) != DV_OK) return out->status;
    for (size_t at = 0; at < text.len && out->status == DV_OK;) {
        span part = next_chunk(text, at);
        dv_buf_add(out, cut(text, at, part.start));
        add_chunk(out, cut(text, part.start, part.end));
        at = part.end;
    }
    return out->status;
}
