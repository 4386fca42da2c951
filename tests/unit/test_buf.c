#include <criterion/criterion.h>

#include <inttypes.h>
#include <string.h>

#include "base/buf.h"
#include "failing_alloc.h"

Test(test_buf, appends_and_stays_terminated) {
    dv_buf buf;
    dv_buf_init(&buf, NULL);
    cr_assert_null(buf.ptr);
    cr_assert_eq(dv_buf_str(&buf).len, 0);
    cr_assert_eq(dv_buf_add(&buf, DV_S("")), DV_OK);
    cr_assert_not_null(buf.ptr);
    cr_assert_eq(buf.ptr[0], '\0');
    size_t len = 0;
    for (int i = 0; i < 1000; i++) {
        cr_assert_eq(dv_buf_puts(&buf, "xã "), DV_OK);
        cr_assert_eq(dv_buf_putc(&buf, ';'), DV_OK);
        len += 5;
        cr_assert_eq(buf.len, len);
        cr_assert_eq(buf.ptr[len], '\0');
        cr_assert_lt(buf.len, buf.cap);
    }
    cr_assert_eq(dv_buf_add(&buf, (dv_str){NULL, 0}), DV_OK);
    cr_assert(dv_str_equal((dv_str){buf.ptr + len - 5, 5}, DV_S("xã ;")));
    dv_buf_free(&buf);
    cr_assert_null(buf.ptr);
    dv_buf_free(NULL);
}

Test(test_buf, integers) {
    static const struct {
        int64_t value;
        const char *plain;
        const char *grouped;
    } ROWS[] = {
        {0, "0", "0"},
        {7, "7", "7"},
        {-7, "-7", "-7"},
        {999, "999", "999"},
        {1000, "1000", "1.000"},
        {18043, "18043", "18.043"},
        {-123456, "-123456", "-123.456"},
        {INT64_MAX, "9223372036854775807", "9.223.372.036.854.775.807"},
        {INT64_MIN, "-9223372036854775808", "-9.223.372.036.854.775.808"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        dv_buf buf;
        dv_buf_init(&buf, NULL);
        dv_buf_int(&buf, ROWS[i].value);
        cr_assert_str_eq(buf.ptr, ROWS[i].plain, "row %zu: %s", i, buf.ptr);
        dv_buf_free(&buf);
        dv_buf__grouped(&buf, ROWS[i].value, '.');
        cr_assert_str_eq(buf.ptr, ROWS[i].grouped, "row %zu: %s", i, buf.ptr);
        dv_buf_free(&buf);
    }
}

Test(test_buf, decimals) {
    static const struct {
        int64_t mantissa;
        unsigned scale;
        char group;
        char point;
        const char *text;
    } ROWS[] = {
        {3667, 2, '.', ',', "36,67"},
        {2670, 2, '.', ',', "26,70"},
        {1723915, 2, '.', ',', "17.239,15"},
        {1723915, 2, ',', '.', "17,239.15"},
        {1723915, 2, 0, ',', "17239,15"},
        {5, 0, '.', ',', "5"},
        {5, 1, '.', ',', "0,5"},
        {5, 3, '.', ',', "0,005"},
        {-5, 3, '.', ',', "-0,005"},
        {0, 2, '.', ',', "0,00"},
        {100, 2, '.', ',', "1,00"},
        {-100000, 2, '.', ',', "-1.000,00"},
        {INT64_MIN, 18, '.', ',', "-9,223372036854775808"},
        {INT64_MIN, 25, '.', ',', "-0,0000009223372036854775808"},
        {INT64_MAX, 3, '.', ',', "9.223.372.036.854.775,807"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        dv_buf buf;
        dv_buf_init(&buf, NULL);
        dv_buf__decimal(&buf, ROWS[i].mantissa, ROWS[i].scale, ROWS[i].group, ROWS[i].point);
        cr_assert_str_eq(buf.ptr, ROWS[i].text, "row %zu: %s", i, buf.ptr);
        dv_buf_free(&buf);
    }
}

Test(test_buf, digits_have_a_least_width) {
    dv_buf buf;
    dv_buf_init(&buf, NULL);
    dv_buf__digits(&buf, 6, 2);
    dv_buf__digits(&buf, 12, 2);
    dv_buf__digits(&buf, 2026, 2);
    dv_buf__digits(&buf, 0, 0);
    dv_buf__digits(&buf, 0, 30);
    dv_buf__digits(&buf, UINT64_MAX, 1);
    cr_assert_str_eq(buf.ptr, "06122026"
                              "0"
                              "000000000000000000000000000000"
                              "18446744073709551615");
    dv_buf_free(&buf);
}

Test(test_buf, first_failure_stays) {
    for (size_t fail = 1; fail <= 3; fail++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, fail);
        dv_buf buf;
        dv_buf_init(&buf, &alloc);
        size_t good = 0;
        for (int i = 0; i < 300; i++)
            if (dv_buf_putc(&buf, 'a') == DV_OK) good++;
        cr_assert_eq(buf.status, DV_E_NOMEM, "fail %zu", fail);
        cr_assert_eq(buf.len, good, "fail %zu", fail);
        cr_assert_eq(dv_buf_str(&buf).ptr[good], '\0', "fail %zu", fail);
        cr_assert_eq(dv_buf_puts(&buf, "b"), DV_E_NOMEM);
        cr_assert_eq(dv_buf__digits(&buf, 1, 5), DV_E_NOMEM);
        cr_assert_eq(dv_buf__decimal(&buf, 123456, 2, '.', ','), DV_E_NOMEM);
        cr_assert_eq(buf.len, good, "fail %zu", fail);
        dv_buf_free(&buf);
        cr_assert_eq(state.held, 0, "fail %zu", fail);
        cr_assert_eq(buf.status, DV_OK);
    }
}

Test(test_buf, a_size_that_overflows_is_no_memory) {
    dv_buf buf;
    dv_buf_init(&buf, NULL);
    dv_buf_puts(&buf, "abc");
    cr_assert_eq(dv_buf__reserve(&buf, SIZE_MAX), DV_E_NOMEM);
    cr_assert_eq(buf.status, DV_E_NOMEM);
    cr_assert_str_eq(buf.ptr, "abc");
    dv_buf_free(&buf);
}

Test(test_buf, scratch_moves_to_the_heap) {
    failing state;
    dv_alloc alloc = failing_alloc(&state, 0);
    dv_scratch scratch;
    dv_scratch__open(&scratch, &alloc);
    for (size_t i = 0; i < 255; i++)
        dv_buf_putc(&scratch.buf, (char)('a' + i % 26));
    cr_assert_eq(state.calls, 0);
    for (size_t i = 255; i < 1000; i++)
        dv_buf_putc(&scratch.buf, (char)('a' + i % 26));
    cr_assert_gt(state.calls, 0);
    cr_assert_eq(scratch.buf.len, 1000);
    for (size_t i = 0; i < 1000; i++)
        cr_assert_eq(scratch.buf.ptr[i], (char)('a' + i % 26), "byte %zu", i);
    dv_buf_free(&scratch.buf);
    cr_assert_eq(state.held, 0);
    dv_scratch__open(&scratch, &alloc);
    dv_buf_free(&scratch.buf);
    cr_assert_eq(state.held, 0);
}

Test(test_buf, texts_and_status_names) {
    cr_assert(dv_str_equal(dv_s("bản"), DV_S("bản")));
    cr_assert(!dv_str_equal(dv_s("bản"), DV_S("ban")));
    cr_assert(!dv_str_equal(dv_s("bản"), DV_S("bả")));
    cr_assert_null(dv_s(NULL).ptr);
    cr_assert(dv_str_equal(dv_s(NULL), DV_S("")));
    static const struct {
        dv_status status;
        const char *name;
    } ROWS[] = {
        {DV_OK, "ok"},
        {DV_FINDINGS, "findings"},
        {DV_E_ARG, "arg"},
        {DV_E_NOMEM, "nomem"},
        {DV_E_IO, "io"},
        {DV_E_SYNTAX, "syntax"},
        {DV_E_LIMIT, "limit"},
        {DV_E_TEXT, "text"},
        {DV_E_VALUE, "value"},
        {DV_E_AMBIGUOUS, "ambiguous"},
        {DV_E_RANGE, "range"},
        {DV_E_LOSS, "loss"},
        {DV_E_NOT_FOUND, "not_found"},
        {DV_E_UNSUPPORTED, "unsupported"},
        {(dv_status)-14, "unknown"},
        {(dv_status)2, "unknown"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++)
        cr_assert_str_eq(dv_status_name(ROWS[i].status), ROWS[i].name, "row %zu", i);
}
