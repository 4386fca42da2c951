/* Any bytes through every set: what could be written reads back to itself, chunks give what the whole gives, what is read is NFC,
 * and counts agree. The first byte chooses the set, the second how the text is cut. */
#include <danvan/danvan.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds) {
    if (!holds) abort();
}

/* Without the rules that guess, reading undoes writing. */
static const dv_encoding_options EXACT = {.tcvn3_case = DV_TCVN3_AS_IS, .viqr = DV_VIQR_RFC};

static void try_writing(dv_str text, dv_encoding encoding) {
    dv_buf bytes, back, composed;
    dv_buf_init(&bytes, NULL);
    dv_buf_init(&back, NULL);
    dv_buf_init(&composed, NULL);
    dv_encoding_report report;
    dv_status status = dv_encode(&bytes, text, encoding, &EXACT, &report);
    must(status == DV_OK || status == DV_E_TEXT);
    must((status == DV_OK) == (report.bad == 0) && (report.bad == 0) == (report.first == SIZE_MAX));
    must(report.bad == 0 || report.first < text.len);
    if (status == DV_OK) {
        must(dv_decode(&back, dv_buf_str(&bytes), encoding, &EXACT, NULL) == DV_OK);
        must(dv_nfc(&composed, text) == DV_OK);
        must(dv_str_equal(dv_buf_str(&back), dv_buf_str(&composed)));
    } else {
        must(bytes.len == 0);
    }
    dv_buf_free(&bytes);
    dv_buf_free(&back);
    dv_buf_free(&composed);
}

static void try_reading(dv_str bytes, dv_encoding encoding, size_t step) {
    static const dv_encoding_options GO_ON = {.substitute = true};
    dv_buf whole, parts;
    dv_buf_init(&whole, NULL);
    dv_buf_init(&parts, NULL);
    dv_encoding_report report;
    must(dv_decode(&whole, bytes, encoding, &GO_ON, &report) == DV_OK);
    must(dv_nfc_is(dv_buf_str(&whole)));
    dv_transcoder *coder;
    must(dv_transcoder_new(&coder, dv_encoding_name(encoding), "utf-8", &GO_ON, NULL) == DV_OK);
    for (size_t at = 0; at < bytes.len; at += step) {
        size_t len = bytes.len - at < step ? bytes.len - at : step;
        must(dv_transcoder_feed(coder, &parts, (dv_str){bytes.ptr + at, len}) == DV_OK);
    }
    must(dv_transcoder_finish(coder, &parts) == DV_OK);
    must(dv_str_equal(dv_buf_str(&whole), dv_buf_str(&parts)));
    const dv_encoding_report *other = dv_transcoder_read_report(coder);
    must(other->bad == report.bad && other->first == report.first && other->offender == report.offender);
    must(other->raised == report.raised);
    dv_transcoder_free(coder);
    if (report.bad == 0) try_writing(dv_buf_str(&whole), encoding);
    dv_buf_free(&whole);
    dv_buf_free(&parts);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 2) return 0;
    dv_encoding encoding = (dv_encoding)(data[0] % DV_ENC_OTHER);
    size_t step = 1 + data[1] % 16;
    size -= 2;
    char *copy = malloc(size + 1); /* exactly as long as the text, so that a read past its end is seen */
    if (!copy) return 0;
    if (size > 0) memcpy(copy, data + 2, size);
    try_reading((dv_str){copy, size}, encoding, step);
    try_writing((dv_str){copy, size}, encoding);
    free(copy);
    return 0;
}
