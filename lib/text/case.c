#include "text/case.h"

#include <danvan/normalize.h>
#include <utf8proc.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/canonical.h"
#include "text/vector.h"

static uint32_t map_simply(uint32_t c, dv_case_to to) {
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
    /* U+0345 is a mark with a capital: were it changed, composed and decomposed text would part ways. */
    if (category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME) return c;
    utf8proc_int32_t point = (utf8proc_int32_t)c;
    return (uint32_t)(to == DV_TO_UPPER   ? utf8proc_toupper(point)
                      : to == DV_TO_LOWER ? utf8proc_tolower(point)
                                            : utf8proc_totitle(point));
}

uint32_t dv_case__map(uint32_t c, dv_case_to to) {
    dv_letter letter = dv_letter__read(c);
    if (letter.base == 0) return c < 0x80 ? c : map_simply(c, to);
    if (letter.upper != (to == DV_TO_LOWER)) return c;
    return c < 0x80 ? c ^ 0x20u : dv_case__swap(c);
}

/* A character without other case may have parts that have one: `ǰ` is `j` and a mark, and becomes `J` and a mark. */
static dv_status add_parts(dv_buf *out, uint32_t c, dv_case_to to) {
    uint32_t parts[DV_CANONICAL_MAX];
    size_t len = dv_canonical__decompose(c, parts);
    dv_scratch scratch;
    dv_scratch__open(&scratch, out->alloc);
    for (size_t i = 0; i < len; i++)
        dv_utf8_put(&scratch.buf, map_simply(parts[i], to));
    dv_canonical__add(out, dv_buf_str(&scratch.buf), true);
    dv_buf_free(&scratch.buf);
    return out->status;
}

static dv_status add_general(dv_buf *out, uint32_t c, dv_case_to to) {
    uint32_t mapped = map_simply(c, to);
    if (mapped == c && dv_canonical__is_composite(c)) {
        uint32_t parts[DV_CANONICAL_MAX];
        size_t len = dv_canonical__decompose(c, parts);
        for (size_t i = 0; i < len; i++)
            if (map_simply(parts[i], to) != parts[i]) return add_parts(out, c, to);
    }
    return dv_utf8_put(out, mapped);
}

void dv_case__add(dv_buf *out, dv_str text, size_t at, size_t size, dv_case_to to, dv_edits *edits, size_t base) {
    uint32_t c = 0;
    dv_utf8__read(text.ptr + at, size, &c);
    size_t start = out->len;
    if (c < 0x80 || dv_letter__read(c).base != 0)
        dv_utf8_put(out, dv_case__map(c, to));
    else
        add_general(out, c, to);
    if (!edits || out->status != DV_OK) return;
    dv_str now = {out->ptr + start, out->len - start};
    if (!dv_str_equal(now, (dv_str){text.ptr + at, size})) dv_edits_add(edits, base + at, size, now.len, DV_EDIT_CASE);
}

#define PIECE 1024
#define SLACK 16

/* One piece, from a character to a character. Returns where it stopped. */
static size_t map_piece(dv_buf *out, dv_str text, size_t at, size_t end, dv_case_to to) {
    if (dv_buf__reserve(out, PIECE + SLACK) != DV_OK) return text.len;
    char *here = out->ptr + out->len;
    while (at < end) {
        if (text.len - at >= 8) {
            uint64_t word = dv_word__read(text.ptr + at), mapped = dv_word__swap(word, to == DV_TO_UPPER ? 'a' : 'A');
            memcpy(here, &mapped, sizeof mapped);
            uint64_t high = word & DV_WORD_HIGH;
            size_t plain = dv_word__before(high);
            here += plain;
            at += plain;
            if (high == 0) continue;
        }
        uint32_t c = 0;
        size_t size = dv_utf8__read(text.ptr + at, text.len - at, &c);
        dv_letter letter = dv_letter__read(c);
        if (c >= 0x80 && letter.base != 0) {
            memcpy(here, text.ptr + at, size);
            uint32_t last = letter.upper == (to == DV_TO_LOWER) ? dv_case__swap(c) : c;
            here[size - 1] = (char)(0x80u | (last & 0x3F));
            here += size;
        } else {
            out->len = (size_t)(here - out->ptr);
            dv_case__add(out, text, at, size, to, NULL, 0);
            if (dv_buf__reserve(out, PIECE + SLACK) != DV_OK) return text.len;
            here = out->ptr + out->len;
        }
        at += size;
    }
    out->len = (size_t)(here - out->ptr);
    out->ptr[out->len] = '\0';
    return at;
}

dv_status dv_case__tell(dv_buf *out, dv_str text, dv_case_to to, dv_edits *edits, size_t base) {
    if (to == DV_TO_TITLE) return dv_title__tell(out, text, edits, base);
    if (dv_buf__reserve(out, text.len) != DV_OK) return out->status;
    out->ptr[out->len] = '\0';
    if (!edits) {
        for (size_t at = 0; at < text.len && out->status == DV_OK;)
            at = map_piece(out, text, at, text.len - at < PIECE ? text.len : at + PIECE, to);
        return out->status;
    }
    for (size_t at = 0, size; at < text.len && out->status == DV_OK; at += size) {
        uint32_t c;
        size = dv_utf8__read(text.ptr + at, text.len - at, &c);
        dv_case__add(out, text, at, size, to, edits, base);
    }
    return out->status == DV_OK ? edits->status : out->status;
}

static dv_status convert(dv_buf *out, dv_str text, dv_case_to to) {
    return dv_utf8_check(text) != text.len ? DV_E_TEXT : dv_case__tell(out, text, to, NULL, 0);
}

dv_status dv_upper(dv_buf *out, dv_str text) {
    if (!out) return DV_E_ARG;
    return convert(out, text, DV_TO_UPPER);
}

dv_status dv_lower(dv_buf *out, dv_str text) {
    if (!out) return DV_E_ARG;
    return convert(out, text, DV_TO_LOWER);
}

dv_status dv_title(dv_buf *out, dv_str text) {
    if (!out) return DV_E_ARG;
    return convert(out, text, DV_TO_TITLE);
}
