/* Reading and writing whole texts. */
#include <string.h>

#include "base/buf.h"
#include "base/options.h"
#include "base/utf8.h"
#include "text/enc.h"

#include <danvan/text.h>

bool dv_enc__options(dv_encoding_options *all, const dv_encoding_options *given) {
    *all = (dv_encoding_options){0};
    dv_options__read(all, sizeof *all, given);
    return (unsigned)all->tcvn3_case <= DV_TCVN3_CAPITALS && (unsigned)all->capitals <= DV_CAPITALS_PAIR &&
           (unsigned)all->viqr <= DV_VIQR_RFC;
}

void dv_enc__compose(dv_buf *out, size_t start) {
    if (out->status != DV_OK || out->len == start) return;
    dv_str part = {out->ptr + start, out->len - start};
    if (dv_nfc_is(part)) return;
    dv_buf composed;
    dv_buf_init(&composed, out->alloc);
    dv_status status = dv_nfc(&composed, part);
    dv_buf__cut(out, start);
    if (status == DV_OK)
        dv_buf_add(out, dv_buf_str(&composed));
    else
        out->status = status;
    dv_buf_free(&composed);
}

void dv_enc__read_utf8(dv_buf *out, dv_str bytes, const dv_enc *enc) {
    size_t start = out->len;
    for (size_t at = 0; at < bytes.len && out->status == DV_OK;) {
        dv_str rest = {bytes.ptr + at, bytes.len - at};
        size_t good = dv_utf8_check(rest);
        dv_buf_add(out, (dv_str){rest.ptr, good});
        at += good;
        if (at == bytes.len) break;
        dv_enc__bad(enc, at, (unsigned char)bytes.ptr[at]);
        dv_utf8_put(out, 0xFFFD);
        at++;
    }
    dv_enc__compose(out, start);
}

void dv_enc__read(dv_buf *out, dv_str bytes, dv_encoding encoding, const dv_enc *enc) {
    switch (encoding) {
    case DV_ENC_TCVN3:
        dv_enc__read_tcvn3(out, bytes, enc);
        break;
    case DV_ENC_NCR:
        dv_enc__read_ncr(out, bytes, enc);
        break;
    case DV_ENC_VIQR:
        dv_enc__read_viqr(out, bytes, enc);
        break;
    case DV_ENC_UTF8:
    case DV_ENC_OTHER:
        dv_enc__read_utf8(out, bytes, enc);
        break;
    default:
        dv_enc__read_page(out, bytes, dv_page__of(encoding), enc);
    }
}

void dv_enc__put_replacement(dv_buf *out, const dv_enc *enc, size_t at, uint32_t c) {
    dv_enc__bad(enc, at, c);
    dv_buf_add(out, enc->options->replacement.len > 0 ? enc->options->replacement : DV_S("?"));
}

static void write_nfc(dv_buf *out, dv_str text, dv_encoding encoding, const dv_enc *enc) {
    if (encoding == DV_ENC_NCR)
        dv_enc__write_ncr(out, text, enc);
    else if (encoding == DV_ENC_VIQR)
        dv_enc__write_viqr(out, text, enc);
    else if (dv_page__of(encoding))
        dv_enc__write_page(out, text, encoding, enc);
    else
        dv_buf_add(out, text);
}

/* The end of the letter at `at` with its marks. */
static size_t letter_end(dv_str text, size_t at) {
    uint32_t c = 0;
    size_t size = dv_utf8__read(text.ptr + at, text.len - at, &c);
    if (size == 0) return at + 1;
    do
        at += size;
    while ((size = dv_utf8__read(text.ptr + at, text.len - at, &c)) > 0 && c >= 0x300 && c < 0x370);
    return at;
}

/* Where the letter begins in `raw` whose composed form lies at `at` in the NFC of `raw`. */
static size_t place_in_raw(dv_str raw, size_t at, const dv_alloc *alloc) {
    dv_buf part;
    dv_buf_init(&part, alloc);
    size_t start = 0;
    for (size_t composed = 0; start < raw.len;) {
        size_t end = letter_end(raw, start);
        dv_str letter = {raw.ptr + start, end - start};
        part.len = 0;
        /* A byte that is not UTF-8 became U+FFFD. */
        if (dv_utf8_check(letter) == letter.len)
            dv_nfc(&part, letter);
        else
            dv_buf_puts(&part, "\uFFFD");
        if (part.status != DV_OK || composed + part.len > at) break;
        composed += part.len;
        start = end;
    }
    dv_buf_free(&part);
    return start;
}

/* Turns the place of the first offender in the composed text into that in `raw`. */
static void place_first(const dv_enc *enc, dv_str raw, const dv_encoding_report *read, const dv_alloc *alloc) {
    size_t place = enc->report->first == SIZE_MAX ? SIZE_MAX : place_in_raw(raw, enc->report->first - enc->base, alloc);
    if (read->bad > 0 && read->first <= place) {
        place = read->first;
        enc->report->offender = read->offender;
    }
    enc->report->first = enc->base + place;
}

void dv_enc__write(dv_buf *out, dv_str text, dv_encoding encoding, const dv_enc *enc) {
    if (dv_nfc_is(text)) {
        write_nfc(out, text, encoding, enc);
        return;
    }
    /* Bytes that are not UTF-8 are counted by reading, and cannot be written. */
    dv_encoding_report read = {.first = SIZE_MAX};
    dv_enc reading = {.options = enc->options, .report = &read};
    dv_buf composed;
    dv_buf_init(&composed, out->alloc);
    dv_enc__read_utf8(&composed, text, &reading);
    size_t before = enc->report->bad;
    if (composed.status == DV_OK)
        write_nfc(out, dv_buf_str(&composed), encoding, enc);
    else if (out->status == DV_OK)
        out->status = composed.status;
    /* These write U+FFFD, which stands for such a byte, without asking. */
    if (encoding == DV_ENC_UTF8 || encoding == DV_ENC_NCR) enc->report->bad += read.bad;
    if (before == 0 && enc->report->bad > 0) place_first(enc, text, &read, out->alloc);
    dv_buf_free(&composed);
}

typedef void convert(dv_buf *out, dv_str text, dv_encoding encoding, const dv_enc *enc);

static dv_status convert_whole(dv_buf *out, dv_str text, dv_encoding encoding, const dv_encoding_options *options,
                               dv_encoding_report *report, convert *by) {
    dv_encoding_options all;
    dv_encoding_report own;
    if (!report) report = &own;
    *report = (dv_encoding_report){.first = SIZE_MAX};
    if (!out || (unsigned)encoding >= DV_ENC_OTHER || !dv_enc__options(&all, options)) return DV_E_ARG;
    dv_enc enc = {.options = &all, .report = report};
    size_t start = out->len;
    if (dv_buf_add(out, DV_S("")) == DV_OK && text.len > 0) by(out, text, encoding, &enc);
    if (out->status != DV_OK) return out->status;
    if (report->bad == 0 || all.substitute) return DV_OK;
    dv_buf__cut(out, start);
    return DV_E_TEXT;
}

dv_status dv_decode(dv_buf *out, dv_str bytes, dv_encoding encoding, const dv_encoding_options *options,
                    dv_encoding_report *report) {
    return convert_whole(out, bytes, encoding, options, report, dv_enc__read);
}

dv_status dv_encode(dv_buf *out, dv_str text, dv_encoding encoding, const dv_encoding_options *options,
                    dv_encoding_report *report) {
    return convert_whole(out, text, encoding, options, report, dv_enc__write);
}
