/* Any bytes through canonical forms, keys and the steps of dv_normalize(): equal to utf8proc, the same twice, the same in chunks, and told
 * exactly. */
#include <danvan/danvan.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds) {
    if (!holds) abort();
}

static void same_as_utf8proc(dv_str text, bool decomposed, dv_buf *out) {
    utf8proc_uint8_t *want = NULL;
    utf8proc_option_t options = UTF8PROC_STABLE | (decomposed ? UTF8PROC_DECOMPOSE : UTF8PROC_COMPOSE);
    utf8proc_ssize_t len = utf8proc_map((const utf8proc_uint8_t *)text.ptr, (utf8proc_ssize_t)text.len, &want, options);
    must(len >= 0);
    out->len = 0;
    must((decomposed ? dv_nfd : dv_nfc)(out, text) == DV_OK);
    must(out->len == (size_t)len && (len == 0 || memcmp(out->ptr, want, out->len) == 0));
    bool same = dv_str_equal(text, dv_buf_str(out));
    must((decomposed ? dv_nfd_is : dv_nfc_is)(text) == same);
    free(want);
}

static void check_forms(dv_str text, dv_buf *out, dv_buf *again) {
    same_as_utf8proc(text, false, out);
    same_as_utf8proc(text, true, out); /* out is NFD(text) now */
    again->len = 0;
    must(dv_nfc(again, dv_buf_str(out)) == DV_OK);
    out->len = 0;
    must(dv_nfc(out, text) == DV_OK);
    must(dv_str_equal(dv_buf_str(out), dv_buf_str(again)));
}

static void check_keys(dv_str text, dv_buf *out, dv_buf *again) {
    for (unsigned level = 0; level < 6; level++) {
        unsigned asked = level % 3 + (level > 2 ? DV_FOLD_IY : 0);
        out->len = again->len = 0;
        must(dv_fold_level(out, text, asked) == DV_OK);
        must(dv_fold_level(again, dv_buf_str(out), asked) == DV_OK);
        must(dv_str_equal(dv_buf_str(out), dv_buf_str(again)));
    }
}

static void check_edits(dv_str raw, dv_str out, const dv_edits *edits) {
    size_t from = 0, to = 0;
    for (size_t i = 0; i <= edits->len; i++) {
        size_t next = i < edits->len ? edits->items[i].from : raw.len, next_to = i < edits->len ? edits->items[i].to : out.len;
        must(next >= from && next_to >= to && next - from == next_to - to);
        must(next == from || memcmp(raw.ptr + from, out.ptr + to, next - from) == 0);
        if (i == edits->len) return;
        from = next + edits->items[i].from_len;
        to = next_to + edits->items[i].to_len;
    }
}

static void check_steps(dv_str text, uint32_t steps, dv_buf *out, dv_buf *again) {
    dv_normalize_options options = {sizeof options, steps};
    dv_edits edits;
    dv_edits_init(&edits, NULL);
    out->len = again->len = 0;
    dv_status status = dv_normalize(out, text, &options, &edits);
    must(status == DV_OK || status == DV_E_ARG || (status == DV_E_TEXT && (steps & DV_NORMALIZE_UTF8) == 0));
    dv_normalizer *normalizer = dv_normalizer_new(&options, NULL);
    must((normalizer == NULL) == (status == DV_E_ARG));
    if (status == DV_OK) {
        must(dv_utf8_check(dv_buf_str(out)) == out->len);
        check_edits(text, dv_buf_str(out), &edits);
        must(dv_normalize(again, dv_buf_str(out), &options, NULL) == DV_OK);
        must(dv_str_equal(dv_buf_str(out), dv_buf_str(again)));
        again->len = 0;
        size_t step = 1 + text.len / 7;
        for (size_t at = 0; at < text.len; at += step)
            must(dv_normalizer_push(normalizer, (dv_str){text.ptr + at, text.len - at < step ? text.len - at : step}, again) == DV_OK);
        must(dv_normalizer_end(normalizer, again) == DV_OK);
        must(text.len >= DV_NORMALIZER_WORD_MAX || dv_str_equal(dv_buf_str(out), dv_buf_str(again)));
    }
    dv_normalizer_free(normalizer);
    dv_edits_free(&edits);
}

/* The first four bytes choose the steps, the rest is the text. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 4) return 0;
    uint32_t steps = (uint32_t)data[0] | (uint32_t)data[1] << 8 | (uint32_t)(data[2] & 0x7F) << 16;
    char *copy = malloc(size - 4 + 1); /* exactly as long as the text, so that a read past its end is seen */
    if (!copy) return 0;
    memcpy(copy, data + 4, size - 4);
    dv_str text = {copy, size - 4};
    dv_buf out, again;
    dv_buf_init(&out, NULL);
    dv_buf_init(&again, NULL);
    char *exact = realloc(copy, text.len > 0 ? text.len : 1);
    if (exact) text.ptr = copy = exact;
    if (dv_utf8_check(text) == text.len) {
        check_forms(text, &out, &again);
        check_keys(text, &out, &again);
    }
    check_steps(text, steps, &out, &again);
    check_steps(text, DV_NORMALIZE_USUAL | DV_NORMALIZE_UTF8, &out, &again);
    dv_buf_free(&out);
    dv_buf_free(&again);
    free(copy);
    return 0;
}
