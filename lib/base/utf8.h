/* The one decoder of UTF-8. */
#ifndef DANVAN_LIB_BASE_UTF8_H
#define DANVAN_LIB_BASE_UTF8_H

#include <danvan/base.h>

static inline bool dv_utf8__is_tail(unsigned char byte) {
    return (byte & 0xC0) == 0x80;
}

/* Reads the character at `ptr`. Returns its length in bytes, 0 when the bytes are ill-formed (or `len` is 0). */
static inline size_t dv_utf8__read(const char *ptr, size_t len, uint32_t *code_point) {
    const unsigned char *s = (const unsigned char *)ptr;
    if (len == 0) return 0;
    if (s[0] < 0x80) {
        *code_point = s[0];
        return 1;
    }
    if (s[0] < 0xC2 || len < 2 || !dv_utf8__is_tail(s[1])) return 0;
    if (s[0] < 0xE0) {
        *code_point = (s[0] & 0x1Fu) << 6 | (s[1] & 0x3Fu);
        return 2;
    }
    if (len < 3 || !dv_utf8__is_tail(s[2])) return 0;
    if (s[0] < 0xF0) {
        uint32_t read = (s[0] & 0x0Fu) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
        if (read < 0x800 || (read >= 0xD800 && read <= 0xDFFF)) return 0;
        *code_point = read;
        return 3;
    }
    if (s[0] > 0xF4 || len < 4 || !dv_utf8__is_tail(s[3])) return 0;
    uint32_t read = (s[0] & 0x07u) << 18 | (s[1] & 0x3Fu) << 12 | (s[2] & 0x3Fu) << 6 | (s[3] & 0x3Fu);
    if (read < 0x10000 || read > 0x10FFFF) return 0;
    *code_point = read;
    return 4;
}

#endif
