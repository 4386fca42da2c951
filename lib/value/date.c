#include "value/date.h"

enum { DAYS_BEFORE_1970 = 719162, LAST_YEAR = 9999 };

static bool is_leap(int32_t year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

uint8_t dv_days_in_month(int16_t year, uint8_t month) {
    static const uint8_t DAYS[13] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month == 0 || month > 12) return 0;
    return (uint8_t)(DAYS[month] + (month == 2 && is_leap(year)));
}

/* Days of the year before a month. */
static int32_t days_before_month(int32_t year, int month) {
    static const int16_t BEFORE[13] = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    return BEFORE[month] + (month > 2 && is_leap(year));
}

/* Days from 0001-01-01 to the first day of a year. */
static int32_t days_before_year(int32_t year) {
    int32_t past = year - 1;
    return past * 365 + past / 4 - past / 100 + past / 400;
}

int32_t dv_date_to_days(int16_t year, uint8_t month, uint8_t day) {
    int month_in_range = month < 1 ? 1 : month > 12 ? 12 : month;
    return days_before_year(year) + days_before_month(year, month_in_range) + day - 1 - DAYS_BEFORE_1970;
}

dv_status dv_date_from_days(dv_date *out, int32_t days) {
    if (days < -DAYS_BEFORE_1970 || days > dv_date_to_days(LAST_YEAR, 12, 31)) return DV_E_RANGE;
    int32_t since = days + DAYS_BEFORE_1970;
    /* 146 097 days are exactly 400 years; the guess is at most one year too early or too late. */
    int32_t year = (int32_t)((int64_t)since * 400 / 146097) + 1;
    while (days_before_year(year) > since)
        year--;
    while (days_before_year(year + 1) <= since)
        year++;
    int32_t rest = since - days_before_year(year);
    int month = rest / 32 + 1;
    if (month < 12 && days_before_month(year, month + 1) <= rest) month++;
    *out = (dv_date){.year = (int16_t)year,
                     .year_known = 4,
                     .month = (uint8_t)month,
                     .day = (uint8_t)(rest - days_before_month(year, month) + 1)};
    return DV_OK;
}

bool dv_date_is_whole(dv_date value) {
    return value.year_known == 4 && value.month != 0 && value.day != 0;
}

int dv_date_weekday(dv_date value) {
    if (!dv_date_is_whole(value)) return 0;
    /* 0001-01-01 was a Monday. */
    return (dv_date_to_days(value.year, value.month, value.day) + DAYS_BEFORE_1970) % 7 + 1;
}

bool dv_date_bounds(dv_date value, int32_t *earliest, int32_t *latest) {
    static const int16_t SPANS[5] = {0, 999, 99, 9, 0};
    if (value.year_known == 0 || value.year_known > 4) return false;
    int32_t last = value.year + SPANS[value.year_known];
    int16_t first_year = value.year < 1 ? 1 : value.year;
    int16_t last_year = (int16_t)(last > LAST_YEAR ? LAST_YEAR : last);
    uint8_t first_month = value.month == 0 ? 1 : value.month;
    uint8_t last_month = value.month == 0 ? 12 : value.month;
    /* A day without its month narrows nothing: the period is then the year. */
    bool has_day = value.month != 0 && value.day != 0;
    *earliest = dv_date_to_days(first_year, first_month, has_day ? value.day : 1);
    *latest = dv_date_to_days(last_year, last_month, has_day ? value.day : dv_days_in_month(last_year, last_month));
    return true;
}

bool dv_date_before(dv_date a, dv_date b) {
    int32_t a_first;
    int32_t a_last;
    int32_t b_first;
    int32_t b_last;
    return dv_date_bounds(a, &a_first, &a_last) && dv_date_bounds(b, &b_first, &b_last) && a_last < b_first;
}

bool dv_date_equal(dv_date a, dv_date b) {
    return a.year == b.year && a.year_known == b.year_known && a.month == b.month && a.day == b.day &&
           a.uncertain == b.uncertain;
}
