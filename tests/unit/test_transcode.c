/* Texts in chunks: wherever they are cut, they come out as in one piece. */
#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include <danvan/encoding.h>
#include <danvan/text.h>

#include "failing_alloc.h"

static const dv_encoding_options GO_ON = {.substitute = true, .replacement = {"<?>", 3}};

static const char TEXT[] = "CỘNG HÒA XÃ HỘI\nĐộc lập - Tự do\r\nBản Hợp 2, 漢 Đắk Lắk “họ..” e\u0323\u0302 \u0301 &#7879; "
                           "\xFF u+o+ <x>\tỴ Ẵ\n";

/* Converts in chunks that end at each of `cuts`. */
static dv_status in_chunks(dv_buf *out, dv_str text, const char *from, const char *to, const size_t *cuts, size_t count) {
    dv_transcoder *coder;
    dv_status status = dv_transcoder_new(&coder, from, to, &GO_ON, NULL);
    size_t at = 0;
    for (size_t i = 0; i <= count && status == DV_OK; i++) {
        size_t end = i < count ? cuts[i] : text.len;
        /* A copy of its own, so that a look beyond the chunk is seen. */
        char *chunk = malloc(end - at + 1);
        if (end > at) memcpy(chunk, text.ptr + at, end - at);
        status = dv_transcoder_feed(coder, out, (dv_str){chunk, end - at});
        free(chunk);
        at = end;
    }
    if (status == DV_OK) status = dv_transcoder_finish(coder, out);
    dv_transcoder_free(coder);
    return status;
}

typedef struct way {
    const char *from;
    const char *to;
} way;

static const way WAYS[] = {
    {"utf-8", "tcvn3"},    {"utf-8", "vni"},     {"utf-8", "vps"},    {"utf-8", "viscii"},      {"utf-8", "vn1"},
    {"utf-8", "cp1258"},   {"utf-8", "bkhcm2"},  {"utf-8", "viqr"},   {"utf-8", "ncr"},         {"utf-8", "utf-8"},
    {"utf-8", "UTF-16"},   {"utf-8", "UTF-7"},   {"utf-8", "latin1"}, {"tcvn3", "utf-8"},       {"vni", "utf-8"},
    {"vps", "viscii"},     {"viscii", "tcvn3"},  {"vn1", "utf-8"},    {"cp1258", "utf-8"},      {"bkhcm2", "vni"},
    {"viqr", "utf-8"},     {"ncr", "viqr"},      {"latin1", "utf-8"}, {"UTF-16LE", "utf-8"},    {"UTF-16", "cp1258"},
    {"EUC-JP", "GB18030"}, {"UTF-7", "tcvn3"},   {"ISO-2022-JP", "utf-8"},
};

/* The text as it would stand in a file of the set. */
static void make_input(dv_buf *input, const char *set) {
    input->len = 0;
    cr_assert_eq(dv_transcode(input, DV_S(TEXT), "utf-8", set, &GO_ON, NULL, NULL), DV_OK, "%s", set);
    /* Bytes that mean nothing must not disturb the cuts either. */
    if (strcmp(set, "utf-8") == 0) dv_buf_puts(input, "\xE1\xBB");
}

Test(transcode, every_split) {
    dv_buf input;
    dv_buf whole;
    dv_buf parts;
    dv_buf_init(&input, NULL);
    dv_buf_init(&whole, NULL);
    dv_buf_init(&parts, NULL);
    for (size_t i = 0; i < sizeof WAYS / sizeof WAYS[0]; i++) {
        const way *one = &WAYS[i];
        make_input(&input, one->from);
        dv_str text = dv_buf_str(&input);
        whole.len = 0;
        cr_assert_eq(dv_transcode(&whole, text, one->from, one->to, &GO_ON, NULL, NULL), DV_OK, "%s %s", one->from, one->to);
        cr_expect_gt(whole.len, sizeof TEXT / 2);
        for (size_t cut = 0; cut <= text.len; cut++)
            for (size_t second = cut; second <= text.len; second += 1 + (second - cut) * 3) {
                size_t cuts[2] = {cut, second};
                parts.len = 0;
                cr_expect_eq(in_chunks(&parts, text, one->from, one->to, cuts, 2), DV_OK);
                cr_assert(dv_str_equal(dv_buf_str(&parts), dv_buf_str(&whole)), "%s to %s, cut at %zu and %zu", one->from,
                          one->to, cut, second);
            }
        size_t *all = malloc(text.len * sizeof *all);
        for (size_t at = 0; at < text.len; at++)
            all[at] = at;
        parts.len = 0;
        cr_expect_eq(in_chunks(&parts, text, one->from, one->to, all, text.len), DV_OK);
        cr_assert(dv_str_equal(dv_buf_str(&parts), dv_buf_str(&whole)), "%s to %s, byte by byte", one->from, one->to);
        free(all);
    }
    dv_buf_free(&input);
    dv_buf_free(&whole);
    dv_buf_free(&parts);
}

static uint32_t roll(uint32_t *seed) {
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

Test(transcode, random_splits_of_a_long_text) {
    dv_buf input;
    dv_buf whole;
    dv_buf parts;
    dv_buf_init(&input, NULL);
    dv_buf_init(&whole, NULL);
    dv_buf_init(&parts, NULL);
    uint32_t seed = 11;
    for (size_t i = 0; i < sizeof WAYS / sizeof WAYS[0]; i++) {
        const way *one = &WAYS[i];
        make_input(&input, one->from);
        dv_buf once = input;
        dv_buf_init(&input, NULL);
        while (input.len < 40000)
            dv_buf_add(&input, dv_buf_str(&once));
        dv_buf_free(&once);
        dv_str text = dv_buf_str(&input);
        whole.len = 0;
        cr_assert_eq(dv_transcode(&whole, text, one->from, one->to, &GO_ON, NULL, NULL), DV_OK);
        for (int round = 0; round < 5; round++) {
            size_t cuts[400];
            size_t count = 0;
            for (size_t at = 0; count < 400 && (at += roll(&seed) % 300) < text.len;)
                cuts[count++] = at;
            parts.len = 0;
            cr_expect_eq(in_chunks(&parts, text, one->from, one->to, cuts, count), DV_OK);
            cr_assert(dv_str_equal(dv_buf_str(&parts), dv_buf_str(&whole)), "%s to %s", one->from, one->to);
        }
    }
    dv_buf_free(&input);
    dv_buf_free(&whole);
    dv_buf_free(&parts);
}

/* Our own sets give in one call what the chunks give. */
Test(transcode, as_decode_and_encode) {
    dv_buf bytes;
    dv_buf want;
    dv_buf got;
    dv_buf_init(&bytes, NULL);
    dv_buf_init(&want, NULL);
    dv_buf_init(&got, NULL);
    for (dv_encoding encoding = DV_ENC_UTF8; encoding < DV_ENC_OTHER; encoding++) {
        bytes.len = want.len = got.len = 0;
        dv_encoding_report one;
        dv_encoding_report two;
        cr_expect_eq(dv_encode(&bytes, DV_S(TEXT), encoding, &GO_ON, NULL), DV_OK);
        cr_expect_eq(dv_transcode(&got, DV_S(TEXT), "utf-8", dv_encoding_name(encoding), &GO_ON, NULL, NULL), DV_OK);
        if (encoding != DV_ENC_UTF8 && encoding != DV_ENC_NCR) /* these can write U+FFFD */
            cr_expect_leq(bytes.len, got.len, "%s", dv_encoding_name(encoding));
        cr_expect_eq(dv_decode(&want, dv_buf_str(&bytes), encoding, &GO_ON, &one), DV_OK);
        got.len = 0;
        cr_expect_eq(dv_transcode(&got, dv_buf_str(&bytes), dv_encoding_name(encoding), "utf-8", &GO_ON, &two, NULL), DV_OK);
        cr_expect(dv_str_equal(dv_buf_str(&want), dv_buf_str(&got)), "%s", dv_encoding_name(encoding));
        cr_expect(one.bad == two.bad && one.first == two.first && one.offender == two.offender && one.raised == two.raised);
    }
    dv_buf_free(&bytes);
    dv_buf_free(&want);
    dv_buf_free(&got);
}

Test(transcode, refuses_and_says_where) {
    dv_transcoder *coder;
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_assert_eq(dv_transcoder_new(&coder, "vni", "latin1", NULL, NULL), DV_OK);
    cr_expect_eq(dv_transcoder_feed(coder, &out, DV_S("hai ba ")), DV_OK);
    cr_expect_str_eq(dv_buf_str(&out).ptr, "hai ba");
    cr_expect_eq(dv_transcoder_feed(coder, &out, DV_S("bo\xE1n na\xEAm sa\xF9u ")), DV_E_TEXT);
    cr_expect_str_eq(out.ptr, "hai ba", "the call's output is taken back");
    cr_expect_eq(dv_transcoder_finish(coder, &out), DV_E_TEXT);
    cr_expect_gt(dv_transcoder_read_report(coder)->bad + dv_transcoder_write_report(coder)->bad, 0u);
    dv_transcoder_free(coder);
    out.len = 0;
    dv_encoding_report read;
    dv_encoding_report write;
    cr_expect_eq(dv_transcode(&out, DV_S("a\xE9 n\xEAm b"), "vni", "latin1", NULL, &read, &write), DV_E_TEXT);
    cr_expect(read.bad == 1 && read.first == 4 && read.offender == 0xEA, "%zu at %zu", read.bad, read.first);
    cr_expect(write.bad == 2 && write.first == 0 && write.offender == 0x1EAF, "%zu at %zu", write.bad, write.first);
    cr_expect_eq(out.len, 0u);
    /* iconv's sets tell the place in the input too. */
    cr_expect_eq(dv_transcode(&out, DV_S("abc \xFF\xE9"), "EUC-JP", "utf-8", NULL, &read, NULL), DV_E_TEXT);
    cr_expect(read.bad == 2 && read.first == 4 && read.offender == 0xFF, "%zu at %zu", read.bad, read.first);
    /* A character cut short at the end of all. */
    cr_expect_eq(dv_transcode(&out, (dv_str){"a\0b", 3}, "UTF-16LE", "utf-8", NULL, &read, NULL), DV_E_TEXT);
    cr_expect(read.bad == 1 && read.first == 2, "%zu at %zu", read.bad, read.first);
    dv_buf_free(&out);
}

Test(transcode, takes_several_texts) {
    dv_transcoder *coder;
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_assert_eq(dv_transcoder_new(&coder, "utf-8", "UTF-16LE", NULL, NULL), DV_OK);
    for (int i = 0; i < 3; i++) {
        out.len = 0;
        cr_expect_eq(dv_transcoder_feed(coder, &out, DV_S("e\u0302")), DV_OK);
        cr_expect_eq(out.len, 0u);
        cr_expect_eq(dv_transcoder_feed(coder, &out, DV_S("\u0301")), DV_OK);
        cr_expect_eq(dv_transcoder_finish(coder, &out), DV_OK);
        cr_expect(out.len == 2 && memcmp(out.ptr, "\xBF\x1E", 2) == 0);
        cr_expect_eq(dv_transcoder_read_report(coder)->bad, 0u);
    }
    dv_transcoder_free(coder);
    dv_buf_free(&out);
}

/* A refusal ends with its text, wherever it came, and nothing of it is left for the next. */
Test(transcode, takes_a_text_after_a_failure) {
    static const way FAILING[] = {{"utf-8", "vni"}, {"utf-8", "latin1"}, {"EUC-JP", "utf-8"}, {"UTF-7", "ISO-2022-JP"}};
    dv_buf out;
    dv_buf_init(&out, NULL);
    for (size_t i = 0; i < sizeof FAILING / sizeof FAILING[0]; i++) {
        const char *what = FAILING[i].to;
        dv_transcoder *coder;
        cr_assert_eq(dv_transcoder_new(&coder, FAILING[i].from, what, NULL, NULL), DV_OK);
        for (int late = 0; late < 2; late++) {
            dv_str bad = late ? DV_S("a \xFF\xFF") : DV_S("a \xFF\xFF b ");
            out.len = 0;
            dv_status status = dv_transcoder_feed(coder, &out, bad);
            if (!late) {
                cr_expect_eq(status, DV_E_TEXT, "%s", what);
                cr_expect_eq(dv_transcoder_feed(coder, &out, DV_S("c ")), DV_E_TEXT, "%s", what);
            }
            cr_expect_eq(dv_transcoder_finish(coder, &out), DV_E_TEXT, "%s, %d", what, late);
            cr_expect_gt(dv_transcoder_read_report(coder)->bad + dv_transcoder_write_report(coder)->bad, 0u, "%s", what);
            out.len = 0;
            cr_expect_eq(dv_transcoder_feed(coder, &out, DV_S("hai ")), DV_OK, "%s, %d", what, late);
            cr_expect_eq(dv_transcoder_finish(coder, &out), DV_OK, "%s, %d", what, late);
            cr_expect_str_eq(out.ptr, "hai ", "%s: %s", what, out.ptr);
            cr_expect_eq(dv_transcoder_read_report(coder)->bad, 0u, "%s", what);
        }
        dv_transcoder_free(coder);
    }
    dv_buf_free(&out);
}

Test(transcode, without_memory_for_one_text) {
    for (size_t fail = 1;; fail++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, 0);
        dv_transcoder *coder;
        dv_buf out;
        cr_assert_eq(dv_transcoder_new(&coder, "EUC-JP", "vni", NULL, &alloc), DV_OK);
        dv_buf_init(&out, NULL);
        state.fail = state.calls + fail;
        dv_status status = dv_transcoder_feed(coder, &out, DV_S("hai ba "));
        dv_status end = dv_transcoder_finish(coder, &out);
        cr_expect(status == DV_OK || (end == status && out.len == 0), "fail %zu: %d, %d", fail, status, end);
        state.fail = 0;
        out.len = 0;
        cr_expect_eq(dv_transcoder_feed(coder, &out, DV_S("trang\n")), DV_OK, "fail %zu", fail);
        cr_expect_eq(dv_transcoder_finish(coder, &out), DV_OK, "fail %zu", fail);
        cr_expect_str_eq(out.ptr, "trang\n", "fail %zu", fail);
        dv_transcoder_free(coder);
        dv_buf_free(&out);
        cr_expect_eq(state.held, 0u);
        if (end == DV_OK) break;
    }
}

Test(transcode, arguments) {
    dv_transcoder *coder;
    cr_expect_eq(dv_transcoder_new(&coder, "utf-8", "no-such-set", NULL, NULL), DV_E_NOT_FOUND);
    cr_expect_null(coder);
    cr_expect_eq(dv_transcoder_new(&coder, "latin1//TRANSLIT", "vni", NULL, NULL), DV_E_NOT_FOUND);
    cr_expect_eq(dv_transcoder_new(&coder, NULL, "vni", NULL, NULL), DV_E_ARG);
    cr_expect_eq(dv_transcoder_new(NULL, "vni", "vni", NULL, NULL), DV_E_ARG);
    cr_expect_eq(dv_transcoder_feed(NULL, NULL, DV_S("")), DV_E_ARG);
    dv_transcoder_free(NULL);
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_expect_eq(dv_transcode(&out, (dv_str){NULL, 0}, "vni", "utf-8", NULL, NULL, NULL), DV_OK);
    cr_assert_not_null(out.ptr);
    cr_expect_str_eq(out.ptr, "");
    dv_buf_free(&out);
}

Test(transcode, no_memory) {
    for (size_t i = 0; i < sizeof WAYS / sizeof WAYS[0]; i++) {
        dv_status status = DV_E_NOMEM;
        for (size_t fail = 1; status == DV_E_NOMEM; fail++) {
            failing state;
            dv_alloc alloc = failing_alloc(&state, fail);
            dv_buf out;
            dv_buf_init(&out, &alloc);
            status = dv_transcode(&out, DV_S(TEXT), WAYS[i].from, WAYS[i].to, &GO_ON, NULL, NULL);
            cr_expect(status == DV_OK || status == DV_E_NOMEM, "%d", status);
            dv_buf_free(&out);
            cr_expect_eq(state.held, 0u);
        }
    }
}
