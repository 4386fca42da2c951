/* Writing by a page. */
#include <string.h>
#include <utf8proc.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/enc.h"
#include "text/mark.h"

/* Bytes by code point, for the blocks where nearly all characters of these sets lie. Made anew for every text, since the library
 * keeps nothing that is not constant. */
enum {
    LATIN = 0x80,
    LATIN_END = 0x1B1,
    COMBINING = 0x300,
    COMBINING_END = 0x324,
    VIET = 0x1EA0,
    VIET_END = 0x1EFA,
    SIGNS = 0x2000,
    SIGNS_END = 0x20C0,
    AT_COMBINING = LATIN_END - LATIN,
    AT_VIET = AT_COMBINING + COMBINING_END - COMBINING,
    AT_SIGNS = AT_VIET + VIET_END - VIET,
    ALL = AT_SIGNS + SIGNS_END - SIGNS
};

typedef struct writer {
    const dv_page *page;
    const dv_enc *enc;
    dv_buf *out;
    dv_encoding encoding;
    uint8_t bytes[ALL]; /* 0 for none: no page has a letter at 00 */
    /* The mark of a tone, with the shape that it gives and that which it needs. */
    uint8_t marks[DV_LETTER_HORN + 1][DV_LETTER_HORN + 1][DV_LETTER_TONES];
} writer;

/* The place of a code point in `bytes`; ALL for none. */
static size_t place_of(uint32_t c) {
    if (c >= LATIN && c < LATIN_END) return c - LATIN;
    if (c >= VIET && c < VIET_END) return AT_VIET + c - VIET;
    if (c >= SIGNS && c < SIGNS_END) return AT_SIGNS + c - SIGNS;
    if (c >= COMBINING && c < COMBINING_END) return AT_COMBINING + c - COMBINING;
    return ALL;
}

static void add_mark(writer *write, uint32_t c, uint8_t byte) {
    for (size_t needs = 0; needs <= DV_LETTER_HORN; needs++)
        if ((DV_PAGE_NEEDS(c) >> needs & 1) != 0) {
            uint8_t *mark = &write->marks[DV_PAGE_GIVES(c)][needs][DV_PAGE_TONE(c)];
            *mark = write->page->cased_marks ? byte | 0x20 : byte;
        }
}

static void open_writer(writer *write, dv_buf *out, dv_encoding encoding, const dv_enc *enc) {
    *write = (writer){.page = dv_page__of(encoding), .enc = enc, .out = out, .encoding = encoding};
    for (unsigned byte = 0; byte < 256; byte++) {
        uint32_t c = dv_page__at(write->page, (unsigned char)byte);
        if (c < 0x80) continue;
        if (DV_PAGE_IS_MARK(c))
            add_mark(write, c, (uint8_t)byte);
        else if (place_of(c) < ALL)
            write->bytes[place_of(c)] = (uint8_t)byte;
    }
    /* Combining characters are marks of the letter before them, whatever its shape. */
    for (uint32_t c = COMBINING; c < COMBINING_END; c++) {
        uint8_t tone = dv_mark__tone(dv_mark__of(c)), byte = write->bytes[place_of(c)];
        for (size_t needs = 0; needs <= DV_LETTER_HORN && tone != DV_LETTER_NGANG && byte != 0; needs++)
            write->marks[0][needs][tone] = byte;
    }
}

static uint8_t byte_of(const writer *write, uint32_t c) {
    if (c < 0x80) return c >= 0x20 || write->page->low[c] == 0 ? (uint8_t)c : 0;
    size_t place = place_of(c);
    if (place < ALL) return write->bytes[place];
    for (unsigned byte = 0x80; byte < 256; byte++)
        if (write->page->high[byte - 0x80] == c && !DV_PAGE_IS_MARK(c)) return (uint8_t)byte;
    return 0;
}

static bool put_two(const writer *write, uint8_t first, uint8_t second) {
    if (first == 0 || second == 0) return false;
    dv_buf_putc(write->out, (char)first);
    dv_buf_putc(write->out, (char)second);
    return true;
}

static bool put_marked(const writer *write, uint32_t c, dv_letter letter) {
    if (c == write->page->odd_letter && c != 0) {
        letter.tone = DV_LETTER_NGANG;
        return put_two(write, byte_of(write, dv_letter__make(letter)), write->page->odd_mark);
    }
    uint8_t tone = letter.tone;
    uint8_t shape = letter.shape;
    uint8_t case_bit = write->page->cased_marks && letter.upper ? 0x20 : 0;
    if (shape > DV_LETTER_HORN) return false;
    letter.tone = DV_LETTER_NGANG;
    if (put_two(write, byte_of(write, dv_letter__make(letter)), write->marks[0][shape][tone] & (uint8_t)~case_bit)) return true;
    letter.shape = DV_LETTER_PLAIN;
    uint8_t mark = write->marks[shape][DV_LETTER_PLAIN][tone] & (uint8_t)~case_bit;
    return put_two(write, byte_of(write, dv_letter__make(letter)), mark);
}

/* Whether a capital has no code that other programs leave alone. */
static bool is_unsafe(const writer *write, uint32_t c, uint8_t byte) {
    return byte < 0x20 || (write->encoding == DV_ENC_VISCII && c == u'Õ');
}

/* A letter of Vietnamese that has a code by choice only. */
static bool put_chosen(const writer *write, uint32_t c, dv_letter letter) {
    dv_capitals how = write->enc->options->capitals;
    if (!letter.upper || how == DV_CAPITALS_STRICT) return false;
    letter.upper = false;
    uint8_t small = byte_of(write, dv_letter__make(letter));
    if (small == 0) return false;
    if (how == DV_CAPITALS_LOWER) {
        dv_buf_putc(write->out, (char)small);
        write->enc->report->lowered++;
        return true;
    }
    return write->encoding == DV_ENC_TCVN3 && letter.tone != DV_LETTER_NGANG && c >= 0x80 &&
           put_two(write, (uint8_t)(letter.base - ('a' - 'A')), small);
}

/* Letters of other languages: as much of the letter as the page has, and the marks that are left as combining characters. */
static bool put_decomposed(const writer *write, uint32_t c) {
    utf8proc_int32_t points[8];
    int boundary = 0;
    utf8proc_ssize_t len = utf8proc_decompose_char((utf8proc_int32_t)c, points, 8, UTF8PROC_DECOMPOSE, &boundary);
    if (len < 2 || len > 8) return false;
    uint8_t bytes[8];
    for (utf8proc_ssize_t i = 0; i < len; i++)
        bytes[i] = byte_of(write, (uint32_t)points[i]);
    utf8proc_ssize_t whole = len - 1; /* code points that make the letter */
    for (; whole > 0; whole--) {
        utf8proc_int32_t prefix[8];
        memcpy(prefix, points, (size_t)whole * sizeof prefix[0]);
        if (utf8proc_normalize_utf32(prefix, whole, UTF8PROC_COMPOSE | UTF8PROC_STABLE) != 1) continue;
        uint8_t byte = byte_of(write, (uint32_t)prefix[0]);
        if (byte == 0) continue;
        bytes[whole - 1] = byte;
        break;
    }
    if (whole == 0) return false;
    for (utf8proc_ssize_t i = whole; i < len; i++)
        if (bytes[i] == 0) return false;
    dv_buf_add(write->out, (dv_str){(const char *)bytes + whole - 1, (size_t)(len - whole + 1)});
    return true;
}

static void put_char(const writer *write, uint32_t c, size_t at) {
    uint8_t byte = byte_of(write, c);
    dv_letter letter = dv_letter__read(c);
    if ((byte != 0 || c == 0) && !(letter.base != 0 && is_unsafe(write, c, byte) && put_chosen(write, c, letter))) {
        dv_buf_putc(write->out, (char)byte);
        return;
    }
    if (byte != 0) return; /* put_chosen() has written it */
    if (letter.base != 0 && (put_marked(write, c, letter) || put_chosen(write, c, letter))) return;
    if (c >= 0x80 && write->page->has_marks && !write->page->cased_marks && put_decomposed(write, c)) return;
    dv_enc__put_replacement(write->out, write->enc, at, c);
}

/* How many bytes from `at` on are ASCII that stands for itself on every page. */
static size_t plain_run(dv_str text, size_t at) {
    size_t end = at;
    while (end < text.len && (unsigned char)text.ptr[end] >= 0x20 && (unsigned char)text.ptr[end] < 0x80)
        end++;
    return end - at;
}

void dv_enc__write_page(dv_buf *out, dv_str text, dv_encoding encoding, const dv_enc *enc) {
    writer write;
    open_writer(&write, out, encoding, enc);
    for (size_t at = 0; at < text.len && out->status == DV_OK;) {
        size_t run = plain_run(text, at);
        dv_buf_add(out, (dv_str){text.ptr + at, run});
        at += run;
        if (at == text.len) break;
        uint32_t c = 0;
        size_t size = dv_utf8__read(text.ptr + at, text.len - at, &c);
        put_char(&write, c, at);
        at += size > 0 ? size : 1;
    }
}
