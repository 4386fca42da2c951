#include "report/letters.h"

#include <danvan/text.h>

#include "text/case.h"

dv_status dv_letters__upper(dv_buf *out, dv_str text) {
    for (size_t at = 0; at < text.len;)
        dv_utf8_put(out, dv_case__map(dv_utf8_next(text, &at), DV_TO_UPPER));
    return out->status;
}

dv_status dv_letters__capital(dv_buf *out, dv_str text) {
    size_t at = 0;
    if (text.len == 0) return out->status;
    dv_utf8_put(out, dv_case__map(dv_utf8_next(text, &at), DV_TO_UPPER));
    return dv_buf_add(out, (dv_str){text.ptr + at, text.len - at});
}

dv_status dv_letters__small(dv_buf *out, dv_str word) {
    size_t at = 0;
    if (word.len == 0) return out->status;
    uint32_t first = dv_utf8_next(word, &at);
    size_t rest = at;
    uint32_t second = at < word.len ? dv_utf8_next(word, &at) : 0;
    bool several = second && dv_case__map(second, DV_TO_LOWER) != second;
    dv_utf8_put(out, several ? first : dv_case__map(first, DV_TO_LOWER));
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
