#include "value/words.h"

#include "base/utf8.h"
#include "text/mark.h"

enum { GRAVE = 1, ACUTE = 2, HOOK = 4, TILDE = 8, DOT = 16, CIRCUMFLEX = 32, BREVE = 64, HORN = 128, STROKE = 256 };

/* Of tones and shapes, in the order of letter.h. */
static const uint16_t TONE_MARKS[] = {0, GRAVE, HOOK, TILDE, ACUTE, DOT};
static const uint16_t SHAPE_MARKS[] = {0, BREVE, CIRCUMFLEX, HORN, STROKE};

static dv_glyph make_sign(char base) {
    return (dv_glyph){.base = base};
}

static dv_glyph fold_extended(uint32_t c) {
    switch (c) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return make_sign('-');
    case 0xB2:
        return make_sign('2');
    case 0xA0:
    case 0x202F:
    case 0x3000:
        return make_sign(' ');
    default:
        break;
    }
    if (c >= 0x2000 && c <= 0x200A) return make_sign(' ');
    return make_sign(0);
}

static dv_glyph fold_point(uint32_t c) {
    dv_letter letter = dv_letter__read(c);
    if (dv_letter__is_false_d(c)) letter = dv_letter__of_false_d(c);
    if (letter.base != 0)
        return (dv_glyph){letter.base, letter.upper, (uint16_t)(TONE_MARKS[letter.tone] | SHAPE_MARKS[letter.shape]), 0};
    return fold_extended(c);
}

static uint16_t combining_mark(uint32_t c) {
    uint8_t mark = dv_mark__of(c);
    return (uint16_t)(TONE_MARKS[dv_mark__tone(mark)] | SHAPE_MARKS[dv_mark__shape(mark)]);
}

static dv_glyph fold_ascii(unsigned char c) {
    if (c >= 'A' && c <= 'Z') return (dv_glyph){.base = (char)(c | 0x20), .upper = true, .marks = 0, .size = 1};
    char base = c == '\t' || c == '\n' || c == '\r' ? ' ' : (char)c;
    return (dv_glyph){.base = base, .upper = false, .marks = 0, .size = 1};
}

dv_glyph dv_glyph__wide(dv_str text, size_t at) {
    unsigned char first = (unsigned char)text.ptr[at];
    size_t end = at;
    dv_glyph letter;
    if (first < 0x80) {
        letter = fold_ascii(first);
        end++;
    } else {
        uint32_t c = 0;
        size_t size = dv_utf8__read(text.ptr + at, text.len - at, &c);
        letter = fold_point(size != 0 ? c : dv_utf8_next(text, &end));
        end += size;
    }
    while (end < text.len && dv_glyph__may_be_mark(text.ptr[end])) {
        size_t next = end;
        uint16_t mark = combining_mark(dv_utf8_next(text, &next));
        if (mark == 0 || next - at > 16) break;
        letter.marks = (uint16_t)(letter.marks | mark);
        end = next;
    }
    letter.size = (uint8_t)(end - at);
    return letter;
}
