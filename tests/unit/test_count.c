#include "value_check.h"

TestSuite(count);

static const struct {
    const char *text;
    int64_t value;
    dv_qualifier q;
    dv_unit unit;
} GOOD[] = {
    {"0", 0, DV_EXACT, DV_UNIT_NONE},
    {"03", 3, DV_EXACT, DV_UNIT_NONE},
    {"010", 10, DV_EXACT, DV_UNIT_NONE},
    {"2148", 2148, DV_EXACT, DV_UNIT_NONE},
    {"2.148", 2148, DV_EXACT, DV_UNIT_NONE},
    {"18.043 người", 18043, DV_EXACT, DV_UNIT_PEOPLE},
    {"18.043 nguoi", 18043, DV_EXACT, DV_UNIT_PEOPLE},
    {"18.043người", 18043, DV_EXACT, DV_UNIT_PEOPLE},
    {"18 043", 18043, DV_EXACT, DV_UNIT_PEOPLE},
    {"18\xC2\xA0"
     "043 khẩu",
     18043, DV_EXACT, DV_UNIT_PEOPLE},
    {"18\xE2\x80\x89"
     "043",
     18043, DV_EXACT, DV_UNIT_NONE},
    {"18\xE2\x80\xAF"
     "043 567",
     18043567, DV_EXACT, DV_UNIT_NONE},
    {"8.718.000", 8718000, DV_EXACT, DV_UNIT_NONE},
    {"8,718,000", 8718000, DV_EXACT, DV_UNIT_NONE},
    {"18.043,00", 18043, DV_EXACT, DV_UNIT_NONE},
    {"18,043.00", 18043, DV_EXACT, DV_UNIT_NONE},
    {"35 bản", 35, DV_EXACT, DV_UNIT_NONE},
    {"07 thôn", 7, DV_EXACT, DV_UNIT_NONE},
    {"514 hộ dân", 514, DV_EXACT, DV_UNIT_HOUSEHOLDS},
    {"43 conferences", 43, DV_EXACT, DV_UNIT_CONFERENCES},
    {"10 văn bản", 10, DV_EXACT, DV_UNIT_DOCUMENTS},
    {"trên 10.000", 10000, DV_MORE_THAN, DV_UNIT_ATTENDANCES},
    {"hơn 10.000 lượt người", 10000, DV_MORE_THAN, DV_UNIT_ATTENDANCES},
    {"> 10000", 10000, DV_MORE_THAN, DV_UNIT_NONE},
    {">10000", 10000, DV_MORE_THAN, DV_UNIT_NONE},
    {"more than 10000 attendances", 10000, DV_MORE_THAN, DV_UNIT_ATTENDANCES},
    {"gần 50", 50, DV_LESS_THAN, DV_UNIT_NONE},
    {"chưa đến 50 hộ", 50, DV_LESS_THAN, DV_UNIT_HOUSEHOLDS},
    {"dưới 50", 50, DV_LESS_THAN, DV_UNIT_NONE},
    {"less than 50", 50, DV_LESS_THAN, DV_UNIT_NONE},
    {"khoảng 50", 50, DV_ABOUT, DV_UNIT_NONE},
    {"KHOẢNG 50", 50, DV_ABOUT, DV_UNIT_NONE},
    {"~50", 50, DV_ABOUT, DV_UNIT_NONE},
    {"đa số", 0, DV_MAJORITY, DV_UNIT_HOUSEHOLDS},
    {"phần lớn hộ", 0, DV_MAJORITY, DV_UNIT_HOUSEHOLDS},
    {"không thống kê", 0, DV_NOT_STATED, DV_UNIT_PEOPLE},
    {"khong thong ke", 0, DV_NOT_STATED, DV_UNIT_PEOPLE},
    {"not stated", 0, DV_NOT_STATED, DV_UNIT_NONE},
    {"18 nghìn người", 18000, DV_EXACT, DV_UNIT_PEOPLE},
    {"1,5 triệu lượt", 1500000, DV_EXACT, DV_UNIT_ATTENDANCES},
    {"“35”", 35, DV_EXACT, DV_UNIT_NONE},
    {"„35“", 35, DV_EXACT, DV_UNIT_NONE},
    {"« 35 »", 35, DV_EXACT, DV_UNIT_NONE},
    {"  35\t", 35, DV_EXACT, DV_UNIT_NONE},
    {"9223372036854775807", INT64_MAX, DV_EXACT, DV_UNIT_NONE},
    {"9.223.372.036.854.775.806", INT64_MAX - 1, DV_EXACT, DV_UNIT_NONE},
};

Test(count, reads) {
    for (size_t i = 0; i < sizeof(GOOD) / sizeof(GOOD[0]); i++) {
        dv_count count = {-7, DV_NOT_STATED};
        dv_why why = {0};
        char text[256];
        dv_status status = dv_count_parse(&count, dv_s(GOOD[i].text), GOOD[i].unit, &why);
        cr_expect(status == DV_OK, "%s: %d %s", GOOD[i].text, status, say(text, &why, DV_VI));
        cr_expect(count.value == GOOD[i].value && count.q == GOOD[i].q, "%s: %" PRId64 " %d", GOOD[i].text, count.value,
                  count.q);
    }
}

static const struct {
    const char *text;
    dv_unit unit;
    dv_status status;
    const char *rule;
    const char *shows;
} BAD[] = {
    {"18.04", DV_UNIT_PEOPLE, DV_E_AMBIGUOUS, "number-ambiguous", "18040 / 1804"},
    {"18.4", DV_UNIT_NONE, DV_E_AMBIGUOUS, "number-ambiguous", "18400 / 184"},
    {"2,148", DV_UNIT_NONE, DV_E_AMBIGUOUS, "number-ambiguous", "2148"},
    {"12,5", DV_UNIT_NONE, DV_E_VALUE, "number-invalid", "12,5"},
    {"0.5", DV_UNIT_NONE, DV_E_VALUE, "number-invalid", "0.5"},
    {"0.123", DV_UNIT_NONE, DV_E_VALUE, "number-invalid", "0.123"},
    {"1:30", DV_UNIT_NONE, DV_E_VALUE, "number-invalid", "1:30"},
    {"1.23.456", DV_UNIT_NONE, DV_E_VALUE, "number-invalid", "ba chữ số"},
    {"1.234.56", DV_UNIT_NONE, DV_E_VALUE, "number-invalid", "ba chữ số"},
    {"1234.567", DV_UNIT_NONE, DV_E_VALUE, "number-invalid", "1234.567"},
    {"1.234,567.890", DV_UNIT_NONE, DV_E_VALUE, "number-invalid", ""},
    {"0.123.456", DV_UNIT_NONE, DV_E_VALUE, "number-invalid", ""},
    {"", DV_UNIT_NONE, DV_E_VALUE, "number-invalid", ""},
    {"nhiều", DV_UNIT_NONE, DV_E_VALUE, "number-invalid", "nhiều"},
    {"trên", DV_UNIT_NONE, DV_E_VALUE, "number-invalid", ""},
    {"12 34", DV_UNIT_NONE, DV_E_VALUE, "number-invalid", ""},
    {"30 bản, 5 tổ dân phố", DV_UNIT_NONE, DV_E_VALUE, "number-invalid", ""},
    {"112 hộ (2,8%)", DV_UNIT_HOUSEHOLDS, DV_E_VALUE, "unit-wrong", ""},
    {"-5", DV_UNIT_NONE, DV_E_RANGE, "number-range", "nhỏ hơn 0"},
    {"−5", DV_UNIT_NONE, DV_E_RANGE, "number-range", "nhỏ hơn 0"},
    {"9223372036854775808", DV_UNIT_NONE, DV_E_RANGE, "number-range", ""},
    {"99999999999999999999999", DV_UNIT_NONE, DV_E_RANGE, "number-range", ""},
    {"9223372036854775 nghìn tỷ", DV_UNIT_NONE, DV_E_RANGE, "number-range", ""},
    {"1.234 nghìn", DV_UNIT_NONE, DV_E_AMBIGUOUS, "number-ambiguous", ""},
    {"370 người", DV_UNIT_ATTENDANCES, DV_E_VALUE, "unit-wrong", "lượt người"},
    {"18.043 hộ", DV_UNIT_PEOPLE, DV_E_VALUE, "unit-wrong", "hộ"},
    {"5 quả", DV_UNIT_PEOPLE, DV_E_VALUE, "unit-wrong", "quả"},
    {"50%", DV_UNIT_NONE, DV_E_VALUE, "unit-wrong", "%"},
    {"50%", DV_UNIT_HOUSEHOLDS, DV_E_VALUE, "unit-wrong", "%"},
};

Test(count, refuses) {
    for (size_t i = 0; i < sizeof(BAD) / sizeof(BAD[0]); i++) {
        dv_count count = {-7, DV_ABOUT};
        dv_why why = {0};
        char text[256];
        dv_status status = dv_count_parse(&count, dv_s(BAD[i].text), BAD[i].unit, &why);
        say(text, &why, DV_VI);
        cr_expect(status == BAD[i].status, "%s: %d", BAD[i].text, status);
        cr_expect_str_eq(rule_of(&why), BAD[i].rule, "%s: %s", BAD[i].text, text);
        cr_expect(strstr(text, BAD[i].shows) != NULL, "%s: %s", BAD[i].text, text);
        cr_expect(count.value == -7 && count.q == DV_ABOUT, "%s touched the result", BAD[i].text);
        cr_expect(dv_count_parse(&count, dv_s(BAD[i].text), BAD[i].unit, NULL) == BAD[i].status);
    }
}

Test(count, writes) {
    static const struct {
        dv_count count;
        const char *plain;
        const char *vietnamese;
        const char *office;
    } ROWS[] = {
        {{3, DV_EXACT}, "3", "3", "03"},
        {{0, DV_EXACT}, "0", "0", "0"},
        {{18043, DV_EXACT}, "18043", "18.043", "18.043"},
        {{10000, DV_MORE_THAN}, "more than 10000", "trên 10.000", "trên 10.000"},
        {{50, DV_LESS_THAN}, "less than 50", "dưới 50", "dưới 50"},
        {{5, DV_ABOUT}, "about 5", "khoảng 5", "khoảng 05"},
        {{0, DV_MAJORITY}, "majority", "đa số", "đa số"},
        {{0, DV_NOT_STATED}, "not stated", "không thống kê", "không thống kê"},
        {{INT64_MAX, DV_EXACT}, "9223372036854775807", "9.223.372.036.854.775.807", "9.223.372.036.854.775.807"},
    };
    for (size_t i = 0; i < sizeof(ROWS) / sizeof(ROWS[0]); i++) {
        const char *const want[3] = {ROWS[i].plain, ROWS[i].vietnamese, ROWS[i].office};
        for (int n = 0; n < 3; n++) {
            dv_buf buf;
            char text[256];
            dv_buf_init(&buf, NULL);
            dv_count_format(&buf, ROWS[i].count, (dv_notation)n);
            cr_expect_str_eq(keep(text, &buf), want[n]);
            dv_count back = {0, DV_EXACT};
            cr_expect(dv_count_parse(&back, dv_s(want[n]), DV_UNIT_NONE, NULL) == DV_OK, "%s", want[n]);
            cr_expect(back.value == ROWS[i].count.value && back.q == ROWS[i].count.q, "%s", want[n]);
        }
    }
}

Test(count, counts_round_trip) {
    int64_t value = 0;
    for (int i = 0; i < 4000; i++) {
        for (int n = 0; n < 3; n++) {
            dv_buf buf;
            char text[256];
            dv_count back = {-1, DV_ABOUT};
            dv_buf_init(&buf, NULL);
            dv_count_format(&buf, (dv_count){value, DV_EXACT}, (dv_notation)n);
            keep(text, &buf);
            cr_assert(dv_count_parse(&back, dv_s(text), DV_UNIT_NONE, NULL) == DV_OK && back.value == value, "%s",
                      text);
        }
        value = i < 2000 ? value + 1 : (value * 13 + 7) % 1000000000039;
    }
}

Test(count, unit_words) {
    static const struct {
        const char *word;
        dv_unit unit;
    } ROWS[] = {
        {"", DV_UNIT_NONE},
        {"%", DV_UNIT_PERCENT},
        {"ha", DV_UNIT_HA},
        {"HA", DV_UNIT_HA},
        {"km2", DV_UNIT_KM2},
        {"km²", DV_UNIT_KM2},
        {"m²", DV_UNIT_M2},
        {"km", DV_UNIT_KM},
        {"m", DV_UNIT_M},
        {"tạ", DV_UNIT_QUINTAL},
        {"ta", DV_UNIT_QUINTAL},
        {"tá", DV_UNIT_OTHER},
        {"tấn", DV_UNIT_TONNE},
        {"tan", DV_UNIT_TONNE},
        {"VND", DV_UNIT_VND},
        {"đồng", DV_UNIT_VND},
        {"đ", DV_UNIT_VND},
        {"NGƯỜI", DV_UNIT_PEOPLE},
        {"ngu\xCC\x9Bo\xCC\x9B\xCC\x80i", DV_UNIT_PEOPLE},
        {"lượt  người", DV_UNIT_ATTENDANCES},
        {"người/km²", DV_UNIT_PEOPLE_PER_KM2},
        {"người / km2", DV_UNIT_PEOPLE_PER_KM2},
        {"hội nghị", DV_UNIT_CONFERENCES},
        {"m3", DV_UNIT_OTHER},
        {"bản", DV_UNIT_OTHER},
        {"hộ nghèo", DV_UNIT_OTHER},
    };
    for (size_t i = 0; i < sizeof(ROWS) / sizeof(ROWS[0]); i++) {
        cr_expect(dv_unit_find(dv_s(ROWS[i].word)) == ROWS[i].unit, "%s: %d", ROWS[i].word,
                  dv_unit_find(dv_s(ROWS[i].word)));
    }
    for (int unit = DV_UNIT_PERCENT; unit < DV_UNIT_OTHER; unit++) {
        cr_expect((int)dv_unit_find(dv_s(dv_unit_name((dv_unit)unit, DV_VI))) == unit, "%d", unit);
        cr_expect((int)dv_unit_find(dv_s(dv_unit_name((dv_unit)unit, DV_EN))) == unit, "%d", unit);
    }
    cr_expect_str_eq(dv_unit_name(DV_UNIT_NONE, DV_VI), "");
    cr_expect_str_eq(dv_unit_name(DV_UNIT_OTHER, DV_EN), "");
}
