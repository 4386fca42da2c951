#include "value/words.h"

#include "base/utf8.h"

enum { GRAVE = 1, ACUTE = 2, HOOK = 4, TILDE = 8, DOT = 16, CIRCUMFLEX = 32, BREVE = 64, HORN = 128, STROKE = 256 };

typedef struct dv_shape {
    char base;
    uint16_t marks;
} dv_shape;

#define BOTH(capital, small, letter, mark) [(capital) - 0xC0] = {(letter), (mark)}, [(small) - 0xC0] = {(letter), (mark)}
#define LATIN1(capital, letter, mark) BOTH((capital), (capital) + 32, (letter), (mark))

/* U+00C0 to U+01BF: the letters of Vietnamese that UTF-8 writes in two bytes, and the D of some African languages that keyboards type
 * in place of Đ, which is a capital. */
static const dv_shape TWO_BYTES[256] = {
    LATIN1(0xC0, 'a', GRAVE), LATIN1(0xC1, 'a', ACUTE), LATIN1(0xC2, 'a', CIRCUMFLEX), LATIN1(0xC3, 'a', TILDE),
    LATIN1(0xC8, 'e', GRAVE), LATIN1(0xC9, 'e', ACUTE), LATIN1(0xCA, 'e', CIRCUMFLEX), LATIN1(0xCC, 'i', GRAVE),
    LATIN1(0xCD, 'i', ACUTE), LATIN1(0xD0, 'd', STROKE), LATIN1(0xD2, 'o', GRAVE), LATIN1(0xD3, 'o', ACUTE),
    LATIN1(0xD4, 'o', CIRCUMFLEX), LATIN1(0xD5, 'o', TILDE), LATIN1(0xD9, 'u', GRAVE), LATIN1(0xDA, 'u', ACUTE),
    LATIN1(0xDD, 'y', ACUTE), BOTH(0x102, 0x103, 'a', BREVE), BOTH(0x110, 0x111, 'd', STROKE), BOTH(0x128, 0x129, 'i', TILDE),
    BOTH(0x168, 0x169, 'u', TILDE), BOTH(0x1A0, 0x1A1, 'o', HORN), BOTH(0x1AF, 0x1B0, 'u', HORN), [0x189 - 0xC0] = {'d', STROKE},
};

static bool is_capital(uint32_t c) {
    if (c < 0x100) return c < 0xE0;
    return c >= 0x189 ? c == 0x1AF || c == 0x1A0 || c == 0x189 : c % 2 == 0;
}

/* U+1EA0 to U+1EF9, a capital and a small letter to a row. */
static const dv_shape LATIN_VIETNAMESE[45] = {
    {'a', DOT},
    {'a', HOOK},
    {'a', CIRCUMFLEX | ACUTE},
    {'a', CIRCUMFLEX | GRAVE},
    {'a', CIRCUMFLEX | HOOK},
    {'a', CIRCUMFLEX | TILDE},
    {'a', CIRCUMFLEX | DOT},
    {'a', BREVE | ACUTE},
    {'a', BREVE | GRAVE},
    {'a', BREVE | HOOK},
    {'a', BREVE | TILDE},
    {'a', BREVE | DOT},
    {'e', DOT},
    {'e', HOOK},
    {'e', TILDE},
    {'e', CIRCUMFLEX | ACUTE},
    {'e', CIRCUMFLEX | GRAVE},
    {'e', CIRCUMFLEX | HOOK},
    {'e', CIRCUMFLEX | TILDE},
    {'e', CIRCUMFLEX | DOT},
    {'i', HOOK},
    {'i', DOT},
    {'o', DOT},
    {'o', HOOK},
    {'o', CIRCUMFLEX | ACUTE},
    {'o', CIRCUMFLEX | GRAVE},
    {'o', CIRCUMFLEX | HOOK},
    {'o', CIRCUMFLEX | TILDE},
    {'o', CIRCUMFLEX | DOT},
    {'o', HORN | ACUTE},
    {'o', HORN | GRAVE},
    {'o', HORN | HOOK},
    {'o', HORN | TILDE},
    {'o', HORN | DOT},
    {'u', DOT},
    {'u', HOOK},
    {'u', HORN | ACUTE},
    {'u', HORN | GRAVE},
    {'u', HORN | HOOK},
    {'u', HORN | TILDE},
    {'u', HORN | DOT},
    {'y', GRAVE},
    {'y', DOT},
    {'y', HOOK},
    {'y', TILDE},
};

static dv_letter make_letter(dv_shape shape, bool upper) {
    return (dv_letter){.base = shape.base, .upper = upper, .marks = shape.marks, .size = 0};
}

static dv_letter fold_extended(uint32_t c) {
    switch (c) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return make_letter((dv_shape){'-', 0}, false);
    case 0xB2:
        return make_letter((dv_shape){'2', 0}, false);
    case 0xA0:
    case 0x202F:
    case 0x3000:
        return make_letter((dv_shape){' ', 0}, false);
    default:
        break;
    }
    if (c >= 0x2000 && c <= 0x200A) return make_letter((dv_shape){' ', 0}, false);
    return make_letter((dv_shape){0, 0}, false);
}

static dv_letter fold_point(uint32_t c) {
    if (c >= 0x1EA0 && c <= 0x1EF9) return make_letter(LATIN_VIETNAMESE[(c - 0x1EA0) / 2], c % 2 == 0);
    if (c >= 0xC0 && c <= 0x1BF) return make_letter(TWO_BYTES[c - 0xC0], TWO_BYTES[c - 0xC0].base != 0 && is_capital(c));
    return fold_extended(c);
}

static uint16_t combining_mark(uint32_t c) {
    switch (c) {
    case 0x300:
        return GRAVE;
    case 0x301:
        return ACUTE;
    case 0x302:
        return CIRCUMFLEX;
    case 0x303:
        return TILDE;
    case 0x306:
        return BREVE;
    case 0x309:
        return HOOK;
    case 0x31B:
        return HORN;
    case 0x323:
        return DOT;
    default:
        return 0;
    }
}

static dv_letter fold_ascii(unsigned char c) {
    if (c >= 'A' && c <= 'Z') return (dv_letter){.base = (char)(c | 0x20), .upper = true, .marks = 0, .size = 1};
    char base = c == '\t' || c == '\n' || c == '\r' ? ' ' : (char)c;
    return (dv_letter){.base = base, .upper = false, .marks = 0, .size = 1};
}

dv_letter dv_letter__wide(dv_str text, size_t at) {
    unsigned char first = (unsigned char)text.ptr[at];
    size_t end = at;
    dv_letter letter;
    if (first < 0x80) {
        letter = fold_ascii(first);
        end++;
    } else {
        uint32_t c = 0;
        size_t size = dv_utf8__read(text.ptr + at, text.len - at, &c);
        letter = fold_point(size != 0 ? c : dv_utf8_next(text, &end));
        end += size;
    }
    if (end >= text.len || (unsigned char)text.ptr[end] != 0xCC) {
        letter.size = (uint8_t)(end - at);
        return letter;
    }
    while (end < text.len && (unsigned char)text.ptr[end] == 0xCC) {
        size_t next = end;
        uint16_t mark = combining_mark(dv_utf8_next(text, &next));
        if (mark == 0 || next - at > 16) break;
        letter.marks = (uint16_t)(letter.marks | mark);
        end = next;
    }
    letter.size = (uint8_t)(end - at);
    return letter;
}
