/* Words of values: characters without marks, phrases at the beginning of a text, units. Nothing here allocates. */
#ifndef DANVAN_LIB_VALUE_WORDS_H
#define DANVAN_LIB_VALUE_WORDS_H

#include <danvan/value.h>

/* One character as words are compared: `base` is the lower-case letter without marks, the digit, the ASCII sign, ' ' for
 * any white space, '-' for any dash, and 0 for everything else. */
typedef struct dv_glyph {
    char base;
    bool upper;
    uint16_t marks;
    uint8_t size; /* bytes, combining marks included */
} dv_glyph;

/* A phrase that stands for a number of the table it is in. */
typedef struct dv_phrase {
    const char *text; /* Vietnamese in lower case with its marks, or English */
    int value;
} dv_phrase;

/* The way of dv_glyph__at() for all but a plain ASCII character. */
dv_glyph dv_glyph__wide(dv_str text, size_t at);

/* Whether a byte begins a combining mark of Vietnamese, CC, or U+0340 and U+0341, CD. */
static inline bool dv_glyph__may_be_mark(char byte) {
    return ((unsigned char)byte & 0xFE) == 0xCC;
}

/* Reads the character at `at`, which is before the end of the text. */
static inline dv_glyph dv_glyph__at(dv_str text, size_t at) {
    unsigned char c = (unsigned char)text.ptr[at];
    if (c >= 0x80 || (at + 1 < text.len && dv_glyph__may_be_mark(text.ptr[at + 1]))) return dv_glyph__wide(text, at);
    bool upper = c >= 'A' && c <= 'Z';
    char base = c == '\t' || c == '\n' || c == '\r' ? ' ' : (char)(upper ? c | 0x20 : c);
    return (dv_glyph){.base = base, .upper = upper, .marks = 0, .size = 1};
}

/* How many bytes of `text` are the phrase, 0 when it does not begin with it. Marks may be missing in the text, but a mark
 * that the phrase does not have makes it another word (`tá` is not `tạ`). */
size_t dv_phrase__match(dv_str text, const char *phrase);
/* Whether a text whose first character has the base `first` may begin with a phrase: false for most that are tried. */
static inline bool dv_phrase__may(char first, const char *phrase) {
    char c = *phrase;
    return (c & 0x80) != 0 || c == '/' || first == (c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c);
}
/* The row of the longest phrase that the text begins with, or -1. `*used` is its length in bytes. */
int dv_phrase__find(dv_str text, const dv_phrase *table, size_t len, size_t *used);
/* Whether the whole text is the phrase. */
bool dv_phrase__is(dv_str text, const char *phrase);

/* The first byte at or behind `at` that is no white space; the length when there is none. */
size_t dv_text__skip_blanks(dv_str text, size_t at);
/* The text from `at` on, without white space at its ends. */
dv_str dv_text__after(dv_str text, size_t at);
/* A value as it is meant: no white space at the ends, and one pair of curly or straight quotation marks taken off. */
dv_str dv_text__value(dv_str text);
/* Whether a text begins with a letter. */
bool dv_text__begins_word(dv_str text);

/* The unit whose word the text begins with, DV_UNIT_NONE for none; `first` is tried before the others. */
dv_unit dv_unit__prefix(dv_str text, dv_unit first, size_t *used);
/* Whether figures with this unit are measured (and may have decimals) rather than counted. */
bool dv_unit__measured(dv_unit unit);

/* Reads a qualifier at the beginning. @return DV_EXACT and 0 bytes when there is none. */
dv_qualifier dv_qualifier__prefix(dv_str text, size_t *used);
/* The word for a qualifier, "" for exact; those before a figure end with a blank. */
const char *dv_qualifier__word(dv_qualifier q, dv_notation notation);

/* Reads multipliers (`nghìn`, `triệu`, `nghìn tỷ`) at the beginning. @return the power of ten; 0 when there is none. */
unsigned dv_multiplier__prefix(dv_str text, size_t *used);

/* Reads `/năm`, `/người/tháng`, `mỗi hộ`, `per year` at the beginning. @return DV_PER_NONE when there is none. */
dv_per dv_per__prefix(dv_str text, size_t *used);
/* `/năm`, `/year`; "" for none. */
const char *dv_per__word(dv_per per, dv_notation notation);

#endif
