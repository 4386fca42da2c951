/* Any bytes through detection and the reading of mixed files: it ends, what it says hangs together, ASCII is no set of bytes. */
#include <danvan/danvan.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds) {
    if (!holds) abort();
}

static void try_detection(dv_str bytes) {
    dv_detection found;
    must(dv_text_detect(&found, bytes, NULL) == DV_OK);
    must(found.len >= 1 && found.len <= DV_DETECT_MOST);
    bool ascii = true;
    for (size_t i = 0; i < bytes.len; i++)
        ascii &= (unsigned char)bytes.ptr[i] < 0x80 && (unsigned char)bytes.ptr[i] >= 0x20;
    for (size_t i = 0; i < found.len; i++) {
        must(found.ranked[i].name != NULL && found.ranked[i].score >= 0 && found.ranked[i].score <= 1000);
        must(i == 0 || found.ranked[i - 1].score >= found.ranked[i].score);
        dv_encoding set = found.ranked[i].encoding;
        must(!ascii || set == DV_ENC_UTF8 || set == DV_ENC_VIQR || set == DV_ENC_NCR);
        must(!found.ranked[i].reread || dv_utf8_check(bytes) == bytes.len);
    }
}

static void try_mixed(dv_str bytes, dv_encoding legacy) {
    static const dv_encoding_options GO_ON = {.substitute = true};
    dv_buf out;
    dv_text_runs runs;
    dv_encoding_report report;
    dv_buf_init(&out, NULL);
    dv_text_runs_init(&runs, NULL);
    must(dv_decode_mixed(&out, bytes, legacy, &GO_ON, &runs, &report) == DV_OK);
    must(dv_nfc_is(dv_buf_str(&out))); /* UTF-8 too */
    must((report.bad > 0) == (report.first < bytes.len));
    size_t at = 0, out_at = 0;
    for (size_t i = 0; i < runs.len; i++) {
        must(runs.items[i].offset == at && runs.items[i].out_offset == out_at && runs.items[i].length > 0);
        at += runs.items[i].length;
        out_at += runs.items[i].out_length;
    }
    must(at == bytes.len && out_at == out.len);
    dv_status status = dv_decode_mixed(&out, bytes, legacy, NULL, NULL, NULL);
    must(status == (report.bad > 0 ? DV_E_TEXT : DV_OK));
    dv_buf_free(&out);
    dv_text_runs_free(&runs);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *copy = malloc(size + 1); /* exactly as long as the text, so that a read past its end is seen */
    if (!copy) return 0;
    if (size > 0) memcpy(copy, data, size);
    try_detection((dv_str){copy, size});
    try_mixed((dv_str){copy, size}, (dv_encoding)(size % (DV_ENC_OTHER + 1)));
    free(copy);
    return 0;
}
