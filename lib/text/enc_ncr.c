/* Numeric references of HTML and XML. */
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/enc.h"
#include "text/enc_cp1252.h"

#include <danvan/text.h>

/* A reference that was read. */
typedef struct ref {
    size_t len; /* 0 for none */
    uint32_t c; /* more than 0x10FFFF for a number that is no character */
} ref;

enum { NO_CHARACTER = 0x110000 };

static unsigned digit_of(char c, unsigned radix) {
    unsigned value = 16;
    if (c >= '0' && c <= '9') value = (unsigned)(c - '0');
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') value = (unsigned)((c | 0x20) - 'a' + 10);
    return value < radix ? value : 16;
}

/* What the number means. Windows wrote its own codes for signs, and every browser reads them so. */
static uint32_t meaning(uint32_t number) {
    if (number >= 0x80 && number < 0xA0) return dv_page__at(&dv_page__cp1252, (unsigned char)number);
    if (number == 0 || (number >= 0xD800 && number < 0xE000) || number > 0x10FFFF) return NO_CHARACTER;
    return number;
}

static ref read_ref(dv_str bytes, size_t at, bool twice) {
    static const dv_str AGAIN = {"amp;", 4};
    size_t to = at + 1;
    if (twice && bytes.len - to > AGAIN.len && memcmp(bytes.ptr + to, AGAIN.ptr, AGAIN.len) == 0) to += AGAIN.len;
    if (to >= bytes.len || bytes.ptr[to] != '#') return (ref){0};
    to++;
    unsigned radix = to < bytes.len && (bytes.ptr[to] | 0x20) == 'x' ? 16 : 10;
    to += radix == 16;
    size_t first = to;
    uint32_t number = 0;
    for (unsigned digit; to < bytes.len && (digit = digit_of(bytes.ptr[to], radix)) < radix; to++)
        if (number < NO_CHARACTER) number = number * radix + digit;
    if (to == first) return (ref){0};
    if (to < bytes.len && bytes.ptr[to] == ';') to++;
    uint32_t c = meaning(number);
    return (ref){to - at, c != 0 ? c : NO_CHARACTER};
}

/* Appends what stands between references, of which nothing is composed yet. */
static void read_between(dv_buf *out, dv_str bytes, size_t at, size_t end, const dv_enc *enc) {
    dv_enc part = *enc;
    part.base += at;
    if (end > at) dv_enc__read_utf8(out, (dv_str){bytes.ptr + at, end - at}, &part);
}

void dv_enc__read_ncr(dv_buf *out, dv_str bytes, const dv_enc *enc) {
    size_t start = out->len;
    size_t done = 0;
    for (size_t at = 0; at < bytes.len && out->status == DV_OK;) {
        const char *sign = memchr(bytes.ptr + at, '&', bytes.len - at);
        if (!sign) break;
        at = (size_t)(sign - bytes.ptr);
        ref found = read_ref(bytes, at, enc->options->ncr_twice);
        if (found.len == 0) {
            at++;
            continue;
        }
        read_between(out, bytes, done, at, enc);
        if (found.c >= NO_CHARACTER) dv_enc__bad(enc, at, '&');
        dv_utf8_put(out, found.c < NO_CHARACTER ? found.c : 0xFFFD);
        at += found.len;
        done = at;
    }
    read_between(out, bytes, done, bytes.len, enc);
    dv_enc__compose(out, start);
}

static void put_number(dv_buf *out, uint32_t number, unsigned radix) {
    char room[12];
    size_t at = sizeof room;
    do
        room[--at] = "0123456789ABCDEF"[number % radix];
    while ((number /= radix) > 0);
    dv_buf_add(out, (dv_str){room + at, sizeof room - at});
}

static void put_ref(dv_buf *out, uint32_t c, bool hex) {
    dv_buf_puts(out, hex ? "&#x" : "&#");
    put_number(out, c, hex ? 16 : 10);
    dv_buf_putc(out, ';');
}

/* Whether the ampersand at `at` would begin a reference when it is read again. */
static bool begins_ref(dv_str text, size_t at) {
    if (at + 1 < text.len && text.ptr[at + 1] == '#') return true;
    return text.len - at > 5 && memcmp(text.ptr + at, "&amp;#", 6) == 0;
}

void dv_enc__write_ncr(dv_buf *out, dv_str text, const dv_enc *enc) {
    size_t done = 0;
    for (size_t at = 0; at < text.len && out->status == DV_OK;) {
        unsigned char first = (unsigned char)text.ptr[at];
        if (first < 0x80 && !(first == '&' && begins_ref(text, at))) {
            at++;
            continue;
        }
        dv_buf_add(out, (dv_str){text.ptr + done, at - done});
        uint32_t c = 0;
        size_t size = dv_utf8__read(text.ptr + at, text.len - at, &c);
        if (size == 0 || (c >= 0x80 && c < 0xA0))
            dv_enc__put_replacement(out, enc, at, size == 0 ? first : c);
        else
            put_ref(out, c, enc->options->ncr_hex);
        at += size > 0 ? size : 1;
        done = at;
    }
    dv_buf_add(out, (dv_str){text.ptr + done, text.len - done});
}
