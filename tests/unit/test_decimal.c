#include "value_check.h"

TestSuite(decimal);

static const struct {
    const char *text;
    dv_unit want;
    int64_t mantissa;
    int scale;
    dv_unit unit;
    dv_qualifier q;
} GOOD[] = {
    {"36,67%", DV_UNIT_PERCENT, 3667, 2, DV_UNIT_PERCENT, DV_EXACT},
    {"36.67%", DV_UNIT_PERCENT, 3667, 2, DV_UNIT_PERCENT, DV_EXACT},
    {"36,67 %", DV_UNIT_PERCENT, 3667, 2, DV_UNIT_PERCENT, DV_EXACT},
    {"26,70%", DV_UNIT_PERCENT, 2670, 2, DV_UNIT_PERCENT, DV_EXACT},
    {"100%", DV_UNIT_PERCENT, 100, 0, DV_UNIT_PERCENT, DV_EXACT},
    {"17.239,15 ha", DV_UNIT_HA, 1723915, 2, DV_UNIT_HA, DV_EXACT},
    {"17239.15 ha", DV_UNIT_HA, 1723915, 2, DV_UNIT_HA, DV_EXACT},
    {"17,239.15 ha", DV_UNIT_HA, 1723915, 2, DV_UNIT_HA, DV_EXACT},
    {"17 239,15 ha", DV_UNIT_HA, 1723915, 2, DV_UNIT_HA, DV_EXACT},
    {"17\xC2\xA0"
     "239,15 héc-ta",
     DV_UNIT_HA, 1723915, 2, DV_UNIT_HA, DV_EXACT},
    {"681,37 km2", DV_UNIT_HA, 68137, 2, DV_UNIT_KM2, DV_EXACT},
    {"3.359,80 km²", DV_UNIT_HA, 335980, 2, DV_UNIT_KM2, DV_EXACT},
    {"1,234 ha", DV_UNIT_HA, 1234, 3, DV_UNIT_HA, DV_EXACT},
    {"1.234,5 ha", DV_UNIT_HA, 12345, 1, DV_UNIT_HA, DV_EXACT},
    {"1.234,00 ha", DV_UNIT_HA, 123400, 2, DV_UNIT_HA, DV_EXACT},
    {"1.234.567 ha", DV_UNIT_HA, 1234567, 0, DV_UNIT_HA, DV_EXACT},
    {"1 234 ha", DV_UNIT_HA, 1234, 0, DV_UNIT_HA, DV_EXACT},
    {"1234.567 ha", DV_UNIT_HA, 1234567, 3, DV_UNIT_HA, DV_EXACT},
    {"0.123 ha", DV_UNIT_HA, 123, 3, DV_UNIT_HA, DV_EXACT},
    {"1234 ha", DV_UNIT_HA, 1234, 0, DV_UNIT_HA, DV_EXACT},
    {"1,2 nghìn ha", DV_UNIT_HA, 1200, 0, DV_UNIT_HA, DV_EXACT},
    {"khoảng 5 km", DV_UNIT_KM, 5, 0, DV_UNIT_KM, DV_ABOUT},
    {"105 người/km²", DV_UNIT_PEOPLE_PER_KM2, 105, 0, DV_UNIT_PEOPLE_PER_KM2, DV_EXACT},
    {"8,5", DV_UNIT_NONE, 85, 1, DV_UNIT_NONE, DV_EXACT},
    {"-1,5", DV_UNIT_NONE, -15, 1, DV_UNIT_NONE, DV_EXACT},
    {"8,5 điểm", DV_UNIT_NONE, 85, 1, DV_UNIT_POINTS, DV_EXACT},
    {"“36,67%”", DV_UNIT_PERCENT, 3667, 2, DV_UNIT_PERCENT, DV_EXACT},
    {"không thống kê", DV_UNIT_HA, 0, 0, DV_UNIT_HA, DV_NOT_STATED},
    {"0,123456789", DV_UNIT_NONE, 123456789, 9, DV_UNIT_NONE, DV_EXACT},
    {"9223372036854775807", DV_UNIT_NONE, INT64_MAX, 0, DV_UNIT_NONE, DV_EXACT},
    {"-9223372036854775808", DV_UNIT_NONE, INT64_MIN, 0, DV_UNIT_NONE, DV_EXACT},
    {"92233720368547758,07", DV_UNIT_NONE, INT64_MAX, 2, DV_UNIT_NONE, DV_EXACT},
};

Test(decimal, reads) {
    for (size_t i = 0; i < sizeof(GOOD) / sizeof(GOOD[0]); i++) {
        dv_decimal d = {0};
        dv_why why = {0};
        char text[256];
        dv_status status = dv_decimal_parse(&d, dv_s(GOOD[i].text), GOOD[i].want, &why);
        cr_expect(status == DV_OK, "%s: %d %s", GOOD[i].text, status, say(text, &why, DV_VI));
        cr_expect(d.mantissa == GOOD[i].mantissa && d.scale == GOOD[i].scale && d.unit == GOOD[i].unit &&
                      d.q == GOOD[i].q,
                  "%s: %" PRId64 " %d %d %d", GOOD[i].text, d.mantissa, d.scale, d.unit, d.q);
    }
}

static const struct {
    const char *text;
    dv_unit want;
    dv_status status;
    const char *rule;
    const char *shows;
} BAD[] = {
    {"1.234 ha", DV_UNIT_HA, DV_E_AMBIGUOUS, "number-ambiguous", "1234 / 1,234"},
    {"1.234 ha", DV_UNIT_HA, DV_E_AMBIGUOUS, "number-ambiguous", "1.234,00 ha / 1,234 ha"},
    {"17.239", DV_UNIT_HA, DV_E_AMBIGUOUS, "number-ambiguous", "17.239,00 ha / 17,239 ha"},
    {"1.234%", DV_UNIT_PERCENT, DV_E_AMBIGUOUS, "number-ambiguous", "1.234,00% / 1,234%"},
    {"1.234", DV_UNIT_NONE, DV_E_AMBIGUOUS, "number-ambiguous", "1234 / 1,234"},
    {"17239,15", DV_UNIT_HA, DV_E_VALUE, "unit-missing", "17239,15 ha"},
    {"36,67", DV_UNIT_PERCENT, DV_E_VALUE, "unit-missing", "36,67%"},
    {"36,67 ha", DV_UNIT_PERCENT, DV_E_VALUE, "unit-wrong", "ha"},
    {"5%", DV_UNIT_HA, DV_E_VALUE, "unit-wrong", "%"},
    {"5 m", DV_UNIT_KM, DV_E_VALUE, "unit-wrong", "km"},
    {"5 sào", DV_UNIT_HA, DV_E_VALUE, "unit-wrong", "sào"},
    {"5 sào", DV_UNIT_NONE, DV_E_VALUE, "unit-wrong", "sào"},
    {"5 ha đất", DV_UNIT_HA, DV_E_VALUE, "unit-wrong", "ha đất"},
    {"1:30", DV_UNIT_NONE, DV_E_VALUE, "number-invalid", "1:30"},
    {"ha", DV_UNIT_HA, DV_E_VALUE, "number-invalid", "ha"},
    {"", DV_UNIT_HA, DV_E_VALUE, "number-invalid", ""},
    {"36,,67%", DV_UNIT_PERCENT, DV_E_VALUE, "number-invalid", ""},
    {"1.23.45 ha", DV_UNIT_HA, DV_E_VALUE, "number-invalid", ""},
    {"0,1234567890", DV_UNIT_NONE, DV_E_RANGE, "number-range", ""},
    {"9223372036854775808", DV_UNIT_NONE, DV_E_RANGE, "number-range", ""},
    {"-9223372036854775809", DV_UNIT_NONE, DV_E_RANGE, "number-range", ""},
    {"92233720368547758,08", DV_UNIT_NONE, DV_E_RANGE, "number-range", ""},
};

Test(decimal, refuses) {
    for (size_t i = 0; i < sizeof(BAD) / sizeof(BAD[0]); i++) {
        dv_decimal d = {.mantissa = -7};
        dv_why why = {0};
        char text[256];
        dv_status status = dv_decimal_parse(&d, dv_s(BAD[i].text), BAD[i].want, &why);
        say(text, &why, DV_VI);
        cr_expect(status == BAD[i].status, "%s: %d", BAD[i].text, status);
        cr_expect_str_eq(rule_of(&why), BAD[i].rule, "%s: %s", BAD[i].text, text);
        cr_expect(strstr(text, BAD[i].shows) != NULL, "%s: %s", BAD[i].text, text);
        cr_expect(d.mantissa == -7, "%s touched the result", BAD[i].text);
        cr_expect(dv_decimal_parse(&d, dv_s(BAD[i].text), BAD[i].want, NULL) == BAD[i].status);
    }
}

static void check_written(dv_decimal d, dv_notation notation, const char *want) {
    dv_buf buf;
    char text[256];
    dv_buf_init(&buf, NULL);
    cr_assert(dv_decimal_format(&buf, d, notation) == DV_OK);
    keep(text, &buf);
    if (want != NULL) cr_expect_str_eq(text, want);
    dv_decimal back = {0};
    dv_status status = dv_decimal_parse(&back, dv_s(text), (dv_unit)d.unit, NULL);
    cr_assert(status == DV_OK, "%s: %d", text, status);
    cr_assert(back.mantissa == d.mantissa && back.scale == d.scale && back.unit == d.unit && back.q == d.q, "%s", text);
}

Test(decimal, every_percent) {
    for (int i = 0; i <= 10000; i++) {
        dv_decimal d = {.mantissa = i, .scale = 2, .unit = DV_UNIT_PERCENT};
        char want[32];
        snprintf(want, sizeof(want), "%d.%02d%%", i / 100, i % 100);
        check_written(d, DV_PLAIN, want);
        *strchr(want, '.') = ',';
        check_written(d, DV_VIETNAMESE, want);
    }
}

Test(decimal, every_scale_round_trips) {
    static const int64_t VALUES[] = {0,    1,     9,      10,       99,        100,          999,           1000,
                                     1234, 12345, 999999, 1000000,  123456789, 1234567890,   INT64_MAX - 1, INT64_MAX,
                                     -1,   -999,  -1234,  -1000000, INT64_MIN, INT64_MIN + 1};
    for (size_t i = 0; i < sizeof(VALUES) / sizeof(VALUES[0]); i++) {
        for (uint8_t scale = 0; scale <= 9; scale++) {
            for (int unit = DV_UNIT_NONE; unit <= DV_UNIT_KM2; unit++) {
                dv_decimal d = {.mantissa = VALUES[i], .scale = scale, .unit = (uint8_t)unit};
                check_written(d, DV_PLAIN, NULL);
                check_written(d, DV_VIETNAMESE, NULL);
                check_written(d, DV_OFFICE, NULL);
            }
        }
    }
    check_written((dv_decimal){1723915, 2, DV_UNIT_HA, DV_EXACT}, DV_PLAIN, "17239.15 ha");
    check_written((dv_decimal){1723915, 2, DV_UNIT_HA, DV_EXACT}, DV_VIETNAMESE, "17.239,15 ha");
    check_written((dv_decimal){1234, 3, DV_UNIT_HA, DV_EXACT}, DV_PLAIN, "1,234 ha");
    check_written((dv_decimal){1234, 0, DV_UNIT_HA, DV_EXACT}, DV_VIETNAMESE, "1234 ha");
    check_written((dv_decimal){5, 0, DV_UNIT_KM, DV_ABOUT}, DV_PLAIN, "about 5 km");
}

Test(decimal, compares_and_adds) {
    dv_decimal a = {.mantissa = 267, .scale = 1};
    dv_decimal b = {.mantissa = 2670, .scale = 2};
    dv_decimal most = {.mantissa = INT64_MAX, .scale = 0};
    dv_decimal one = {.mantissa = 1, .scale = 9};
    dv_decimal least = {.mantissa = INT64_MIN, .scale = 9};
    cr_expect(dv_decimal_compare(a, b) == 0);
    cr_expect(dv_decimal_compare(most, one) > 0);
    cr_expect(dv_decimal_compare(one, most) < 0);
    cr_expect(dv_decimal_compare(least, one) < 0);
    cr_expect(dv_decimal_compare((dv_decimal){.mantissa = -5, .scale = 1}, (dv_decimal){.mantissa = -4, .scale = 1}) <
              0);
    static const int PARTS[] = {3667, 2670, 245, 2062, 572, 401, 154, 228};
    dv_decimal sum = {0};
    for (size_t i = 0; i < 8; i++)
        cr_expect(dv_decimal_add(&sum, sum, (dv_decimal){.mantissa = PARTS[i], .scale = 2}) == DV_OK);
    cr_expect(sum.mantissa == 9999 && sum.scale == 2);
    dv_decimal untouched = {.mantissa = 42};
    cr_expect(dv_decimal_add(&untouched, most, one) == DV_E_RANGE);
    cr_expect(dv_decimal_add(&untouched, most, (dv_decimal){.mantissa = 1}) == DV_E_RANGE);
    cr_expect(untouched.mantissa == 42);
}

Test(decimal, rescales_and_converts) {
    dv_decimal d = {.mantissa = 2670, .scale = 2};
    cr_expect(dv_decimal_rescale(&d, 1) == DV_OK && d.mantissa == 267 && d.scale == 1);
    cr_expect(dv_decimal_rescale(&d, 0) == DV_E_LOSS && d.mantissa == 267 && d.scale == 1);
    cr_expect(dv_decimal_rescale(&d, 9) == DV_OK && d.mantissa == 26700000000 && d.scale == 9);
    cr_expect(dv_decimal_rescale(&d, 10) == DV_E_RANGE);
    dv_decimal most = {.mantissa = INT64_MAX};
    cr_expect(dv_decimal_rescale(&most, 1) == DV_E_RANGE && most.mantissa == INT64_MAX);
    static const struct {
        dv_decimal from;
        dv_unit to;
        dv_status status;
        int64_t mantissa;
        int scale;
    } ROWS[] = {
        {{68137, 2, DV_UNIT_KM2, DV_EXACT}, DV_UNIT_HA, DV_OK, 68137, 0},
        {{1723915, 2, DV_UNIT_HA, DV_EXACT}, DV_UNIT_KM2, DV_OK, 1723915, 4},
        {{1723915, 2, DV_UNIT_HA, DV_EXACT}, DV_UNIT_M2, DV_OK, 172391500, 0},
        {{1, 0, DV_UNIT_M2, DV_EXACT}, DV_UNIT_KM2, DV_OK, 1, 6},
        {{1, 9, DV_UNIT_M2, DV_EXACT}, DV_UNIT_HA, DV_E_RANGE, 1, 9},
        {{50, 1, DV_UNIT_TONNE, DV_EXACT}, DV_UNIT_KG, DV_OK, 5000, 0},
        {{5, 0, DV_UNIT_QUINTAL, DV_EXACT}, DV_UNIT_TONNE, DV_OK, 5, 1},
        {{5, 0, DV_UNIT_KG, DV_EXACT}, DV_UNIT_HA, DV_E_ARG, 5, 0},
        {{5, 0, DV_UNIT_PEOPLE, DV_EXACT}, DV_UNIT_HA, DV_E_ARG, 5, 0},
        {{5, 0, DV_UNIT_HA, DV_EXACT}, DV_UNIT_HA, DV_OK, 5, 0},
        {{INT64_MAX, 0, DV_UNIT_KM2, DV_EXACT}, DV_UNIT_HA, DV_E_RANGE, INT64_MAX, 0},
    };
    for (size_t i = 0; i < sizeof(ROWS) / sizeof(ROWS[0]); i++) {
        dv_decimal c = ROWS[i].from;
        cr_expect(dv_decimal_convert(&c, ROWS[i].to) == ROWS[i].status, "row %zu", i);
        cr_expect(c.mantissa == ROWS[i].mantissa && c.scale == ROWS[i].scale, "row %zu: %" PRId64 " %d", i, c.mantissa,
                  c.scale);
    }
}
