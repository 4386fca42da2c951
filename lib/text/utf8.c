#include <danvan/text.h>

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

#define REPLACEMENT 0xFFFDu
#define HIGH_BITS UINT64_C(0x8080808080808080)
#define LOW_BITS UINT64_C(0x0101010101010101)

static uint64_t read_word(const char *ptr) {
    uint64_t word;
    memcpy(&word, ptr, sizeof word);
    return word;
}

size_t dv_utf8_check(dv_str text) {
    size_t at = 0;
    while (at < text.len) {
        if ((unsigned char)text.ptr[at] < 0x80) {
            while (text.len - at >= 8 && (read_word(text.ptr + at) & HIGH_BITS) == 0)
                at += 8;
            while (at < text.len && (unsigned char)text.ptr[at] < 0x80)
                at++;
            continue;
        }
        uint32_t code_point;
        size_t size = dv_utf8__read(text.ptr + at, text.len - at, &code_point);
        if (size == 0) return at;
        at += size;
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
        uint64_t word = read_word(text.ptr + at);
        uint64_t marked = word >> 7 & ~(word >> 6) & LOW_BITS;
        tails += (size_t)(marked * LOW_BITS >> 56);
    }
    for (; at < text.len; at++)
        tails += dv_utf8__is_tail((unsigned char)text.ptr[at]);
    return text.len - tails;
}
