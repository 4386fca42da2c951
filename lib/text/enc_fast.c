#include "text/enc_fast.h"

#include <string.h>

static bool is_mark(uint32_t c) {
    return DV_PAGE_IS_MARK(c) || (c >= 0x300 && c < 0x370);
}

static dv_enc_text text_of(uint32_t c) {
    if (c < 0x80) return (dv_enc_text){{(char)c}, 1};
    if (c < 0x800) return (dv_enc_text){{(char)(0xC0 | c >> 6), (char)(0x80 | (c & 0x3F))}, 2};
    return (dv_enc_text){{(char)(0xE0 | c >> 12), (char)(0x80 | (c >> 6 & 0x3F)), (char)(0x80 | (c & 0x3F))}, 3};
}

void dv_enc__make_table(dv_enc_table *table, const dv_page *page) {
    uint8_t bases = 0, marks = 0;
    memset(table, 0, sizeof *table);
    for (unsigned byte = 0; byte < 256; byte++) {
        uint32_t c = dv_page__at(page, (unsigned char)byte);
        dv_letter letter = dv_letter__read(c);
        if (page->has_marks && is_mark(c)) {
            if (marks + 1 < DV_ENC_MARKS) table->mark[byte] = ++marks;
        } else if (c != 0 || byte == 0) {
            table->single[byte] = text_of(c);
            bool joins = page->has_marks && dv_letter__is_vowel(letter) && letter.tone == DV_LETTER_NGANG;
            if (joins && bases + 1 < DV_ENC_BASES) table->base[byte] = ++bases;
        }
    }
    for (unsigned base = 0; base < 256 && bases > 0; base++)
        for (unsigned mark = 0x80; mark < 256 && table->base[base] != 0; mark++) {
            if (table->mark[mark] == 0) continue;
            uint32_t c = dv_page__join(dv_page__at(page, (unsigned char)base), dv_page__at(page, (unsigned char)mark));
            if (c != 0) table->joined[table->base[base]][table->mark[mark]] = text_of(c);
        }
}

/* One letter a byte. */
static size_t read_singles(const dv_enc_table *table, dv_str bytes, size_t at, size_t end, char **to) {
    const unsigned char *s = (const unsigned char *)bytes.ptr;
    const dv_enc_text *single = table->single;
    char *out = *to;
    for (; end - at >= 2; at += 2) {
        const dv_enc_text *first = &single[s[at]], *second = &single[s[at + 1]];
        if (first->len == 0 || second->len == 0) break;
        memcpy(out, first, sizeof *first);
        out += first->len;
        memcpy(out, second, sizeof *second);
        out += second->len;
    }
    if (at < end && single[s[at]].len != 0) {
        memcpy(out, &single[s[at]], sizeof *single);
        out += single[s[at++]].len;
    }
    *to = out;
    return at;
}

/* Branches, where they are foretold rightly, let the next letter begin before this one is written. */
static size_t read_joined(const dv_enc_table *table, dv_str bytes, size_t at, size_t end, char **to) {
    const unsigned char *s = (const unsigned char *)bytes.ptr;
    const size_t last = end < bytes.len ? end : end - 1; /* behind it there is no byte to join */
    char *out = *to;
    while (at < last) {
        uint8_t mark = table->mark[s[at + 1]];
        const dv_enc_text *text = &table->single[s[at]];
        if (mark != 0 && table->joined[table->base[s[at]]][mark].len != 0) {
            text = &table->joined[table->base[s[at]]][mark];
            memcpy(out, text, sizeof *text);
            out += text->len;
            at += 2;
            continue;
        }
        if (text->len == 0) break;
        memcpy(out, text, sizeof *text);
        out += text->len;
        at++;
    }
    *to = out;
    return at;
}

size_t dv_enc__read_fast(const dv_enc_table *table, dv_str bytes, size_t at, size_t end, char **to) {
    if (at >= end) return at;
    return table->base['a'] == 0 ? read_singles(table, bytes, at, end, to) : read_joined(table, bytes, at, end, to);
}
