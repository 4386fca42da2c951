#include "value/date.h"
#include "value/why.h"
#include "value/words.h"

static const dv_message MSG_INVALID = {
    .rule = "period-invalid",
    .severity = DV_ERROR,
    .vi = "“{0}” không đọc được thành khoảng thời gian; đề nghị ghi như 01/7/2025 đến 6/2026",
    .en = "“{0}” does not read as a period; write it like 2025-07-01/2026-06",
};

static const dv_message MSG_REVERSED = {
    .rule = "period-reversed",
    .severity = DV_ERROR,
    .vi = "“{0}”: ngày kết thúc trước ngày bắt đầu",
    .en = "“{0}”: the end is before the beginning",
};

static dv_str after(dv_str text, size_t at) {
    return dv_text__after(text, at);
}

static bool skip_phrase(dv_str *text, const char *phrase) {
    size_t used = dv_phrase__match(*text, phrase);
    if (used != 0) *text = after(*text, used);
    return used != 0;
}

/* Words that may stand before a period and say nothing more. `từ` opens it: without an end it goes on. */
static bool skip_leads(dv_str *text) {
    static const char *const LEADS[] = {"giai đoạn", "thời kỳ", "nhiệm kỳ", "kỳ", "trong", "period", "the period"};
    for (size_t i = 0; i < sizeof(LEADS) / sizeof(LEADS[0]); i++) {
        if (skip_phrase(text, LEADS[i])) break;
    }
    return skip_phrase(text, "từ") || skip_phrase(text, "from") || skip_phrase(text, "since");
}

static dv_date make_month(int16_t year, int month) {
    return (dv_date){.year = year, .year_known = 4, .month = (uint8_t)month};
}

/* A year of four digits, with `năm` or `/` before it, that is the rest of the text. */
static bool read_year(int16_t *year, dv_str text) {
    if (text.len != 0 && text.ptr[0] == '/') text = after(text, 1);
    skip_phrase(&text, "năm");
    if (text.len != 4) return false;
    int value = 0;
    for (size_t i = 0; i < 4; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9') return false;
        value = value * 10 + (text.ptr[i] - '0');
    }
    *year = (int16_t)value;
    return value != 0;
}

/* `quý II/2026`, `quý 2 năm 2026`. */
static bool read_quarter(dv_interval *out, dv_str text) {
    static const dv_phrase QUARTERS[] = {
        {"iv", 4}, {"iii", 3}, {"ii", 2}, {"i", 1},  {"4", 4},   {"3", 3},   {"2", 2},
        {"1", 1},  {"bốn", 4}, {"tư", 4}, {"ba", 3}, {"hai", 2}, {"một", 1},
    };
    if (!skip_phrase(&text, "quý") && !skip_phrase(&text, "quarter")) return false;
    size_t used;
    int row = dv_phrase__find(text, QUARTERS, sizeof(QUARTERS) / sizeof(QUARTERS[0]), &used);
    int16_t year;
    if (row < 0 || !read_year(&year, after(text, used))) return false;
    int quarter = QUARTERS[row].value;
    *out = (dv_interval){.from = make_month(year, quarter * 3 - 2), .to = make_month(year, quarter * 3)};
    return true;
}

/* `6 tháng đầu năm 2026`, `9 tháng năm 2026`, `6 tháng cuối năm 2026`. */
static bool read_months(dv_interval *out, dv_str text) {
    static const dv_phrase COUNTS[] = {{"ba", 3}, {"sáu", 6}, {"chín", 9}};
    int months = 0;
    size_t used = 0;
    while (used < text.len && used < 2 && text.ptr[used] >= '0' && text.ptr[used] <= '9') {
        months = months * 10 + (text.ptr[used++] - '0');
    }
    if (used == 0) {
        int row = dv_phrase__find(text, COUNTS, sizeof(COUNTS) / sizeof(COUNTS[0]), &used);
        if (row < 0) return false;
        months = COUNTS[row].value;
    }
    dv_str rest = after(text, used);
    if (months < 1 || months > 12 || !skip_phrase(&rest, "tháng")) return false;
    bool last = skip_phrase(&rest, "cuối");
    if (!last) skip_phrase(&rest, "đầu");
    int16_t year;
    if (!read_year(&year, rest)) return false;
    *out = (dv_interval){.from = make_month(year, last ? 13 - months : 1), .to = make_month(year, last ? 12 : months)};
    return true;
}

/* The sign or word between beginning and end; a slash only behind an EDTF date. */
static bool skip_between(dv_str *text) {
    static const char *const MARKS[] = {"đến", "tới", "to", "until", "-", "/"};
    for (size_t i = 0; i < sizeof(MARKS) / sizeof(MARKS[0]); i++) {
        if (skip_phrase(text, MARKS[i])) return true;
    }
    return false;
}

static bool is_open_end(dv_str text) {
    static const char *const WORDS[] = {"..", "nay", "hiện nay", "now", "date", "today"};
    if (text.len == 0) return true;
    for (size_t i = 0; i < sizeof(WORDS) / sizeof(WORDS[0]); i++) {
        if (dv_phrase__is(text, WORDS[i])) return true;
    }
    return false;
}

static bool skip_open_start(dv_str *text) {
    size_t used = text->len >= 3 && text->ptr[0] == '.' && text->ptr[1] == '.' && text->ptr[2] == '/' ? 3 : 0;
    if (used == 0) used = dv_phrase__match(*text, "đến");
    if (used == 0) used = dv_phrase__match(*text, "until");
    *text = after(*text, used);
    return used != 0;
}

/* Reads the end, which is the whole of `text`. */
static dv_status read_end(dv_interval *out, dv_str text, dv_str whole, dv_why *why) {
    out->open_to = is_open_end(text);
    if (out->open_to) return DV_OK;
    skip_phrase(&text, "hết");
    size_t used = 0;
    dv_status status = dv_date__scan(&out->to, text, &used, why);
    if (status != DV_OK) return status;
    return used == text.len ? DV_OK : dv_why__set(why, DV_E_VALUE, &MSG_INVALID, whole);
}

static dv_status read_dates(dv_interval *out, dv_str text, bool goes_on, dv_str whole, dv_why *why) {
    out->open_from = skip_open_start(&text);
    if (out->open_from) return read_end(out, text, whole, why);
    size_t used = 0;
    dv_status status = dv_date__scan(&out->from, text, &used, why);
    if (status != DV_OK) return status;
    dv_str rest = after(text, used);
    if (rest.len == 0) {
        out->open_to = goes_on;
        if (!goes_on) out->to = out->from;
        return DV_OK;
    }
    if (!skip_between(&rest)) return dv_why__set(why, DV_E_VALUE, &MSG_INVALID, whole);
    return read_end(out, rest, whole, why);
}

dv_status dv_interval_parse(dv_interval *out, dv_str text, dv_why *why) {
    dv_str whole = dv_text__value(text);
    dv_str rest = whole;
    dv_interval interval = {.open_from = false};
    bool goes_on = skip_leads(&rest);
    if (!read_quarter(&interval, rest) && !read_months(&interval, rest)) {
        dv_status status = read_dates(&interval, rest, goes_on, whole, why);
        if (status != DV_OK) return status;
    }
    if (!interval.open_from && !interval.open_to && dv_date_before(interval.to, interval.from)) {
        return dv_why__set(why, DV_E_RANGE, &MSG_REVERSED, whole);
    }
    *out = interval;
    return DV_OK;
}

static bool is_year(dv_date date) {
    return date.year_known == 4 && date.month == 0 && date.day == 0 && date.uncertain == 0;
}

static void format_plain(dv_buf *out, dv_interval value) {
    if (value.open_from)
        dv_buf_puts(out, "..");
    else
        dv_date_format(out, value.from, DV_PLAIN);
    dv_buf_putc(out, '/');
    if (value.open_to)
        dv_buf_puts(out, "..");
    else
        dv_date_format(out, value.to, DV_PLAIN);
}

dv_status dv_interval_format(dv_buf *out, dv_interval value, dv_notation notation) {
    if (!value.open_from && !value.open_to && dv_date_equal(value.from, value.to)) {
        return dv_date_format(out, value.from, notation);
    }
    if (notation == DV_PLAIN || (value.open_from && value.open_to)) {
        format_plain(out, value);
        return out->status;
    }
    bool years = !value.open_from && !value.open_to && is_year(value.from) && is_year(value.to);
    if (value.open_to) dv_buf_puts(out, "từ ");
    if (!value.open_from) dv_date_format(out, value.from, notation);
    dv_buf_puts(out, years ? "-" : value.open_from ? "đến " : " đến ");
    if (value.open_to)
        dv_buf_puts(out, "nay");
    else
        dv_date_format(out, value.to, notation);
    return out->status;
}

bool dv_interval_equal(dv_interval a, dv_interval b) {
    if (a.open_from != b.open_from || a.open_to != b.open_to) return false;
    return (a.open_from || dv_date_equal(a.from, b.from)) && (a.open_to || dv_date_equal(a.to, b.to));
}
