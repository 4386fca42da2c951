#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include <danvan/text.h>

#include "failing_alloc.h"

static void expect(const char *given, const char *composed) {
    dv_buf buf;
    dv_buf_init(&buf, NULL);
    cr_assert_eq(dv_nfc(&buf, dv_s(given)), DV_OK, "%s", given);
    cr_assert_str_eq(dv_buf_str(&buf).ptr, composed, "%s", given);
    cr_assert_eq(dv_nfc_is(dv_s(given)), strcmp(given, composed) == 0, "%s", given);
    cr_assert(dv_nfc_is(dv_s(composed)), "%s", composed);
    dv_buf_free(&buf);
}

Test(test_nfc, vietnamese) {
    static const char *const ROWS[][2] = {
        {"", ""},
        {"Bình Lư", "Bình Lư"},
        {"Đảng ủy – “dân vận khéo” … 5 ₫", "Đảng ủy – “dân vận khéo” … 5 ₫"},
        {"e\u0323\u0302", "ệ"},
        {"e\u0302\u0323", "ệ"},
        {"\u00EA\u0323", "ệ"},
        {"\u1EB9\u0302", "ệ"},
        {"o\u031B\u0323", "ợ"},
        {"o\u0323\u031B", "ợ"},
        {"e\u0301\u0302", "\u00E9\u0302"},
        {"Bi\u0300nh Lu\u031B", "Bình Lư"},
        {"Nu\u031Bo\u031B\u0301c", "Nước"},
        {"a\u0340b\u0341", "\u00E0b\u0301"},
        {"\u0301a", "\u0301a"},
        {"\u2000\u2001", "\u2002\u2003"},
        {"\u212Bngstr\u00F6m", "\u00C5ngström"},
        {"\u1100\u1161\u11A8", "\uAC01"},
        {"12345678a\u0301", "12345678á"},
        {"1234567a\u0301bcdefghij", "1234567ábcdefghij"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++)
        expect(ROWS[i][0], ROWS[i][1]);
}

/* Every character, alone and with neighbours, as utf8proc's own whole-text function has it. */
Test(test_nfc, every_code_point_agrees_with_utf8proc) {
    dv_buf given;
    dv_buf got;
    dv_buf_init(&given, NULL);
    dv_buf_init(&got, NULL);
    for (uint32_t c = 1; c <= 0x2FFFF; c++) {
        if (c == 0xD800) c = 0xE000;
        given.len = got.len = 0;
        dv_utf8_put(&given, c);
        dv_buf_puts(&given, "a");
        dv_utf8_put(&given, c);
        dv_buf_puts(&given, "\u0301\u0323");
        dv_utf8_put(&given, c);
        dv_nfc(&got, dv_buf_str(&given));
        utf8proc_uint8_t *want = utf8proc_NFC((const utf8proc_uint8_t *)given.ptr);
        bool was = strcmp(given.ptr, (const char *)want) == 0;
        if (strcmp(got.ptr, (const char *)want) != 0 || dv_nfc_is(dv_buf_str(&given)) != was)
            cr_assert_fail("U+%04X", (unsigned)c);
        free(want);
    }
    dv_buf_free(&given);
    dv_buf_free(&got);
}

static void read_column(dv_buf *out, const char **at) {
    out->len = 0;
    while (**at && **at != ';') {
        char *end;
        dv_utf8_put(out, (uint32_t)strtoul(*at, &end, 16));
        *at = *end == ' ' ? end + 1 : end;
    }
    *at += **at == ';';
}

static FILE *open_conformance_test(bool *piped) {
    FILE *file = fopen("/usr/share/unicode/NormalizationTest.txt", "r");
    *piped = !file;
    if (file) return file;
    file = fopen("/usr/share/unicode/NormalizationTest.txt.bz2", "r");
    if (!file) return NULL;
    fclose(file);
    return popen("bzip2 -dc /usr/share/unicode/NormalizationTest.txt.bz2", "r");
}

Test(test_nfc, conformance_test_of_unicode) {
    bool piped;
    FILE *file = open_conformance_test(&piped);
    if (!file) cr_skip_test("NormalizationTest.txt is not installed (package unicode-data)");
    dv_buf columns[5];
    dv_buf got;
    dv_buf_init(&got, NULL);
    for (size_t i = 0; i < 5; i++)
        dv_buf_init(&columns[i], NULL);
    char line[4096];
    size_t lines = 0;
    while (fgets(line, sizeof line, file)) {
        if (line[0] == '#' || line[0] == '@' || line[0] == '\n') continue;
        const char *at = line;
        for (size_t i = 0; i < 5; i++)
            read_column(&columns[i], &at);
        for (size_t i = 0; i < 5; i++) {
            dv_str want = dv_buf_str(&columns[i < 3 ? 1 : 3]);
            got.len = 0;
            dv_nfc(&got, dv_buf_str(&columns[i]));
            cr_assert(dv_str_equal(dv_buf_str(&got), want), "column %zu of %s", i + 1, line);
            cr_assert_eq(dv_nfc_is(dv_buf_str(&columns[i])), dv_str_equal(dv_buf_str(&columns[i]), want), "%s", line);
            want = dv_buf_str(&columns[i < 3 ? 2 : 4]);
            got.len = 0;
            dv_nfd(&got, dv_buf_str(&columns[i]));
            cr_assert(dv_str_equal(dv_buf_str(&got), want), "NFD of column %zu of %s", i + 1, line);
            cr_assert_eq(dv_nfd_is(dv_buf_str(&columns[i])), dv_str_equal(dv_buf_str(&columns[i]), want), "%s", line);
        }
        lines++;
    }
    if (piped)
        pclose(file);
    else
        fclose(file);
    cr_assert_gt(lines, 18000);
    for (size_t i = 0; i < 5; i++)
        dv_buf_free(&columns[i]);
    dv_buf_free(&got);
}

Test(test_nfc, very_many_marks_take_linear_time) {
    enum { MARKS = 1000000 };
    dv_buf given;
    dv_buf want;
    dv_buf got;
    dv_buf_init(&given, NULL);
    dv_buf_init(&want, NULL);
    dv_buf_init(&got, NULL);
    dv_buf_puts(&given, "q");
    dv_buf_puts(&want, "q");
    for (int i = 0; i < MARKS; i++)
        dv_buf_puts(&given, i % 2 == 0 ? "\u0301" : "\u0323");
    for (int i = 0; i < MARKS; i++)
        dv_buf_puts(&want, i < MARKS / 2 ? "\u0323" : "\u0301");
    cr_assert_eq(dv_nfc(&got, dv_buf_str(&given)), DV_OK);
    cr_assert(dv_str_equal(dv_buf_str(&got), dv_buf_str(&want)));
    cr_assert(!dv_nfc_is(dv_buf_str(&given)));
    cr_assert(dv_nfc_is(dv_buf_str(&want)));
    dv_buf_free(&given);
    dv_buf_free(&want);
    dv_buf_free(&got);
}

Test(test_nfc, bad_text_and_no_memory) {
    dv_buf buf;
    dv_buf_init(&buf, NULL);
    cr_assert_eq(dv_nfc(&buf, DV_S("ab\xFF")), DV_E_TEXT);
    cr_assert_eq(buf.len, 0);
    cr_assert_eq(buf.status, DV_OK);
    cr_assert(!dv_nfc_is(DV_S("ab\xFF")));
    cr_assert_eq(dv_nfc(&buf, (dv_str){NULL, 0}), DV_OK);
    cr_assert(dv_nfc_is((dv_str){NULL, 0}));
    for (int i = 0; i < 100; i++)
        dv_buf_puts(&buf, "\u0301\u0323");
    dv_status status = DV_E_NOMEM;
    for (size_t fail = 1; status != DV_OK; fail++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, fail);
        dv_buf out;
        dv_buf_init(&out, &alloc);
        status = dv_nfc(&out, dv_buf_str(&buf));
        cr_assert(status == DV_OK ? fail > 3 : status == DV_E_NOMEM, "fail %zu", fail);
        dv_buf_free(&out);
        cr_assert_eq(state.held, 0, "fail %zu", fail);
    }
    dv_buf_free(&buf);
}

/* Whatever stands at whatever place of a block or window, the check says what composing shows. */
Test(nfc, check_at_every_place, .timeout = 60) {
    static const char *const ODD[] = {"e\u0301", "\u0301", "a\u0323\u0302", "ệ", "\u2000", "\u1100\u1161", "\xC3", "\xE1\xBB", "\x80", "\xC0\x80",
                                      "\xE2\x80\x80", "\xE1\xBA\xA1\xA1", "\xF0\x9F\x98\x80", "\u0410\u0306", "\xED\xA0\x80"};
    static const char *const FILLS[] = {"a", "ạ", "đ", "–"};
    dv_buf text, composed;
    dv_buf_init(&text, NULL);
    dv_buf_init(&composed, NULL);
    for (size_t odd = 0; odd < sizeof ODD / sizeof ODD[0]; odd++)
        for (size_t fill = 0; fill < sizeof FILLS / sizeof FILLS[0]; fill++)
            for (size_t lead = 0; lead < 1400; lead = lead < 140 ? lead + 1 : lead + 61 + odd) {
                text.len = composed.len = 0;
                while (text.len < lead)
                    dv_buf_puts(&text, FILLS[fill]);
                dv_buf_puts(&text, ODD[odd]);
                for (size_t i = 0; i < 200; i++)
                    dv_buf_puts(&text, FILLS[(fill + i / 50) % 4]);
                dv_str raw = dv_buf_str(&text);
                bool sound = dv_utf8_check(raw) == raw.len;
                bool same = sound && dv_nfc(&composed, raw) == DV_OK && dv_str_equal(dv_buf_str(&composed), raw);
                cr_assert_eq(dv_nfc_is(raw), same, "odd %zu, fill %zu, lead %zu", odd, fill, lead);
            }
    dv_buf_free(&text);
    dv_buf_free(&composed);
}
