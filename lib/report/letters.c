#include "report/letters.h"

#include <danvan/text.h>

static uint32_t upper_of(uint32_t c) {
    if ((c >= 'a' && c <= 'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7)) return c - 0x20;
    /* Pairs with the small letter odd: ă đ ĩ ũ, and the block of letters with two marks. */
    if (c == 0x103 || c == 0x111 || c == 0x129 || c == 0x169 || (c >= 0x1EA1 && c <= 0x1EF9)) return c & 1 ? c - 1 : c;
    /* ơ and ư */
    if (c == 0x1A1 || c == 0x1B0) return c - 1;
    return c;
}

dv_status dv_letters__upper(dv_buf *out, dv_str text) {
    for (size_t at = 0; at < text.len;)
        dv_utf8_put(out, upper_of(dv_utf8_next(text, &at)));
    return out->status;
}

dv_status dv_letters__capital(dv_buf *out, dv_str text) {
    size_t at = 0;
    if (text.len == 0) return out->status;
    dv_utf8_put(out, upper_of(dv_utf8_next(text, &at)));
    return dv_buf_add(out, (dv_str){text.ptr + at, text.len - at});
}

/* The small letter of a capital one: that whose capital it is. */
static uint32_t lower_of(uint32_t c) {
    if (upper_of(c + 0x20) == c && c < 0xDF) return c + 0x20;
    return upper_of(c + 1) == c ? c + 1 : c;
}

dv_status dv_letters__small(dv_buf *out, dv_str word) {
    size_t at = 0;
    if (word.len == 0) return out->status;
    uint32_t first = dv_utf8_next(word, &at);
    size_t rest = at;
    uint32_t second = at < word.len ? dv_utf8_next(word, &at) : 0;
    bool several = second && lower_of(second) != second;
    dv_utf8_put(out, several ? first : lower_of(first));
    return dv_buf_add(out, (dv_str){word.ptr + rest, word.len - rest});
}

static bool is_space(uint32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static bool is_hidden(uint32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069);
}

uint32_t dv_letters__next(dv_str text, size_t *at) {
    while (*at < text.len) {
        uint32_t c = dv_utf8_next(text, at);
        if (is_space(c)) return ' ';
        if (!is_hidden(c)) return c;
    }
    return 0;
}

bool dv_letters__blank(dv_str text) {
    size_t at = 0;
    for (uint32_t c; (c = dv_letters__next(text, &at)) != 0;)
        if (c != ' ' && c != 0xA0) return false;
    return true;
}
