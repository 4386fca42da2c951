#include "value_check.h"

TestSuite(amount);

static const struct {
    const char *text;
    dv_unit usual;
    int64_t lower;
    int64_t upper;
    int scale;
    dv_unit unit;
    dv_per per;
    dv_qualifier q;
    const char *unit_text;
} GOOD[] = {
    {"khoảng 4,4 tỷ đồng/năm", 0, 4400000000, 4400000000, 0, DV_UNIT_VND, DV_PER_YEAR, DV_ABOUT, ""},
    {"about 4.4 billion VND/year", 0, 4400000000, 4400000000, 0, DV_UNIT_VND, DV_PER_YEAR, DV_ABOUT, ""},
    {"4,4 ty dong / nam", 0, 4400000000, 4400000000, 0, DV_UNIT_VND, DV_PER_YEAR, 0, ""},
    {"4,4 tỉ", DV_UNIT_VND, 4400000000, 4400000000, 0, DV_UNIT_VND, 0, 0, ""},
    {"1,234 tỷ đồng", 0, 1234000000, 1234000000, 0, DV_UNIT_VND, 0, 0, ""},
    {"1.234,5 triệu đồng", 0, 1234500000, 1234500000, 0, DV_UNIT_VND, 0, 0, ""},
    {"2 triệu rưỡi đồng", 0, 2500000, 2500000, 0, DV_UNIT_VND, 0, 0, ""},
    {"3 nghìn tỷ đồng", 0, 3000000000000, 3000000000000, 0, DV_UNIT_VND, 0, 0, ""},
    {"45 triệu đồng/người/năm", 0, 45000000, 45000000, 0, DV_UNIT_VND, DV_PER_PERSON_YEAR, 0, ""},
    {"300.000 đồng/hộ", 0, 300000, 300000, 0, DV_UNIT_VND, DV_PER_HOUSEHOLD, 0, ""},
    {"300.000 đồng mỗi hộ", 0, 300000, 300000, 0, DV_UNIT_VND, DV_PER_HOUSEHOLD, 0, ""},
    {"120 triệu đồng/ha/năm", 0, 120000000, 120000000, 0, DV_UNIT_VND, DV_PER_HA_YEAR, 0, ""},
    {"10-15 hộ", 0, 10, 15, 0, DV_UNIT_HOUSEHOLDS, 0, 0, ""},
    {"10 – 15 hộ", 0, 10, 15, 0, DV_UNIT_HOUSEHOLDS, 0, 0, ""},
    {"từ 10 đến 15 hộ", 0, 10, 15, 0, DV_UNIT_HOUSEHOLDS, 0, 0, ""},
    {"từ 10 hộ đến 15 hộ", 0, 10, 15, 0, DV_UNIT_HOUSEHOLDS, 0, 0, ""},
    {"khoảng từ 10 đến 15", DV_UNIT_HOUSEHOLDS, 10, 15, 0, DV_UNIT_HOUSEHOLDS, 0, DV_ABOUT, ""},
    {"10-15 triệu đồng/năm", 0, 10000000, 15000000, 0, DV_UNIT_VND, DV_PER_YEAR, 0, ""},
    {"500 triệu đến 1,5 tỷ đồng", 0, 500000000, 1500000000, 0, DV_UNIT_VND, 0, 0, ""},
    {"1,5-2,25 ha", 0, 150, 225, 2, DV_UNIT_HA, 0, 0, ""},
    {"370", DV_UNIT_ATTENDANCES, 370, 370, 0, DV_UNIT_ATTENDANCES, 0, 0, ""},
    {"2.148", DV_UNIT_ATTENDANCES, 2148, 2148, 0, DV_UNIT_ATTENDANCES, 0, 0, ""},
    {"trên 10.000", DV_UNIT_ATTENDANCES, 10000, 10000, 0, DV_UNIT_ATTENDANCES, 0, DV_MORE_THAN, ""},
    {"trên 10.000 lượt người", 0, 10000, 10000, 0, DV_UNIT_ATTENDANCES, 0, DV_MORE_THAN, ""},
    {"100%", 0, 100, 100, 0, DV_UNIT_PERCENT, 0, 0, ""},
    {"26,70%", 0, 2670, 2670, 2, DV_UNIT_PERCENT, 0, 0, ""},
    {"đa số", 0, 0, 0, 0, DV_UNIT_NONE, 0, DV_MAJORITY, ""},
    {"đa số", DV_UNIT_HOUSEHOLDS, 0, 0, 0, DV_UNIT_HOUSEHOLDS, 0, DV_MAJORITY, ""},
    {"đa số hộ dân", 0, 0, 0, 0, DV_UNIT_HOUSEHOLDS, 0, DV_MAJORITY, ""},
    {"không thống kê", 0, 0, 0, 0, DV_UNIT_NONE, 0, DV_NOT_STATED, ""},
    {"1.200 cây đào", 0, 1200, 1200, 0, DV_UNIT_OTHER, 0, 0, "cây đào"},
    {"12 hộ nghèo", 0, 12, 12, 0, DV_UNIT_OTHER, 0, 0, "hộ nghèo"},
    {"120 m3/ngày", 0, 120, 120, 0, DV_UNIT_OTHER, DV_PER_DAY, 0, "m3"},
    {"02 sản phẩm OCOP 3 sao", 0, 2, 2, 0, DV_UNIT_OTHER, 0, 0, "sản phẩm OCOP 3 sao"},
    {"5 tá", 0, 5, 5, 0, DV_UNIT_OTHER, 0, 0, "tá"},
    {"5 tạ/ha", 0, 5, 5, 0, DV_UNIT_QUINTAL, DV_PER_HA, 0, ""},
    {"105 người/km²", 0, 105, 105, 0, DV_UNIT_PEOPLE_PER_KM2, 0, 0, ""},
    {"15 ngày công/hộ", 0, 15, 15, 0, DV_UNIT_WORKDAYS, DV_PER_HOUSEHOLD, 0, ""},
    {"4/năm", 0, 4, 4, 0, DV_UNIT_NONE, DV_PER_YEAR, 0, ""},
    {"18,04", 0, 1804, 1804, 2, DV_UNIT_NONE, 0, 0, ""},
    {"-5", 0, -5, -5, 0, DV_UNIT_NONE, 0, 0, ""},
    {"9223372036854775807 đồng", 0, INT64_MAX, INT64_MAX, 0, DV_UNIT_VND, 0, 0, ""},
};

Test(amount, reads) {
    for (size_t i = 0; i < sizeof(GOOD) / sizeof(GOOD[0]); i++) {
        dv_amount a = {0};
        dv_why why = {0};
        char text[256];
        dv_status status = dv_amount_parse(&a, dv_s(GOOD[i].text), GOOD[i].usual, &why);
        cr_expect(status == DV_OK, "%s: %d %s", GOOD[i].text, status, say(text, &why, DV_VI));
        cr_expect(a.lower == GOOD[i].lower && a.upper == GOOD[i].upper && a.scale == GOOD[i].scale,
                  "%s: %" PRId64 " %" PRId64 " %d", GOOD[i].text, a.lower, a.upper, a.scale);
        cr_expect(a.unit == GOOD[i].unit && a.per == GOOD[i].per && a.q == GOOD[i].q, "%s: %d %d %d", GOOD[i].text,
                  a.unit, a.per, a.q);
        cr_expect(dv_str_equal(a.unit_text, dv_s(GOOD[i].unit_text)), "%s: %.*s", GOOD[i].text, (int)a.unit_text.len,
                  a.unit_text.ptr);
    }
}

static const struct {
    const char *text;
    dv_unit usual;
    dv_status status;
    const char *rule;
} BAD[] = {
    {"", DV_UNIT_NONE, DV_E_VALUE, "number-invalid"},
    {"thấp", DV_UNIT_NONE, DV_E_VALUE, "number-invalid"},
    {"1:30", DV_UNIT_NONE, DV_E_VALUE, "number-invalid"},
    {"112 (2,8%)", DV_UNIT_NONE, DV_E_VALUE, "number-invalid"},
    {"18.04", DV_UNIT_NONE, DV_E_AMBIGUOUS, "number-ambiguous"},
    {"18.04 người", DV_UNIT_NONE, DV_E_AMBIGUOUS, "number-ambiguous"},
    {"2,148", DV_UNIT_ATTENDANCES, DV_E_AMBIGUOUS, "number-ambiguous"},
    {"1.234 ha", DV_UNIT_NONE, DV_E_AMBIGUOUS, "number-ambiguous"},
    {"1.234%", DV_UNIT_NONE, DV_E_AMBIGUOUS, "number-ambiguous"},
    {"1.234", DV_UNIT_HA, DV_E_AMBIGUOUS, "number-ambiguous"},
    {"1.234 tỷ đồng", DV_UNIT_NONE, DV_E_AMBIGUOUS, "number-ambiguous"},
    {"15-10 hộ", DV_UNIT_NONE, DV_E_VALUE, "range-reversed"},
    {"10 hộ đến 15 người", DV_UNIT_NONE, DV_E_VALUE, "unit-wrong"},
    {"9223372036854775808 đồng", DV_UNIT_NONE, DV_E_RANGE, "number-range"},
    {"9223372037 tỷ đồng", DV_UNIT_NONE, DV_E_RANGE, "number-range"},
};

Test(amount, refuses) {
    for (size_t i = 0; i < sizeof(BAD) / sizeof(BAD[0]); i++) {
        dv_amount a = {.lower = -7};
        dv_why why = {0};
        char text[256];
        dv_status status = dv_amount_parse(&a, dv_s(BAD[i].text), BAD[i].usual, &why);
        cr_expect(status == BAD[i].status, "%s: %d", BAD[i].text, status);
        cr_expect_str_eq(rule_of(&why), BAD[i].rule, "%s: %s", BAD[i].text, say(text, &why, DV_VI));
        cr_expect(a.lower == -7, "%s touched the result", BAD[i].text);
        cr_expect(dv_amount_parse(&a, dv_s(BAD[i].text), BAD[i].usual, NULL) == BAD[i].status);
    }
}

static void check_round_trip(dv_amount a, dv_unit usual, dv_notation notation) {
    dv_buf buf;
    char text[256];
    dv_buf_init(&buf, NULL);
    cr_assert(dv_amount_format(&buf, a, usual, notation) == DV_OK);
    keep(text, &buf);
    dv_amount back = {0};
    dv_status status = dv_amount_parse(&back, dv_s(text), usual, NULL);
    cr_assert(status == DV_OK, "%s: %d", text, status);
    cr_assert(back.unit == a.unit && back.per == a.per && back.q == a.q, "%s: %d %d %d", text, back.unit, back.per,
              back.q);
    dv_decimal want = {.mantissa = a.lower, .scale = a.scale};
    dv_decimal want_up = {.mantissa = a.upper, .scale = a.scale};
    dv_decimal got = {.mantissa = back.lower, .scale = back.scale};
    dv_decimal got_up = {.mantissa = back.upper, .scale = back.scale};
    cr_assert(dv_decimal_compare(want, got) == 0 && dv_decimal_compare(want_up, got_up) == 0, "%s", text);
    cr_assert(dv_str_equal(back.unit_text, a.unit_text), "%s", text);
}

Test(amount, generated_round_trip) {
    uint64_t seed = 2026;
    for (int i = 0; i < 12000; i++) {
        seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        unsigned pick = (unsigned)(seed >> 33);
        static const int64_t SPANS[] = {10, 1000, 20000, 5000000, 100000000000};
        static const int64_t STEPS[] = {1, 1000, 1000000, 500000000};
        int64_t lower = (int64_t)(pick % 1000003) * 7919 % SPANS[pick % 5] * STEPS[pick / 5 % 4];
        dv_amount a = {
            .lower = lower,
            .upper = pick % 3 == 0 ? lower + (pick % 97) * STEPS[pick / 5 % 4] : lower,
            .scale = (uint8_t)(pick % 7 == 0 ? pick / 7 % 5 : 0),
            .unit = (dv_unit)(pick / 11 % DV_UNIT_OTHER),
            .per = (dv_per)(pick / 13 % (DV_PER_HA_YEAR + 1)),
            .q = (dv_qualifier)(pick / 17 % 4),
        };
        if (pick % 19 == 0) {
            a.unit = DV_UNIT_OTHER;
            a.unit_text = DV_S("cây đào");
        }
        for (int n = 0; n < 3; n++) {
            check_round_trip(a, DV_UNIT_NONE, (dv_notation)n);
            if (a.unit != DV_UNIT_OTHER) check_round_trip(a, a.unit, (dv_notation)n);
        }
    }
}

Test(amount, writes) {
    static const struct {
        dv_amount amount;
        dv_unit usual;
        const char *text[3];
    } ROWS[] = {
        {{4400000000, 4400000000, 0, DV_UNIT_VND, DV_PER_YEAR, DV_ABOUT, {0}},
         0,
         {"about 4.4 billion VND/year", "khoảng 4,4 tỷ đồng/năm", "khoảng 4,4 tỷ đồng/năm"}},
        {{4400000000, 4400000000, 0, DV_UNIT_VND, DV_PER_NONE, DV_EXACT, {0}},
         DV_UNIT_VND,
         {"4.4 billion", "4,4 tỷ", "4,4 tỷ"}},
        {{1500000, 2500000, 0, DV_UNIT_VND, DV_PER_NONE, DV_EXACT, {0}},
         0,
         {"1.5-2.5 million VND", "1,5-2,5 triệu đồng", "1,5-2,5 triệu đồng"}},
        {{1234567, 1234567, 0, DV_UNIT_VND, DV_PER_NONE, DV_EXACT, {0}},
         0,
         {"1234567 VND", "1.234.567 đồng", "1.234.567 đồng"}},
        {{999999, 999999, 0, DV_UNIT_VND, DV_PER_NONE, DV_EXACT, {0}},
         0,
         {"999999 VND", "999.999 đồng", "999.999 đồng"}},
        {{1234567000, 1234567000, 0, DV_UNIT_VND, DV_PER_NONE, DV_EXACT, {0}},
         0,
         {"1234,567 million VND", "1.234,567 triệu đồng", "1.234,567 triệu đồng"}},
        {{10, 15, 0, DV_UNIT_HOUSEHOLDS, DV_PER_NONE, DV_EXACT, {0}}, 0, {"10-15 households", "10-15 hộ", "10-15 hộ"}},
        {{3, 3, 0, DV_UNIT_HOUSEHOLDS, DV_PER_NONE, DV_EXACT, {0}}, 0, {"3 households", "3 hộ", "03 hộ"}},
        {{100, 100, 0, DV_UNIT_PERCENT, DV_PER_NONE, DV_EXACT, {0}}, 0, {"100%", "100%", "100%"}},
        {{0, 0, 0, DV_UNIT_NONE, DV_PER_NONE, DV_MAJORITY, {0}}, 0, {"majority", "đa số", "đa số"}},
        {{0, 0, 0, DV_UNIT_HOUSEHOLDS, DV_PER_NONE, DV_NOT_STATED, {0}},
         DV_UNIT_HOUSEHOLDS,
         {"not stated", "không thống kê", "không thống kê"}},
        {{10000, 10000, 0, DV_UNIT_ATTENDANCES, DV_PER_NONE, DV_MORE_THAN, {0}},
         DV_UNIT_ATTENDANCES,
         {"more than 10000", "trên 10.000", "trên 10.000"}},
    };
    for (size_t i = 0; i < sizeof(ROWS) / sizeof(ROWS[0]); i++) {
        for (int n = 0; n < 3; n++) {
            dv_buf buf;
            char text[256];
            dv_buf_init(&buf, NULL);
            dv_amount_format(&buf, ROWS[i].amount, ROWS[i].usual, (dv_notation)n);
            cr_expect_str_eq(keep(text, &buf), ROWS[i].text[n]);
            check_round_trip(ROWS[i].amount, ROWS[i].usual, (dv_notation)n);
        }
    }
}
