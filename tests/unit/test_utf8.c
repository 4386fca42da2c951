#include <criterion/criterion.h>

#include <string.h>

#include <danvan/text.h>

#include "failing_alloc.h"

/* The table of well-formed byte sequences, row by row, as the Unicode standard prints it. */
static const struct {
    unsigned char from[4];
    unsigned char to[4];
    size_t len;
} FORMS[] = {
    {{0x00}, {0x7F}, 1},
    {{0xC2, 0x80}, {0xDF, 0xBF}, 2},
    {{0xE0, 0xA0, 0x80}, {0xE0, 0xBF, 0xBF}, 3},
    {{0xE1, 0x80, 0x80}, {0xEC, 0xBF, 0xBF}, 3},
    {{0xED, 0x80, 0x80}, {0xED, 0x9F, 0xBF}, 3},
    {{0xEE, 0x80, 0x80}, {0xEF, 0xBF, 0xBF}, 3},
    {{0xF0, 0x90, 0x80, 0x80}, {0xF0, 0xBF, 0xBF, 0xBF}, 4},
    {{0xF1, 0x80, 0x80, 0x80}, {0xF3, 0xBF, 0xBF, 0xBF}, 4},
    {{0xF4, 0x80, 0x80, 0x80}, {0xF4, 0x8F, 0xBF, 0xBF}, 4},
};

static size_t simple_read(const unsigned char *s, size_t len) {
    for (size_t row = 0; row < sizeof FORMS / sizeof FORMS[0]; row++) {
        const unsigned char *from = FORMS[row].from;
        const unsigned char *to = FORMS[row].to;
        size_t same = 0;
        while (same < FORMS[row].len && same < len && s[same] >= from[same] && s[same] <= to[same])
            same++;
        if (same == FORMS[row].len) return same;
    }
    return 0;
}

static size_t simple_check(const unsigned char *s, size_t len) {
    size_t at = 0;
    while (at < len) {
        size_t size = simple_read(s + at, len - at);
        if (size == 0) break;
        at += size;
    }
    return at;
}

static size_t check(const unsigned char *s, size_t len) {
    return dv_utf8_check((dv_str){(const char *)s, len});
}

Test(test_utf8, all_sequences_of_up_to_three_bytes) {
    unsigned char s[3];
    for (unsigned a = 0; a < 256; a++) {
        s[0] = (unsigned char)a;
        cr_assert_eq(check(s, 1), simple_check(s, 1), "%02X", a);
        for (unsigned b = 0; b < 256; b++) {
            s[1] = (unsigned char)b;
            cr_assert_eq(check(s, 2), simple_check(s, 2), "%02X %02X", a, b);
            for (unsigned c = 0; c < 256; c++) {
                s[2] = (unsigned char)c;
                size_t got = check(s, 3);
                if (got != simple_check(s, 3)) cr_assert_fail("%02X %02X %02X: %zu", a, b, c, got);
            }
        }
    }
}

Test(test_utf8, sequences_of_four_bytes) {
    static const unsigned char EDGES[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F,
                                          0xA0, 0xBF, 0xC0, 0xC2, 0xE1, 0xF4, 0xFF};
    enum { COUNT = sizeof EDGES };
    for (unsigned a = 0xE0; a < 256; a++)
        for (size_t rest = 0; rest < COUNT * COUNT * COUNT; rest++) {
            unsigned char s[4] = {(unsigned char)a, EDGES[rest % COUNT], EDGES[rest / COUNT % COUNT],
                                  EDGES[rest / COUNT / COUNT]};
            cr_assert_eq(check(s, 4), simple_check(s, 4), "%02X %02X %02X %02X", a, s[1], s[2], s[3]);
        }
}

Test(test_utf8, finds_a_bad_byte_anywhere) {
    char text[64];
    for (size_t at = 0; at < sizeof text; at++)
        for (size_t shift = 0; shift < 3; shift++) {
            memset(text, 'a', sizeof text);
            if (at >= 2 + shift) memcpy(text + shift, "đ", 2);
            text[at] = '\x80';
            cr_assert_eq(dv_utf8_check((dv_str){text, sizeof text}), at, "byte %zu", at);
            cr_assert_eq(dv_utf8_check((dv_str){text, at}), at);
        }
    cr_assert_eq(dv_utf8_check((dv_str){NULL, 0}), 0);
}

/* Long enough for blocks of every width: each byte is put at each place of texts of all lengths of characters. */
Test(test_utf8, long_texts_are_checked_as_short_ones) {
    static const char *const FILLS[] = {"Đảng ủy xã Bình Lư – “dân vận khéo” ", "abcdefgh", "ếệợ", "a😀é각", "đĐưƠ"};
    static const unsigned char BYTES[] = {0x00, 0x41, 0x80, 0x8F, 0x90, 0xA0, 0xBF, 0xC0, 0xC1, 0xC3, 0xE0,
                                          0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF};
    enum { LEN = 700 };
    for (size_t fill = 0; fill < sizeof FILLS / sizeof FILLS[0]; fill++) {
        unsigned char text[LEN + 64];
        size_t len = 0, unit = strlen(FILLS[fill]);
        for (; len < LEN; len += unit)
            memcpy(text + len, FILLS[fill], unit);
        cr_assert_eq(check(text, len), len);
        for (size_t at = 0; at < len; at++) {
            unsigned char old = text[at];
            for (size_t i = 0; i < sizeof BYTES; i++) {
                text[at] = BYTES[i];
                size_t got = check(text, len), want = simple_check(text, len);
                if (got != want) cr_assert_fail("fill %zu, byte %zu = %02X: %zu, not %zu", fill, at, BYTES[i], got, want);
            }
            text[at] = old;
            cr_assert_eq(check(text, at), simple_check(text, at));
        }
    }
}

Test(test_utf8, every_code_point_comes_back) {
    dv_buf buf;
    dv_buf_init(&buf, NULL);
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        if (c == 0xD800) c = 0xE000;
        buf.len = 0;
        if (dv_utf8_put(&buf, c) != DV_OK) cr_assert_fail("%X", (unsigned)c);
        size_t size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        size_t at = 0;
        dv_str text = dv_buf_str(&buf);
        if (buf.len != size || buf.ptr[size] != '\0' || dv_utf8_check(text) != size || dv_utf8_next(text, &at) != c ||
            at != size || dv_utf8_len(text) != 1)
            cr_assert_fail("%X", (unsigned)c);
    }
    dv_buf_free(&buf);
}

Test(test_utf8, what_is_no_character_is_not_written) {
    static const uint32_t ROWS[] = {0xD800, 0xDFFF, 0x110000, UINT32_MAX};
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        dv_buf buf;
        dv_buf_init(&buf, NULL);
        cr_assert_eq(dv_utf8_put(&buf, ROWS[i]), DV_E_ARG, "row %zu", i);
        cr_assert_eq(buf.len, 0);
        dv_buf_free(&buf);
    }
    failing state;
    dv_alloc alloc = failing_alloc(&state, 1);
    dv_buf buf;
    dv_buf_init(&buf, &alloc);
    cr_assert_eq(dv_utf8_put(&buf, 'a'), DV_E_NOMEM);
}

Test(test_utf8, reading_passes_bad_bytes) {
    dv_str text = DV_S("a\xFF\xE1\xBA"
                       "b\xE1\xBB\x87");
    static const uint32_t READ[] = {'a', 0xFFFD, 0xFFFD, 0xFFFD, 'b', 0x1EC7};
    size_t at = 0;
    for (size_t i = 0; i < 6; i++)
        cr_assert_eq(dv_utf8_next(text, &at), READ[i], "character %zu", i);
    cr_assert_eq(at, text.len);
    cr_assert_eq(dv_utf8_next(text, &at), 0xFFFD);
    cr_assert_eq(at, text.len);
}

Test(test_utf8, lengths) {
    static const struct {
        const char *text;
        size_t len;
    } ROWS[] = {
        {"", 0}, {"a", 1}, {"Bình Lư", 7}, {"Đảng ủy xã Bình Lư, tỉnh Lai Châu", 33}, {"𝄞𝄞𝄞", 3}, {"ệệệệệệệệệ", 9},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        size_t got = dv_utf8_len(dv_s(ROWS[i].text));
        cr_assert_eq(got, ROWS[i].len, "%s: %zu", ROWS[i].text, got);
    }
}
