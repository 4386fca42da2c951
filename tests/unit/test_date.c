#include "value_check.h"

TestSuite(date);

static const struct {
    const char *text;
    int year;
    int known;
    int month;
    int day;
    int uncertain;
} GOOD[] = {
    {"22/6/2026", 2026, 4, 6, 22, 0},
    {"22/06/2026", 2026, 4, 6, 22, 0},
    {"22-6-2026", 2026, 4, 6, 22, 0},
    {"22.6.2026", 2026, 4, 6, 22, 0},
    {"22 / 6 / 2026", 2026, 4, 6, 22, 0},
    {"24 - 7 - 2002", 2002, 4, 7, 24, 0},
    {"22–6–2026", 2026, 4, 6, 22, 0},
    {"01/7/2025", 2025, 4, 7, 1, 0},
    {"6/2026", 2026, 4, 6, 0, 0},
    {"06-2026", 2026, 4, 6, 0, 0},
    {"2026", 2026, 4, 0, 0, 0},
    {"năm 2026", 2026, 4, 0, 0, 0},
    {"nam 2026", 2026, 4, 0, 0, 0},
    {"tháng 6/2026", 2026, 4, 6, 0, 0},
    {"tháng 6 năm 2026", 2026, 4, 6, 0, 0},
    {"tháng Sáu năm 2026", 2026, 4, 6, 0, 0},
    {"tháng Sáu 2026", 2026, 4, 6, 0, 0},
    {"ngày 22 tháng 6 2026", 2026, 4, 6, 22, 0},
    {"tháng mười hai năm 2026", 2026, 4, 12, 0, 0},
    {"ngày 22 tháng 6 năm 2026", 2026, 4, 6, 22, 0},
    {"Ngày 05 tháng 02 năm 2026", 2026, 4, 2, 5, 0},
    {"ngày 22/6/2026", 2026, 4, 6, 22, 0},
    {"ngày … tháng 6 năm 2026", 2026, 4, 6, 0, 0},
    {"ngày ..... tháng 6 năm 2026", 2026, 4, 6, 0, 0},
    {"ngày ___ tháng 6 năm 2026", 2026, 4, 6, 0, 0},
    {"ngày tháng 6 năm 2026", 2026, 4, 6, 0, 0},
    {"ngày     tháng 6 năm 2026", 2026, 4, 6, 0, 0},
    {"ngày … tháng … năm 2026", 2026, 4, 0, 0, 0},
    {"ngày … tháng … năm 202…", 2020, 3, 0, 0, 0},
    {"…/6/2026", 2026, 4, 6, 0, 0},
    {"../6/2026", 2026, 4, 6, 0, 0},
    {"22/…/2026", 2026, 4, 0, 22, 0},
    {"26/01/202.", 2020, 3, 1, 26, 0},
    {"26/01/202…", 2020, 3, 1, 26, 0},
    {"26/01/202_", 2020, 3, 1, 26, 0},
    {"26/01/202X", 2020, 3, 1, 26, 0},
    {"26.01.202.", 2020, 3, 1, 26, 0},
    {"6/202…", 2020, 3, 6, 0, 0},
    {"22/6/…", 0, 0, 6, 22, 0},
    {"2026-06-22", 2026, 4, 6, 22, 0},
    {"2026-06", 2026, 4, 6, 0, 0},
    {"2026-06-XX", 2026, 4, 6, 0, 0},
    {"2026-XX-XX", 2026, 4, 0, 0, 0},
    {"202X-01-26", 2020, 3, 1, 26, 0},
    {"202X", 2020, 3, 0, 0, 0},
    {"20XX", 2000, 2, 0, 0, 0},
    {"XXXX-06-22", 0, 0, 6, 22, 0},
    {"2026?", 2026, 4, 0, 0, 1},
    {"2026-06~", 2026, 4, 6, 0, 2},
    {"2026-06-22%", 2026, 4, 6, 22, 3},
    {"22/6/2026?", 2026, 4, 6, 22, 1},
    {"khoảng 6/2026", 2026, 4, 6, 0, 2},
    {"2026/06/22", 2026, 4, 6, 22, 0},
    {"29/02/2024", 2024, 4, 2, 29, 0},
    {"29/02/202.", 2020, 3, 2, 29, 0},
    {"0001-01-01", 1, 4, 1, 1, 0},
    {"9999-12-31", 9999, 4, 12, 31, 0},
    {"“22/6/2026”", 2026, 4, 6, 22, 0},
};

Test(date, reads) {
    for (size_t i = 0; i < sizeof(GOOD) / sizeof(GOOD[0]); i++) {
        dv_date d = {0};
        dv_why why = {0};
        char text[256];
        dv_status status = dv_date_parse(&d, dv_s(GOOD[i].text), &why);
        cr_expect(status == DV_OK, "%s: %d %s", GOOD[i].text, status, say(text, &why, DV_VI));
        cr_expect(d.year == GOOD[i].year && d.year_known == GOOD[i].known && d.month == GOOD[i].month &&
                      d.day == GOOD[i].day && d.uncertain == GOOD[i].uncertain,
                  "%s: %d (%d) %d %d %d", GOOD[i].text, d.year, d.year_known, d.month, d.day, d.uncertain);
        for (int n = 0; n < 3; n++) {
            dv_buf buf;
            dv_date back = {0};
            dv_buf_init(&buf, NULL);
            dv_date_format(&buf, d, (dv_notation)n);
            keep(text, &buf);
            cr_expect(dv_date_parse(&back, dv_s(text), NULL) == DV_OK && dv_date_equal(back, d), "%s -> %s",
                      GOOD[i].text, text);
        }
    }
}

static const struct {
    const char *text;
    dv_status status;
    const char *rule;
    const char *shows;
} BAD[] = {
    {"31/6/2026", DV_E_VALUE, "date-invalid", "tháng 6 có 30 ngày"},
    {"2026-06-31", DV_E_VALUE, "date-invalid", "tháng 6 có 30 ngày"},
    {"ngày 31 tháng 6 năm 2026", DV_E_VALUE, "date-invalid", "tháng 6 có 30 ngày"},
    {"29/02/2026", DV_E_VALUE, "date-invalid", "tháng 2 năm 2026 có 28 ngày"},
    {"30/02/2024", DV_E_VALUE, "date-invalid", "tháng 2 năm 2024 có 29 ngày"},
    {"29/02/1900", DV_E_VALUE, "date-invalid", "28 ngày"},
    {"6/22/2026", DV_E_VALUE, "date-invalid", "không có tháng 22"},
    {"13/2026", DV_E_VALUE, "date-invalid", "không có tháng 13"},
    {"0/6/2026", DV_E_VALUE, "date-invalid", "ngày"},
    {"32/1/2026", DV_E_VALUE, "date-invalid", "không có ngày 32"},
    {"2026-13-01", DV_E_VALUE, "date-invalid", "không có tháng 13"},
    {"2026-00-01", DV_E_VALUE, "date-invalid", "tháng"},
    {"6/26", DV_E_AMBIGUOUS, "date-ambiguous", "bốn chữ số"},
    {"22/6/26", DV_E_AMBIGUOUS, "date-ambiguous", "bốn chữ số"},
    {"22/6", DV_E_VALUE, "date-invalid", "chưa ghi năm"},
    {"tháng 6", DV_E_VALUE, "date-invalid", "chưa ghi năm"},
    {"tháng 6/26", DV_E_AMBIGUOUS, "date-ambiguous", ""},
    {"45831", DV_E_VALUE, "date-invalid", "Excel"},
    {"45831", DV_E_VALUE, "date-invalid", "23/6/2025"},
    {"Jun-26", DV_E_VALUE, "date-invalid", "Excel"},
    {"22-Jun-26", DV_E_VALUE, "date-invalid", "Excel"},
    {"20260622", DV_E_VALUE, "date-invalid", ""},
    {"1:30", DV_E_VALUE, "date-invalid", "1:30"},
    {"", DV_E_VALUE, "date-invalid", ""},
    {"…", DV_E_VALUE, "date-invalid", ""},
    {"XXXX", DV_E_VALUE, "date-invalid", ""},
    {"hôm nay", DV_E_VALUE, "date-invalid", "hôm nay"},
    {"22/6/2026 về", DV_E_VALUE, "date-invalid", "22/6/2026 về"},
    {"22/6/20266", DV_E_VALUE, "date-invalid", ""},
    {"22/6/202", DV_E_VALUE, "date-invalid", ""},
    {"22/6-2026", DV_E_VALUE, "date-invalid", ""},
    {"0000-01-01", DV_E_RANGE, "date-range", ""},
    {"01/01/0000", DV_E_RANGE, "date-range", ""},
    {"10000-01-01", DV_E_VALUE, "date-invalid", ""},
};

Test(date, refuses) {
    for (size_t i = 0; i < sizeof(BAD) / sizeof(BAD[0]); i++) {
        dv_date d = {.year = -7};
        dv_why why = {0};
        char text[256];
        dv_status status = dv_date_parse(&d, dv_s(BAD[i].text), &why);
        say(text, &why, DV_VI);
        cr_expect(status == BAD[i].status, "%s: %d", BAD[i].text, status);
        cr_expect_str_eq(rule_of(&why), BAD[i].rule, "%s: %s", BAD[i].text, text);
        cr_expect(strstr(text, BAD[i].shows) != NULL, "%s: %s", BAD[i].text, text);
        cr_expect(d.year == -7, "%s touched the result", BAD[i].text);
        cr_expect(dv_date_parse(&d, dv_s(BAD[i].text), NULL) == BAD[i].status);
    }
}

/* Walks every day of two centuries beside a calendar that only counts. */
Test(date, every_day_of_two_centuries) {
    static const int DAYS[13] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int32_t number = -25567; /* 1900-01-01 */
    int weekday = 1;         /* a Monday */
    for (int y = 1900; y < 2100; y++) {
        bool leap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
        for (int m = 1; m <= 12; m++) {
            int last = DAYS[m] + (m == 2 && leap);
            cr_assert(dv_days_in_month((int16_t)y, (uint8_t)m) == last);
            for (int day = 1; day <= last; day++) {
                dv_date d = {.year = (int16_t)y, .year_known = 4, .month = (uint8_t)m, .day = (uint8_t)day};
                dv_date back = {0};
                char want[64];
                char text[256];
                cr_assert(dv_date_to_days(d.year, d.month, d.day) == number, "%d-%d-%d", y, m, day);
                cr_assert(dv_date_from_days(&back, number) == DV_OK && dv_date_equal(back, d), "%d-%d-%d", y, m, day);
                cr_assert(dv_date_weekday(d) == weekday, "%d-%d-%d", y, m, day);
                for (int n = 0; n < 2; n++) {
                    dv_buf buf;
                    dv_buf_init(&buf, NULL);
                    dv_date_format(&buf, d, (dv_notation)n);
                    keep(text, &buf);
                    if (n == 0)
                        snprintf(want, sizeof(want), "%04d-%02d-%02d", y, m, day);
                    else
                        snprintf(want, sizeof(want), m < 3 ? "%02d/%02d/%d" : "%02d/%d/%d", day, m, y);
                    cr_assert_str_eq(text, want);
                    cr_assert(dv_date_parse(&back, dv_s(text), NULL) == DV_OK && dv_date_equal(back, d), "%s", text);
                }
                number++;
                weekday = weekday % 7 + 1;
            }
            char beyond[32];
            dv_date d;
            snprintf(beyond, sizeof(beyond), "%d/%d/%d", last + 1, m, y);
            cr_assert(dv_date_parse(&d, dv_s(beyond), NULL) == DV_E_VALUE, "%s", beyond);
        }
    }
}

Test(date, ends_of_the_calendar) {
    dv_date d;
    int32_t first = dv_date_to_days(1, 1, 1);
    int32_t last = dv_date_to_days(9999, 12, 31);
    cr_expect(first == -719162 && last == 2932896);
    cr_expect(dv_date_from_days(&d, first) == DV_OK && d.year == 1 && d.month == 1 && d.day == 1);
    cr_expect(dv_date_from_days(&d, last) == DV_OK && d.year == 9999 && d.month == 12 && d.day == 31);
    cr_expect(dv_date_from_days(&d, first - 1) == DV_E_RANGE);
    cr_expect(dv_date_from_days(&d, last + 1) == DV_E_RANGE);
    cr_expect(dv_date_from_days(&d, INT32_MIN) == DV_E_RANGE);
    cr_expect(dv_date_from_days(&d, INT32_MAX) == DV_E_RANGE);
    cr_expect(dv_date_to_days(1970, 1, 1) == 0);
    for (int32_t n = first; n <= last; n += 97) {
        cr_assert(dv_date_from_days(&d, n) == DV_OK && dv_date_to_days(d.year, d.month, d.day) == n, "%d", n);
    }
    cr_expect(dv_days_in_month(2026, 0) == 0 && dv_days_in_month(2026, 13) == 0);
}

Test(date, partial_dates) {
    dv_date june = {.year = 2026, .year_known = 4, .month = 6};
    dv_date lost = {.year = 2020, .year_known = 3, .month = 1, .day = 26};
    dv_date day = {.year = 2026, .year_known = 4, .month = 6, .day = 22};
    dv_date no_year = {.month = 6, .day = 22};
    int32_t from;
    int32_t to;
    cr_expect(dv_date_bounds(june, &from, &to) && from == dv_date_to_days(2026, 6, 1) &&
              to == dv_date_to_days(2026, 6, 30));
    cr_expect(dv_date_bounds(lost, &from, &to) && from == dv_date_to_days(2020, 1, 26) &&
              to == dv_date_to_days(2029, 1, 26));
    cr_expect(!dv_date_bounds(no_year, &from, &to));
    cr_expect(!dv_date_is_whole(june) && !dv_date_is_whole(lost) && dv_date_is_whole(day));
    cr_expect(dv_date_weekday(june) == 0 && dv_date_weekday(day) == 1);
    cr_expect(!dv_date_before(june, day) && !dv_date_before(day, june));
    cr_expect(dv_date_before((dv_date){.year = 2026, .year_known = 4, .month = 5}, june));
    cr_expect(!dv_date_before(no_year, june));
    static const struct {
        dv_date date;
        const char *text;
    } LONG[] = {
        {{.year = 2026, .year_known = 4, .month = 6, .day = 22}, "ngày 22 tháng 6 năm 2026"},
        {{.year = 2026, .year_known = 4, .month = 2, .day = 5}, "ngày 05 tháng 02 năm 2026"},
        {{.year = 2026, .year_known = 4, .month = 6}, "ngày … tháng 6 năm 2026"},
        {{.year = 2020, .year_known = 3, .month = 1, .day = 26}, "ngày 26 tháng 01 năm 202…"},
    };
    for (size_t i = 0; i < sizeof(LONG) / sizeof(LONG[0]); i++) {
        dv_buf buf;
        char text[256];
        dv_date back;
        dv_buf_init(&buf, NULL);
        dv_date_format_long(&buf, LONG[i].date);
        cr_expect_str_eq(keep(text, &buf), LONG[i].text);
        cr_expect(dv_date_parse(&back, dv_s(text), NULL) == DV_OK && dv_date_equal(back, LONG[i].date), "%s", text);
    }
}
