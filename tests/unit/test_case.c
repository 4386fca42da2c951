#include <criterion/criterion.h>

#include <danvan/normalize.h>

#include "failing_alloc.h"
#include "normal_fixture.h"
#include "text/case.h"
#include "text/letter.h"

typedef dv_status (*case_fn)(dv_buf *out, dv_str text);
static const case_fn MAKERS[] = {dv_upper, dv_lower, dv_title};

static void expect(dv_case_to to, const char *given, const char *want) {
    dv_buf buf;
    dv_buf_init(&buf, NULL);
    cr_assert_eq(MAKERS[to](&buf, dv_s(given)), DV_OK);
    cr_assert_str_eq(buf.ptr, want, "%s gave %s", given, buf.ptr);
    dv_buf_free(&buf);
}

Test(test_case, all_letters_of_vietnamese_keep_their_length) {
    size_t letters = 0;
    dv_buf small, capital, got;
    dv_buf_init(&small, NULL);
    dv_buf_init(&capital, NULL);
    dv_buf_init(&got, NULL);
    for (uint32_t c = 'A'; c < 0x1EFA; c++) {
        dv_letter letter = dv_letter__read(c);
        if (letter.base == 0 || !letter.upper) continue;
        letter.upper = false;
        small.len = capital.len = got.len = 0;
        dv_utf8_put(&capital, c);
        dv_utf8_put(&small, dv_letter__make(letter));
        cr_assert_eq(small.len, capital.len);
        dv_upper(&got, dv_buf_str(&small));
        dv_upper(&got, dv_buf_str(&capital));
        dv_lower(&got, dv_buf_str(&capital));
        dv_lower(&got, dv_buf_str(&small));
        dv_title(&got, dv_buf_str(&small));
        size_t n = small.len;
        const char *at = got.ptr;
        bool fine = got.len == 5 * n && memcmp(at, capital.ptr, n) == 0 && memcmp(at + n, capital.ptr, n) == 0 &&
                    memcmp(at + 2 * n, small.ptr, n) == 0 && memcmp(at + 3 * n, small.ptr, n) == 0 &&
                    memcmp(at + 4 * n, capital.ptr, n) == 0;
        cr_assert(fine, "%s gave %s", small.ptr, got.ptr);
        letters++;
    }
    cr_assert_eq(letters, 26 + 67);
    dv_buf_free(&small);
    dv_buf_free(&capital);
    dv_buf_free(&got);
}

Test(test_case, upper_and_lower) {
    static const char *const ROWS[][3] = {
        /* given, upper, lower */
        {"", "", ""},
        {"Đảng ủy xã Bình Lư, 35 bản [@`{]", "ĐẢNG ỦY XÃ BÌNH LƯ, 35 BẢN [@`{]", "đảng ủy xã bình lư, 35 bản [@`{]"},
        {"Tie\u0302\u0301ng Vie\u0323\u0302t", "TIE\u0302\u0301NG VIE\u0323\u0302T", "tie\u0302\u0301ng vie\u0323\u0302t"},
        {"“Ước gì…” 5 × 3 ÷ 1 ÿ", "“ƯỚC GÌ…” 5 × 3 ÷ 1 Ÿ", "“ước gì…” 5 × 3 ÷ 1 ÿ"},
        {"ñ Ñ ü Ð ð Þ", "Ñ Ñ Ü Ð Ð Þ", "ñ ñ ü ð ð þ"},
        {"j\u030C \u01F0", "J\u030C J\u030C", "j\u030C \u01F0"},
        {"Σσς Жж", "ΣΣΣ ЖЖ", "σσς жж"},
        {"\u0390 \u03B1\u0345 \u1FB3", "\u03AA\u0301 \u0391\u0345 \u1FBC", "\u0390 \u03B1\u0345 \u1FB3"},
        {"ı ſ \u212A 😀", "I S \u212A 😀", "ı ſ k 😀"},
        {"12345678901234567890abcdefgh", "12345678901234567890ABCDEFGH", "12345678901234567890abcdefgh"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        expect(DV_TO_UPPER, ROWS[i][0], ROWS[i][1]);
        expect(DV_TO_LOWER, ROWS[i][0], ROWS[i][2]);
    }
}

Test(test_case, titles) {
    static const char *const ROWS[][2] = {
        {"chu va 6", "Chu Va 6"},
        {"CHU VA 12", "Chu Va 12"},
        {"BÌnh lƯ", "Bình Lư"},
        {"đắk lắk", "Đắk Lắk"},
        {"BI\u0300NH LU\u031B", "Bi\u0300nh Lu\u031B"},
        {"ea h’leo", "Ea H’Leo"},
        {"EA H’LEO", "Ea H’Leo"},
        {"ea h'leo", "Ea H'Leo"},
        {"Ea H’leo", "Ea H’leo"},
        {"Cư M’gar", "Cư M’gar"},
        {"CƯ M’GAR", "Cư M’Gar"},
        {"đắk r'lấp", "Đắk R'Lấp"},
        {"d’ran b’lao", "D’Ran B’Lao"},
        {"ea h’", "Ea H’"},
        {"don’t ’tis", "Don’t ’Tis"},
        {"quận II, ấp iii", "Quận II, Ấp Iii"},
        {"XXXIX XL IIII IC", "XXXIX XL Iiii Ic"},
        {"khu 6A, tổ 6a, 35b", "Khu 6A, Tổ 6a, 35b"},
        {"TP. huế, TDP 5, UBND", "TP. Huế, TDP 5, Ubnd"},
        {"pắc-nặm/nà (đa)", "Pắc-Nặm/Nà (Đa)"},
        {"ǆa", "ǅa"},
        {"bi\u200Bnh", "Bi\u200Bnh"},
        {"москва", "Москва"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        expect(DV_TO_TITLE, ROWS[i][0], ROWS[i][1]);
        expect(DV_TO_TITLE, ROWS[i][1], ROWS[i][1]);
    }
}

Test(test_case, every_code_point_twice_and_in_all_forms) {
    dv_buf given, once, twice;
    dv_edits edits;
    dv_buf_init(&given, NULL);
    dv_buf_init(&once, NULL);
    dv_buf_init(&twice, NULL);
    dv_edits_init(&edits, NULL);
    for (uint32_t c = 1; c <= 0x1FFFF; c++) {
        if (c == 0xD800) c = 0xE000;
        for (dv_case_to to = DV_TO_UPPER; to <= DV_TO_TITLE; to++) {
            given.len = once.len = twice.len = 0;
            dv_utf8_put(&given, c);
            if (c % 2) dv_buf_puts(&given, "\u0301a’");
            dv_utf8_put(&given, c);
            dv_edits_clear(&edits);
            dv_case__tell(&once, dv_buf_str(&given), to, &edits, 0);
            check_edits(dv_buf_str(&given), dv_buf_str(&once), &edits, "case");
            MAKERS[to](&twice, dv_buf_str(&given));
            cr_assert(dv_str_equal(dv_buf_str(&once), dv_buf_str(&twice)), "U+%04X: with edits and without", (unsigned)c);
            twice.len = 0;
            MAKERS[to](&twice, dv_buf_str(&once));
            if (!dv_str_equal(dv_buf_str(&once), dv_buf_str(&twice)))
                cr_assert_fail("U+%04X, case %d: %s, then %s", (unsigned)c, (int)to, once.ptr, twice.ptr);
        }
    }
    dv_buf_free(&given);
    dv_buf_free(&once);
    dv_buf_free(&twice);
    dv_edits_free(&edits);
}

Test(test_case, bad_text_and_no_memory) {
    dv_buf text;
    dv_buf_init(&text, NULL);
    for (int i = 0; i < 300; i++)
        dv_buf_puts(&text, "ǰ Hòa ΐ ß h’leo ");
    for (size_t to = 0; to < 3; to++) {
        dv_buf buf;
        dv_buf_init(&buf, NULL);
        cr_assert_eq(MAKERS[to](&buf, DV_S("a\xC3")), DV_E_TEXT);
        cr_assert_eq(buf.len, 0);
        dv_status status = DV_E_NOMEM;
        for (size_t fail = 1; status != DV_OK; fail++) {
            failing state;
            dv_alloc alloc = failing_alloc(&state, fail);
            dv_buf_init(&buf, &alloc);
            status = MAKERS[to](&buf, dv_buf_str(&text));
            cr_assert(status == DV_OK || status == DV_E_NOMEM);
            cr_assert_eq(status, buf.status);
            dv_buf_free(&buf);
            cr_assert_eq(state.held, 0);
        }
    }
    dv_buf_free(&text);
}

/* One character alone: as whole texts are, but for those that have a capital only in parts. */
Test(test_case, one_character) {
    dv_buf one, whole;
    dv_buf_init(&one, NULL);
    dv_buf_init(&whole, NULL);
    size_t parted = 0;
    for (uint32_t c = 1; c < 0x3000; c++)
        for (unsigned lower = 0; lower < 2; lower++) {
            dv_case_to to = lower ? DV_TO_LOWER : DV_TO_UPPER;
            char text[4];
            one.len = whole.len = 0;
            dv_utf8_put(&one, c);
            memcpy(text, one.ptr, one.len);
            dv_str given = {text, one.len};
            one.len = 0;
            dv_utf8_put(&one, dv_case__map(c, to));
            cr_assert_eq(lower ? dv_lower(&whole, given) : dv_upper(&whole, given), DV_OK);
            if (dv_case__map(c, to) == c && dv_utf8_len(dv_buf_str(&whole)) > 1)
                parted++;
            else
                cr_assert_str_eq(one.ptr, whole.ptr, "U+%04X", (unsigned)c);
        }
    cr_expect_gt(parted, 0);
    cr_expect_eq(dv_case__map(u'ự', DV_TO_UPPER), u'Ự');
    cr_expect_eq(dv_case__map(u'Đ', DV_TO_LOWER), u'đ');
    cr_expect_eq(dv_case__map('[', DV_TO_LOWER), '[');
    dv_buf_free(&one);
    dv_buf_free(&whole);
}
