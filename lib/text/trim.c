#include <danvan/text.h>

#include "base/utf8.h"
#include "text/chars.h"

static bool is_trimmed(uint32_t c) {
    return dv_char__is_space(c) || dv_char__is_invisible(c);
}

static bool is_vietnamese_lead(unsigned char first, unsigned char second) {
    return (first >= 0xC3 && first <= 0xC6) || (first == 0xE1 && (second == 0xBA || second == 0xBB));
}

/* Whether the ends of a text are characters that are told by their bytes to be no white space and not invisible: most of ASCII, and
 * the letters of Vietnamese. */
static bool has_plain_ends(dv_str text) {
    if (text.len == 0) return false;
    const unsigned char *first = (const unsigned char *)text.ptr, *last = first + text.len - 1;
    bool starts = (*first > ' ' && *first < 0x7F) || (text.len > 1 && is_vietnamese_lead(first[0], first[1]));
    if (!starts) return false;
    if (*last < 0x80) return *last > ' ' && *last < 0x7F;
    if (text.len > 1 && last[-1] >= 0xC0) return is_vietnamese_lead(last[-1], 0);
    return text.len > 2 && is_vietnamese_lead(last[-2], last[-1]);
}

dv_str dv_trim(dv_str text) {
    if (has_plain_ends(text)) return text;
    size_t start = 0;
    for (size_t at = 0; at < text.len; start = at)
        if (!is_trimmed(dv_utf8_next(text, &at))) break;
    size_t end = text.len;
    while (end > start) {
        size_t at = end - 1;
        while (at > start && end - at < 4 && dv_utf8__is_tail((unsigned char)text.ptr[at]))
            at--;
        size_t next = at;
        if (!is_trimmed(dv_utf8_next((dv_str){text.ptr, end}, &next)) || next != end) break;
        end = at;
    }
    return (dv_str){text.ptr ? text.ptr + start : NULL, end - start};
}
