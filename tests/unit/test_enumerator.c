#include <criterion/criterion.h>
#include <string.h>

#include "report/letters.h"
#include "report/number.h"

typedef dv_status (*writer)(dv_buf *, size_t);

static void expect(writer write, size_t value, const char *wanted) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    write(&out, value);
    cr_expect(out.ptr && strcmp(out.ptr, wanted) == 0, "%zu: %s, not %s", value, out.ptr ? out.ptr : "-", wanted);
    dv_buf_free(&out);
}

Test(enumerator, letters_follow_the_vietnamese_alphabet) {
    static const char *const ALPHABET[] = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                           "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y", "aa"};
    for (size_t i = 0; i < sizeof ALPHABET / sizeof *ALPHABET; i++)
        expect(dv_number__letter, i, ALPHABET[i]);
    expect(dv_number__letter, 23 + 4, "ađ");
    expect(dv_number__letter, 23 + 23 * 23, "aaa");
}

Test(enumerator, roman_ordinals_and_raised) {
    static const struct {
        writer write;
        size_t value;
        const char *wanted;
    } ROWS[] = {
        {dv_number__roman, 1, "I"},
        {dv_number__roman, 4, "IV"},
        {dv_number__roman, 9, "IX"},
        {dv_number__roman, 1994, "MCMXCIV"},
        {dv_number__roman, 0, "0"},
        {dv_number__roman, 4000, "4000"},
        {dv_number__ordinal, 1, "nhất"},
        {dv_number__ordinal, 2, "hai"},
        {dv_number__ordinal, 4, "tư"},
        {dv_number__ordinal, 10, "mười"},
        {dv_number__ordinal, 11, "mười một"},
        {dv_number__ordinal, 15, "mười lăm"},
        {dv_number__ordinal, 14, "mười bốn"},
        {dv_number__ordinal, 20, "hai mươi"},
        {dv_number__ordinal, 21, "hai mươi mốt"},
        {dv_number__ordinal, 24, "hai mươi tư"},
        {dv_number__raised, 1, "¹"},
        {dv_number__raised, 10, "¹⁰"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        expect(ROWS[i].write, ROWS[i].value, ROWS[i].wanted);
}

Test(enumerator, capitals_of_all_letters) {
    static const struct {
        const char *small, *capital;
    } ROWS[] = {
        {"aàảãáạăằẳẵắặâầẩẫấậ", "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬ"},       {"eèẻẽéẹêềểễếệ", "EÈẺẼÉẸÊỀỂỄẾỆ"}, {"iìỉĩíị", "IÌỈĨÍỊ"},
        {"oòỏõóọôồổỗốộơờởỡớợ", "OÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢ"},       {"uùủũúụưừửữứự", "UÙỦŨÚỤƯỪỬỮỨỰ"}, {"yỳỷỹýỵ", "YỲỶỸÝỴ"},
        {"bcdđghklmnpqrstvxfjwz", "BCDĐGHKLMNPQRSTVXFJWZ"}, {"÷ 6 – “”", "÷ 6 – “”"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        dv_buf out;
        dv_buf_init(&out, NULL);
        dv_letters__upper(&out, dv_s(ROWS[i].small));
        cr_expect_str_eq(out.ptr, ROWS[i].capital);
        out.len = 0;
        dv_letters__upper(&out, dv_s(ROWS[i].capital));
        cr_expect_str_eq(out.ptr, ROWS[i].capital, "capitals stay");
        dv_buf_free(&out);
    }
}
