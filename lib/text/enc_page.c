/* Reading by a page. */
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/enc_fast.h"
#include "text/mark.h"

#define HIGH_BITS UINT64_C(0x8080808080808080)
#define BLANKS UINT64_C(0x2020202020202020)

/* Input is read in blocks, so that output is reserved for the worst of a block, not of a whole file. */
enum { BLOCK = 16384, MOST = 3 };

const dv_page *dv_page__of(dv_encoding encoding) {
    static const dv_page *const PAGES[] = {
        [DV_ENC_TCVN3] = &dv_page__tcvn3,   [DV_ENC_VNI] = &dv_page__vni, [DV_ENC_VPS] = &dv_page__vps,
        [DV_ENC_VISCII] = &dv_page__viscii, [DV_ENC_VN1] = &dv_page__vn1, [DV_ENC_CP1258] = &dv_page__cp1258,
        [DV_ENC_BKHCM2] = &dv_page__bkhcm2,
    };
    return (size_t)encoding < sizeof PAGES / sizeof PAGES[0] ? PAGES[encoding] : NULL;
}

uint32_t dv_page__join(uint32_t c, uint32_t mark) {
    dv_letter letter = dv_letter__read(c);
    if (letter.base == 0 || letter.tone != DV_LETTER_NGANG) return 0;
    if (!DV_PAGE_IS_MARK(mark)) {
        letter.tone = dv_mark__tone(dv_mark__of(mark));
        return letter.tone != DV_LETTER_NGANG ? dv_letter__make(letter) : 0;
    }
    if (letter.shape == DV_LETTER_STROKE || (DV_PAGE_NEEDS(mark) >> letter.shape & 1) == 0) return 0;
    if (DV_PAGE_GIVES(mark) != DV_LETTER_PLAIN) letter.shape = (uint8_t)DV_PAGE_GIVES(mark);
    letter.tone = (uint8_t)DV_PAGE_TONE(mark);
    return dv_letter__make(letter);
}

typedef struct reader {
    const dv_page *page;
    const dv_enc_table *table; /* NULL for a short text */
    const dv_enc *enc;
    dv_buf *out;
    uint32_t last;  /* the letter that a mark would join, 0 for none */
    bool loose;     /* a combining character stands alone: the whole must be composed */
} reader;

/* Writes a code point of the BMP at `to`. */
static char *put(char *to, uint32_t c) {
    if (c < 0x80) {
        *to++ = (char)c;
    } else if (c < 0x800) {
        *to++ = (char)(0xC0 | c >> 6);
        *to++ = (char)(0x80 | (c & 0x3F));
    } else {
        *to++ = (char)(0xE0 | c >> 12);
        *to++ = (char)(0x80 | (c >> 6 & 0x3F));
        *to++ = (char)(0x80 | (c & 0x3F));
    }
    return to;
}

static size_t size_of(uint32_t c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
}

static char *put_mark(reader *read, char *to, uint32_t c, size_t at, unsigned char byte) {
    uint32_t joined = read->last != 0 ? dv_page__join(read->last, c) : 0;
    if (joined != 0) {
        to -= size_of(read->last);
        read->last = joined;
        return put(to, joined);
    }
    read->last = 0;
    if (DV_PAGE_IS_MARK(c)) {
        dv_enc__bad(read->enc, at, byte);
        return put(to, 0xFFFD);
    }
    read->loose = true;
    return put(to, c);
}

static bool is_combining(uint32_t c) {
    return c >= 0x300 && c < 0x370;
}

/* The character that was written last, of what is ours. */
static uint32_t last_written(const char *start, const char *to) {
    const char *at = to;
    uint32_t c = 0;
    if (at > start) at--;
    while (at > start && ((unsigned char)*at & 0xC0) == 0x80)
        at--;
    return at < to && dv_utf8__read(at, (size_t)(to - at), &c) > 0 ? c : 0;
}

/* Copies ASCII that stands for itself, in words. */
static size_t skip_ascii(dv_str bytes, size_t at, size_t end, bool has_low, char **to) {
    while (end - at >= sizeof(uint64_t)) {
        uint64_t word;
        memcpy(&word, bytes.ptr + at, sizeof word);
        if ((word & HIGH_BITS) != 0 || (has_low && ((word - BLANKS) & HIGH_BITS) != 0)) break;
        memcpy(*to, &word, sizeof word);
        *to += sizeof word;
        at += sizeof word;
    }
    return at;
}

/* Reads what needs no look; sets the letter that a mark behind it would join. */
static size_t read_ordinary(reader *read, dv_str bytes, size_t at, size_t end, char **to) {
    char *start = *to;
    size_t past = read->table ? dv_enc__read_fast(read->table, bytes, at, end, to) : skip_ascii(bytes, at, end, read->page->has_low, to);
    if (past > at) read->last = last_written(start, *to);
    return past;
}

/* Returns where it stopped: behind `end` where a letter was joined by the first mark of the next block. */
static size_t read_block(reader *read, dv_str bytes, size_t at, size_t end) {
    char *to = read->out->ptr + read->out->len;
    const dv_page *page = read->page;
    while (at < end) {
        at = read_ordinary(read, bytes, at, end, &to);
        if (at >= end) break;
        unsigned char byte = (unsigned char)bytes.ptr[at];
        uint32_t c = dv_page__at(page, byte);
        if (c == 0 && byte != 0) {
            dv_enc__bad(read->enc, at, byte);
            to = put(to, c = 0xFFFD);
        } else if (page->has_marks && (DV_PAGE_IS_MARK(c) || is_combining(c))) {
            to = put_mark(read, to, c, at++, byte);
            continue;
        } else {
            to = put(to, c);
        }
        read->last = c;
        at++;
    }
    read->out->len = (size_t)(to - read->out->ptr);
    *to = '\0';
    return at;
}

void dv_enc__read_page(dv_buf *out, dv_str bytes, const dv_page *page, const dv_enc *enc) {
    size_t start = out->len;
    dv_enc_table table;
    reader read = {.page = page, .enc = enc, .out = out};
    if (bytes.len >= DV_ENC_FAST_LEAST) {
        dv_enc__make_table(&table, page);
        read.table = &table;
    }
    for (size_t at = 0; at < bytes.len;) {
        size_t end = bytes.len - at > BLOCK ? at + BLOCK : bytes.len;
        if (dv_buf__reserve(out, (end - at + 2) * MOST) != DV_OK) return;
        at = read_block(&read, bytes, at, end);
    }
    if (read.loose) dv_enc__compose(out, start);
}
