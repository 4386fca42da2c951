/* Undoing what was read wrongly: it ends, gives UTF-8, and its edits are an exact map. */
#include <danvan/danvan.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds) {
    if (!holds) abort();
}

static void check_map(dv_str text, dv_str out, const dv_edits *edits) {
    size_t from = 0, to = 0;
    for (size_t i = 0; i <= edits->len; i++) {
        size_t end = i < edits->len ? edits->items[i].from : text.len;
        size_t to_end = i < edits->len ? edits->items[i].to : out.len;
        must(end >= from && end - from == to_end - to);
        must(end == from || memcmp(text.ptr + from, out.ptr + to, end - from) == 0);
        if (i == edits->len) break;
        from = end + edits->items[i].from_len;
        to = to_end + edits->items[i].to_len;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *copy = malloc(size + 1); /* exactly as long as the text, so that a read past its end is seen */
    if (!copy) return 0;
    if (size > 0) memcpy(copy, data, size);
    dv_str text = {copy, size};
    dv_buf out;
    dv_edits edits;
    dv_mojibake_report report;
    dv_buf_init(&out, NULL);
    dv_edits_init(&edits, NULL);
    dv_status status = dv_mojibake_undo(&out, text, &edits, &report);
    must(status == (dv_utf8_check(text) == size ? DV_OK : DV_E_TEXT));
    if (status == DV_OK) {
        must(dv_utf8_check(dv_buf_str(&out)) == out.len && report.words == edits.len);
        must((report.words > 0) == (report.passes > 0) && report.passes <= 3);
        check_map(text, dv_buf_str(&out), &edits);
    }
    dv_buf_free(&out);
    dv_edits_free(&edits);
    free(copy);
    return 0;
}
