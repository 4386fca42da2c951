#include "value/words.h"

#include "base/utf8.h"

enum { GRAVE = 1, ACUTE = 2, HOOK = 4, TILDE = 8, DOT = 16, CIRCUMFLEX = 32, BREVE = 64, HORN = 128, STROKE = 256 };

typedef struct dv_shape {
    char base;
    uint16_t marks;
} dv_shape;

/* U+00C0 to U+00DD; the small letters are 32 further on. */
static const dv_shape LATIN1[30] = {
    {'a', GRAVE},
    {'a', ACUTE},
    {'a', CIRCUMFLEX},
    {'a', TILDE},
    {0, 0},
    {0, 0},
    {0, 0},
    {0, 0},
    {'e', GRAVE},
    {'e', ACUTE},
    {'e', CIRCUMFLEX},
    {0, 0},
    {'i', GRAVE},
    {'i', ACUTE},
    {0, 0},
    {0, 0},
    {'d', STROKE},
    {0, 0},
    {'o', GRAVE},
    {'o', ACUTE},
    {'o', CIRCUMFLEX},
    {'o', TILDE},
    {0, 0},
    {0, 0},
    {0, 0},
    {'u', GRAVE},
    {'u', ACUTE},
    {0, 0},
    {0, 0},
    {'y', ACUTE},
};

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
    case 0x102:
    case 0x103:
        return make_letter((dv_shape){'a', BREVE}, c == 0x102);
    case 0x110:
    case 0x111:
        return make_letter((dv_shape){'d', STROKE}, c == 0x110);
    case 0x128:
    case 0x129:
        return make_letter((dv_shape){'i', TILDE}, c == 0x128);
    case 0x168:
    case 0x169:
        return make_letter((dv_shape){'u', TILDE}, c == 0x168);
    case 0x189:
        return make_letter((dv_shape){'d', STROKE}, true);
    case 0x1A0:
    case 0x1A1:
        return make_letter((dv_shape){'o', HORN}, c == 0x1A0);
    case 0x1AF:
    case 0x1B0:
        return make_letter((dv_shape){'u', HORN}, c == 0x1AF);
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
    if (c >= 0xC0 && c <= 0xDD) return make_letter(LATIN1[c - 0xC0], true);
    if (c >= 0xE0 && c <= 0xFD) return make_letter(LATIN1[c - 0xE0], false);
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
