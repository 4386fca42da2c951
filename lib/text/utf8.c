#include <danvan/text.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/vector.h"

#define REPLACEMENT 0xFFFDu
#define LOW_BITS UINT64_C(0x0101010101010101)

#define DV_BYTES dv_bytes16
#define DV_SCAN scan_blocks
#define DV_TARGET
#include "text/utf8_block.h"
#undef DV_BYTES
#undef DV_SCAN
#undef DV_TARGET

#if DV_HAS_AVX2_COPY
#define DV_BYTES dv_bytes32
#define DV_SCAN scan_wide_blocks
#define DV_TARGET DV_AVX2
#include "text/utf8_block.h"

static size_t scan(dv_str text, size_t at) {
    bool wide = text.len - at >= DV_VECTOR_LONG && dv_vector__wide();
    return wide ? scan_wide_blocks(text.ptr, at, text.len) : scan_blocks(text.ptr, at, text.len);
}
#else
static size_t scan(dv_str text, size_t at) {
    return scan_blocks(text.ptr, at, text.len);
}
#endif

/* Back to where the character begins whose bytes are cut at `at`; not before `from`. */
static size_t whole_chars(dv_str text, size_t from, size_t at) {
    size_t start = at;
    while (start > from && at - start < 3) {
        unsigned char byte = (unsigned char)text.ptr[--start];
        if (byte < 0x80) return at;
        if (byte >= 0xC0) return at - start < (byte < 0xE0 ? 2u : 3u) ? start : at;
    }
    return at;
}

/* Moves past characters one by one, up to the first that starts at `stop` or later, or is ill-formed: then *bad. */
static size_t check_chars(dv_str text, size_t at, size_t stop, bool *bad) {
    while (at < stop) {
        if (text.len - at >= 8) {
            uint64_t high = dv_word__read(text.ptr + at) & DV_WORD_HIGH;
            size_t plain = dv_word__before(high);
            at += plain;
            if (plain > 0) continue;
        }
        uint32_t code_point;
        size_t size = dv_utf8__read(text.ptr + at, text.len - at, &code_point);
        if (size == 0) {
            *bad = true;
            break;
        }
        at += size;
    }
    return at;
}

/* What one by one is checked where blocks stop: the first characters, and about a block with something rare in it. */
#define CLOSE_LOOK 64

size_t dv_utf8_check(dv_str text) {
    bool bad = false;
    size_t at = check_chars(text, 0, text.len < 4 ? text.len : 4, &bad);
    while (!bad && at < text.len) {
        if (text.len - at >= CLOSE_LOOK) at = whole_chars(text, at, scan(text, at));
        at = check_chars(text, at, text.len - at < CLOSE_LOOK ? text.len : at + CLOSE_LOOK, &bad);
    }
    return at;
}

uint32_t dv_utf8_next(dv_str text, size_t *at) {
    if (*at >= text.len) return REPLACEMENT;
    uint32_t code_point = REPLACEMENT;
    size_t size = dv_utf8__read(text.ptr + *at, text.len - *at, &code_point);
    *at += size == 0 ? 1 : size;
    return size == 0 ? REPLACEMENT : code_point;
}

dv_status dv_utf8_put(dv_buf *out, uint32_t code_point) {
    if (!out) return DV_E_ARG;
    if (out->status == DV_OK && (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)))
        out->status = DV_E_ARG;
    if (dv_buf__reserve(out, 4) != DV_OK) return out->status;
    char *to = out->ptr + out->len;
    size_t size = 1;
    if (code_point < 0x80) {
        to[0] = (char)code_point;
    } else if (code_point < 0x800) {
        to[0] = (char)(0xC0 | code_point >> 6);
        size = 2;
    } else if (code_point < 0x10000) {
        to[0] = (char)(0xE0 | code_point >> 12);
        size = 3;
    } else {
        to[0] = (char)(0xF0 | code_point >> 18);
        size = 4;
    }
    for (size_t i = 1; i < size; i++)
        to[i] = (char)(0x80 | (code_point >> 6 * (size - 1 - i) & 0x3F));
    to[size] = '\0';
    out->len += size;
    return DV_OK;
}

size_t dv_utf8_len(dv_str text) {
    /* Characters are the bytes that are not a tail (10xxxxxx). */
    size_t tails = 0;
    size_t at = 0;
    for (; text.len - at >= 8; at += 8) {
        uint64_t word = dv_word__read(text.ptr + at);
        uint64_t marked = word >> 7 & ~(word >> 6) & LOW_BITS;
        tails += (size_t)(marked * LOW_BITS >> 56);
    }
    for (; at < text.len; at++)
        tails += dv_utf8__is_tail((unsigned char)text.ptr[at]);
    return text.len - tails;
}
