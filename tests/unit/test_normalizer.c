#include <criterion/criterion.h>

#include <danvan/normalize.h>

#include "failing_alloc.h"
#include "normal_fixture.h"

static void push_all(dv_normalizer *n, dv_str text, uint32_t *state, size_t most, dv_buf *out) {
    for (size_t at = 0; at < text.len;) {
        size_t size = 1 + next_random(state) % most;
        if (size > text.len - at) size = text.len - at;
        cr_assert_eq(dv_normalizer_push(n, (dv_str){text.ptr + at, size}, out), DV_OK);
        at += size;
    }
    cr_assert_eq(dv_normalizer_end(n, out), DV_OK);
    cr_assert_eq(dv_normalizer_offset(n), text.len);
}

static const uint32_t SETS[] = {DV_NORMALIZE_USUAL, DV_NORMALIZE_NFD | DV_NORMALIZE_QUOTES_CURLY | DV_NORMALIZE_DASHES_LONG,
                                DV_NORMALIZE_COLLAPSE | DV_NORMALIZE_TRIM | DV_NORMALIZE_TITLE | DV_NORMALIZE_SPACES,
                                DV_NORMALIZE_UTF8 | DV_NORMALIZE_MARKS | DV_NORMALIZE_UPPER | DV_NORMALIZE_NFC,
                                DV_NORMALIZE_TONE_PLACE | DV_NORMALIZE_HORN | DV_NORMALIZE_TONE_HOA_FIRST};

/* Words within the bound: the same as the whole text at once, for any chunks. */
Test(test_normalizer, chunks_make_no_difference) {
    static const size_t MOST[] = {1, 3, 100, 5000, 70000, 1000000};
    uint32_t state = 5;
    dv_buf text, whole, out;
    dv_buf_init(&text, NULL);
    dv_buf_init(&whole, NULL);
    dv_buf_init(&out, NULL);
    for (size_t set = 0; set < sizeof SETS / sizeof SETS[0]; set++) {
        dv_normalize_options options = {sizeof options, SETS[set]};
        dv_normalizer *n = dv_normalizer_new(&options, NULL);
        for (size_t i = 0; i < sizeof MOST / sizeof MOST[0]; i++) {
            text.len = whole.len = out.len = 0;
            while (text.len < 300000)
                add_random_piece(&text, &state);
            dv_normalize(&whole, dv_buf_str(&text), &options, NULL);
            push_all(n, dv_buf_str(&text), &state, MOST[i], &out);
            cr_assert(dv_str_equal(dv_buf_str(&whole), dv_buf_str(&out)), "set %zu, chunks up to %zu", set, MOST[i]);
        }
        dv_normalizer_free(n);
    }
    dv_buf_free(&text);
    dv_buf_free(&whole);
    dv_buf_free(&out);
}

/* Words and blanks beyond the bound are cut, but always alike, and nothing is lost. */
Test(test_normalizer, words_without_end) {
    static const char *const UNITS[] = {"x", "ế", "e\u0302\u0301", "\u0301", " ", "\xE1\xBB", "😀"};
    dv_normalize_options options = {0, DV_NORMALIZE_UTF8 | DV_NORMALIZE_NFC};
    uint32_t state = 9;
    dv_buf text, first, out;
    dv_buf_init(&text, NULL);
    dv_buf_init(&first, NULL);
    dv_buf_init(&out, NULL);
    dv_normalizer *n = dv_normalizer_new(&options, NULL);
    for (size_t i = 0; i < sizeof UNITS / sizeof UNITS[0]; i++) {
        text.len = first.len = out.len = 0;
        dv_buf_puts(&text, "a ");
        while (text.len < 3 * DV_NORMALIZER_WORD_MAX)
            dv_buf_puts(&text, UNITS[i]);
        push_all(n, dv_buf_str(&text), &state, 1 << 20, &first);
        push_all(n, dv_buf_str(&text), &state, 999, &out);
        cr_assert(dv_str_equal(dv_buf_str(&first), dv_buf_str(&out)), "%s", UNITS[i]);
        if (i < 6) {
            out.len = 0;
            dv_normalize(&out, dv_buf_str(&text), &options, NULL);
            cr_assert(dv_str_equal(dv_buf_str(&first), dv_buf_str(&out)), "%s", UNITS[i]);
        }
    }
    dv_normalizer_free(n);
    dv_buf_free(&text);
    dv_buf_free(&first);
    dv_buf_free(&out);
}

Test(test_normalizer, memory_does_not_grow) {
    failing state;
    dv_alloc alloc = failing_alloc(&state, 0);
    dv_normalizer *n = dv_normalizer_new(NULL, &alloc);
    dv_buf out;
    dv_buf_init(&out, NULL);
    size_t early = 0;
    for (int i = 0; i < 400; i++) {
        for (int j = 0; j < 200; j++)
            cr_assert_eq(dv_normalizer_push(n, DV_S("Đảng ủy xa\u0303 Bi\u0300nh\u00A0Lư lãnh đạo, chỉ đạo các bản. "), &out), DV_OK);
        if (i == 50) early = state.held;
        out.len = 0;
    }
    cr_assert_eq(state.held, early);
    cr_assert_lt(state.held, (size_t)1 << 20);
    dv_normalizer_free(n);
    cr_assert_eq(state.held, 0);
    dv_buf_free(&out);
}

Test(test_normalizer, bad_bytes_are_told_and_the_next_text_is_new) {
    dv_normalizer *n = dv_normalizer_new(NULL, NULL);
    dv_buf out, text;
    dv_buf_init(&out, NULL);
    dv_buf_init(&text, NULL);
    cr_assert_eq(dv_normalizer_push(n, DV_S("xã \xE1"), &out), DV_OK);
    cr_assert_eq(dv_normalizer_push(n, DV_S("\xBB\x87 \xFF"), &out), DV_OK);
    cr_assert_eq(dv_normalizer_end(n, &out), DV_E_TEXT);
    cr_assert_eq(dv_normalizer_offset(n), 8);
    out.len = 0;
    cr_assert_eq(dv_normalizer_push(n, DV_S("a\u0300"), &out), DV_OK);
    cr_assert_eq(dv_normalizer_end(n, &out), DV_OK);
    cr_assert_str_eq(out.ptr, "à");
    cr_assert_eq(dv_normalizer_end(n, &out), DV_OK);
    cr_assert_eq(dv_normalizer_offset(n), 0);
    while (text.len < 200000)
        dv_buf_puts(&text, "xã Bình Lư ");
    text.ptr[150000] = '\xFF';
    dv_status status = dv_normalizer_push(n, dv_buf_str(&text), &out);
    cr_assert_eq(status, DV_E_TEXT);
    cr_assert_eq(dv_normalizer_push(n, DV_S("a"), &out), DV_E_TEXT);
    cr_assert_eq(dv_normalizer_offset(n), dv_utf8_check(dv_buf_str(&text)));
    dv_normalizer_free(n);
    dv_normalizer_free(NULL);
    dv_buf_free(&out);
    dv_buf_free(&text);
}

Test(test_normalizer, without_memory) {
    dv_status status = DV_E_NOMEM;
    for (size_t fail = 1; status != DV_OK; fail++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, fail);
        dv_buf out;
        dv_buf_init(&out, &alloc);
        dv_normalizer *n = dv_normalizer_new(NULL, &alloc);
        cr_assert_eq(n == NULL, fail == 1);
        status = DV_E_NOMEM;
        if (n) {
            dv_status pushed = dv_normalizer_push(n, DV_S("Ðảng e\u0301\u0302 "), &out);
            status = dv_normalizer_end(n, &out);
            cr_assert(pushed == DV_OK || pushed == status);
            cr_assert(status == DV_OK || status == DV_E_NOMEM);
        }
        dv_normalizer_free(n);
        dv_buf_free(&out);
        cr_assert_eq(state.held, 0, "fail %zu", fail);
    }
}
