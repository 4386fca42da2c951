/* Random text made of what normalisation is about, and a check that a list of edits tells exactly what happened. */
#ifndef DANVAN_TESTS_NORMAL_FIXTURE_H
#define DANVAN_TESTS_NORMAL_FIXTURE_H

#include <criterion/criterion.h>

#include <string.h>

#include <danvan/text.h>

static inline uint32_t next_random(uint32_t *state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* Letters, marks, blanks, quotes, dashes, look-alikes, invisible characters; a few of everything else. */
static inline void add_random_piece(dv_buf *out, uint32_t *state) {
    static const char *const PIECES[] = {
        "a", "e", "o", "u", "y", "i", "h", "n", "g", "q", "t", "T", "O", "E", "U", "d", "D", " ", " ", "  ", "\t", "\n", "\r\n", ".", ",",
        "\u0300", "\u0301", "\u0302", "\u0303", "\u0306", "\u0309", "\u031B", "\u0323", "\u0340", "\u0341", "\u0308", "\u0328", "\u0338",
        "ế", "ậ", "ơ", "ư", "đ", "Đ", "ô", "Ủ", "ẹ", "ọ", "é", "ñ", "ü", "ǖ", "ß", "ſ", "İ", "ı", "ǰ", "ŉ", "Ǆ", "ǆ", "ﬁ",
        "\u00D0", "\u00F0", "\u0189", "\u0256", "А", "В", "С", "о", "р", "ж", "й", "ё", "Α", "ο", "ό", "Σ", "σ", "ς", "ΐ", "\u0345",
        "\u00A0", "\u2009", "\u202F", "\u3000", "\u2000", "\u2028", "\u200B", "\u200D", "\uFEFF", "\u00AD", "\u2060",
        "\"", "'", "`", "“", "”", "‘", "’", "«", "„", "-", "--", "–", "—", "‑", "\u2212", "\u1FEF", "\u212A", "\u212B", "\u037E",
        "1", "6", "VI", "II", "H’", "r'", "hoà", "hòa", "thuỷ", "tóan", "qúa", "duơng", "đấú", "nghàn", "Tóan ", "the ", "los ", "xã ", "hoá ", "@", "/", "a.vn",
        "각", "\u1100", "\u1161", "\u11A8", "中", "😀", "ก", "\u0E33", "\u0958", "\u0F77", "\uFB2C", "\U0001D15E", "\u09C7\u09BE", "\u034F",
    };
    uint32_t which = next_random(state);
    if (which % 64 == 0) {
        uint32_t c = next_random(state) % 0x30000;
        dv_utf8_put(out, c >= 0xD800 && c <= 0xDFFF ? 'x' : c);
        return;
    }
    dv_buf_puts(out, PIECES[which % (sizeof PIECES / sizeof PIECES[0])]);
}

/* Between two edits both texts are the same bytes, and the edits cover every difference up to both ends. */
static inline void check_edits(dv_str raw, dv_str out, const dv_edits *edits, const char *what) {
    size_t from = 0, to = 0;
    for (size_t i = 0; i <= edits->len; i++) {
        size_t next = i < edits->len ? edits->items[i].from : raw.len;
        size_t next_to = i < edits->len ? edits->items[i].to : out.len;
        cr_assert(next >= from && next_to >= to && next - from == next_to - to, "%s: edit %zu of %s", what, i, raw.ptr);
        cr_assert(next == from || memcmp(raw.ptr + from, out.ptr + to, next - from) == 0, "%s: before edit %zu of %s", what, i, raw.ptr);
        if (i == edits->len) break;
        cr_assert_neq(edits->items[i].kinds, 0);
        from = next + edits->items[i].from_len;
        to = next_to + edits->items[i].to_len;
    }
}

#endif
