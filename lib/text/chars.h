/* Classes of characters that more than one file asks about. */
#ifndef DANVAN_LIB_TEXT_CHARS_H
#define DANVAN_LIB_TEXT_CHARS_H

#include <danvan/base.h>

/* White space as Unicode has it, line ends included. */
static inline bool dv_char__is_space(uint32_t c) {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

/* White space of ASCII. */
static inline bool dv_char__is_blank(char byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static inline bool dv_char__is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

static inline bool dv_char__is_line_end(uint32_t c) {
    return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* Characters of no width that typing tools and web pages leave in a text: soft hyphen, joiners, marks of direction,
 * U+FEFF. */
static inline bool dv_char__is_invisible(uint32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           c == 0xFEFF;
}

#endif
