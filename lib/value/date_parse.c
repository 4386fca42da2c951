#include "value/date.h"

#include "value/why.h"
#include "value/words.h"

#include "base/buf.h"

static const dv_message MSG_INVALID = {
    .rule = "date-invalid",
    .severity = DV_ERROR,
    .vi = "“{0}” không đọc được thành ngày; đề nghị ghi như 22/6/2026 hoặc 6/2026",
    .en = "“{0}” does not read as a date; write it like 2026-06-22 or 2026-06",
};

static const dv_message MSG_MONTH_DAYS = {
    .rule = "date-invalid",
    .severity = DV_ERROR,
    .vi = "“{0}”: tháng {1} có {2} ngày",
    .en = "“{0}”: month {1} has {2} days",
};

static const dv_message MSG_FEBRUARY = {
    .rule = "date-invalid",
    .severity = DV_ERROR,
    .vi = "“{0}”: tháng 2 năm {1} có {2} ngày",
    .en = "“{0}”: February {1} has {2} days",
};

static const dv_message MSG_MONTH = {
    .rule = "date-invalid",
    .severity = DV_ERROR,
    .vi = "“{0}”: không có tháng {1}; ngày ghi trước, tháng ghi sau, như 22/6/2026",
    .en = "“{0}”: there is no month {1}; the day comes first, then the month, like 22/6/2026",
};

static const dv_message MSG_DAY = {
    .rule = "date-invalid",
    .severity = DV_ERROR,
    .vi = "“{0}”: không có ngày {1}",
    .en = "“{0}”: there is no day {1}",
};

static const dv_message MSG_NO_YEAR = {
    .rule = "date-invalid",
    .severity = DV_ERROR,
    .vi = "“{0}” chưa ghi năm; năm ghi đủ bốn chữ số, như 22/6/2026",
    .en = "“{0}” has no year; a year has four digits, like 22/6/2026",
};

static const dv_message MSG_SHORT_YEAR = {
    .rule = "date-ambiguous",
    .severity = DV_ERROR,
    .vi = "“{0}”: năm chỉ có hai chữ số nên đọc được nhiều cách; đề nghị ghi đủ bốn chữ số, như 6/2026",
    .en = "“{0}”: with two digits for the year this reads in several ways; write all four, like 6/2026",
};

static const dv_message MSG_RANGE = {
    .rule = "date-range",
    .severity = DV_ERROR,
    .vi = "“{0}”: năm phải từ 0001 đến 9999",
    .en = "“{0}”: the year must lie between 0001 and 9999",
};

static const dv_message MSG_SERIAL = {
    .rule = "date-invalid",
    .severity = DV_ERROR,
    .vi = "“{0}” là số ngày nội bộ của Excel, ứng với {1}; đề nghị ghi lại thành ngày",
    .en = "“{0}” is an internal day number of Excel that stands for {1}; write the date itself",
};

static const dv_message MSG_EXCEL_MONTH = {
    .rule = "date-invalid",
    .severity = DV_ERROR,
    .vi = "“{0}” là ngày do Excel tự đổi; đề nghị ghi lại như 22/6/2026 hoặc 6/2026",
    .en = "“{0}” is a date that Excel rewrote; write it like 2026-06-22 or 2026-06",
};

/* Where reading has come to. */
typedef struct dv_cursor {
    dv_str text;
    size_t at;
    dv_date date;
    dv_why *why;
} dv_cursor;

/* A part of a date: digits, then signs for digits that are not known. */
typedef struct dv_part {
    int32_t value;
    unsigned digits;
    unsigned unknown;
} dv_part;

static dv_status fail(dv_cursor *c, dv_status status, const dv_message *message) {
    return dv_why__set(c->why, status, message, (dv_str){c->text.ptr, c->at < c->text.len ? c->at : c->text.len});
}

static char base_at(const dv_cursor *c, size_t at) {
    return at < c->text.len ? dv_glyph__at(c->text, at).base : 0;
}

static void skip_blanks(dv_cursor *c) {
    c->at = dv_text__skip_blanks(c->text, c->at);
}

static bool take_word(dv_cursor *c, const char *word) {
    size_t used = dv_phrase__match((dv_str){c->text.ptr + c->at, c->text.len - c->at}, word);
    if (used == 0) return false;
    c->at += used;
    skip_blanks(c);
    return true;
}

static void take_digits(dv_cursor *c, dv_part *part, unsigned most) {
    while (part->digits < most && c->at < c->text.len) {
        char digit = c->text.ptr[c->at];
        if (digit < '0' || digit > '9') break;
        part->value = part->value * 10 + (digit - '0');
        part->digits++;
        c->at++;
    }
}

/* The bytes of a sign that stands for an unknown digit; 0 for another character. */
static size_t unknown_size(const dv_cursor *c) {
    size_t left = c->text.len - c->at;
    const unsigned char *p = (const unsigned char *)c->text.ptr + c->at;
    if (left == 0) return 0;
    if (*p == '.' || *p == '_' || *p == 'X' || *p == 'x') return 1;
    return left >= 3 && p[0] == 0xE2 && p[1] == 0x80 && p[2] == 0xA6 ? 3 : 0; /* … */
}

static void take_unknown(dv_cursor *c, dv_part *part) {
    for (size_t size = unknown_size(c); size != 0; size = unknown_size(c)) {
        part->unknown++;
        c->at += size;
    }
}

static bool set_year(dv_cursor *c, const dv_part *part) {
    static const int16_t UNITS[5] = {0, 0, 100, 10, 1};
    bool whole = part->digits == 4;
    if (!whole && (part->unknown == 0 || part->digits == 1)) return false;
    c->date.year = (int16_t)(part->value * UNITS[part->digits]);
    c->date.year_known = (uint8_t)part->digits;
    return true;
}

/* Reads the year at the end of a date: four digits, or fewer and signs for the rest. */
static dv_status take_year(dv_cursor *c) {
    dv_part part = {0, 0, 0};
    take_digits(c, &part, 5);
    if (part.digits < 4) take_unknown(c, &part);
    if (part.digits == 2 && part.unknown == 0) return fail(c, DV_E_AMBIGUOUS, &MSG_SHORT_YEAR);
    if (part.digits + part.unknown == 0) return fail(c, DV_E_VALUE, &MSG_NO_YEAR);
    if (part.digits > 4 || !set_year(c, &part)) return fail(c, DV_E_VALUE, &MSG_INVALID);
    return DV_OK;
}

/* Two EDTF digits, or `XX`, behind a hyphen. @return false, the cursor unmoved, when something else stands there. */
static bool take_edtf_part(dv_cursor *c, uint8_t *out) {
    if (c->at + 3 > c->text.len || c->text.ptr[c->at] != '-') return false;
    const char *p = c->text.ptr + c->at + 1;
    bool unknown = (p[0] == 'X' || p[0] == 'x') && (p[1] == 'X' || p[1] == 'x');
    bool digits = p[0] >= '0' && p[0] <= '9' && p[1] >= '0' && p[1] <= '9';
    char next = c->at + 3 < c->text.len ? p[2] : 0;
    if ((!unknown && !digits) || (next >= '0' && next <= '9')) return false;
    *out = unknown ? 0 : (uint8_t)((p[0] - '0') * 10 + (p[1] - '0'));
    if (digits && *out == 0) *out = UINT8_MAX; /* `00` is no month and no day */
    c->at += 3;
    return true;
}

/* `2026/06/22`, as some programs export it: only with all three parts. */
static bool take_slashes(dv_cursor *c) {
    size_t start = c->at;
    dv_part month = {0, 0, 0};
    dv_part day = {0, 0, 0};
    if (base_at(c, c->at) == '/') {
        c->at++;
        take_digits(c, &month, 2);
        if (month.digits != 0 && base_at(c, c->at) == '/') {
            c->at++;
            take_digits(c, &day, 3);
        }
    }
    if (day.digits == 1 || day.digits == 2) {
        c->date.month = (uint8_t)(month.value == 0 ? UINT8_MAX : month.value);
        c->date.day = (uint8_t)(day.value == 0 ? UINT8_MAX : day.value);
        return true;
    }
    c->at = start;
    return false;
}

/* A year first: EDTF. @return false when the text does not begin with a year of four signs. */
static bool take_edtf(dv_cursor *c) {
    dv_part part = {0, 0, 0};
    size_t start = c->at;
    take_digits(c, &part, 5);
    while (part.digits + part.unknown < 5 && (base_at(c, c->at) == 'x' || base_at(c, c->at) == 'X')) {
        part.unknown++;
        c->at++;
    }
    if (part.digits + part.unknown == 4 && (part.digits == 0 || set_year(c, &part))) {
        if (!take_slashes(c) && take_edtf_part(c, &c->date.month)) take_edtf_part(c, &c->date.day);
        return true;
    }
    c->at = start;
    return false;
}

static dv_status fail_serial(dv_cursor *c, int32_t serial) {
    enum { EXCEL_EPOCH = -25569 }; /* 1899-12-30 */
    dv_date date;
    if (serial < 20000 || dv_date_from_days(&date, serial + EXCEL_EPOCH) != DV_OK)
        return fail(c, DV_E_VALUE, &MSG_INVALID);
    dv_status status = fail(c, DV_E_VALUE, &MSG_SERIAL);
    dv_why__date(c->why, 1, date.year, date.month, date.day);
    return status;
}

/* `Jun-26`, `22-Jun-26`: what Excel makes of dates. */
static bool take_english_month(dv_cursor *c) {
    static const char *const MONTHS[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                         "jul", "aug", "sep", "oct", "nov", "dec"};
    char first = base_at(c, c->at);
    if (first < 'a' || first > 'z') return false;
    for (size_t i = 0; i < sizeof(MONTHS) / sizeof(MONTHS[0]); i++) {
        size_t used = dv_phrase__match((dv_str){c->text.ptr + c->at, c->text.len - c->at}, MONTHS[i]);
        if (used == 0) continue;
        c->at += used;
        dv_part rest = {0, 0, 0};
        while (c->at < c->text.len && (base_at(c, c->at) == '-' || base_at(c, c->at) == ' ')) {
            c->at += dv_glyph__at(c->text, c->at).size;
        }
        take_digits(c, &rest, 4);
        return true;
    }
    return false;
}

/* A mark between parts, with blanks around it. @return 0 when there is none. */
static char take_mark(dv_cursor *c) {
    size_t start = c->at;
    skip_blanks(c);
    char mark = base_at(c, c->at);
    if (mark != '/' && mark != '-' && mark != '.') {
        c->at = start;
        return 0;
    }
    c->at += dv_glyph__at(c->text, c->at).size;
    skip_blanks(c);
    return mark;
}

/* A day or a month: digits, or signs for an unknown one. */
static bool take_small(dv_cursor *c, dv_part *part) {
    take_digits(c, part, 5);
    if (part->digits == 0) take_unknown(c, part);
    return part->digits + part->unknown != 0;
}

/* 0 for an unknown part. A written 0 becomes an impossible figure, so that it is reported. */
static uint8_t small_value(const dv_part *part) {
    if (part->digits == 0) return 0;
    return part->value == 0 || part->digits > 2 ? UINT8_MAX : (uint8_t)part->value;
}

/* The year behind one part: `6/2026`, and what is wrong with `6/26` and `22/6`. */
static dv_status end_month_year(dv_cursor *c, const dv_part *first, const dv_part *second) {
    c->date.month = small_value(first);
    if (set_year(c, second)) return DV_OK;
    if (second->digits == 2) return fail(c, DV_E_AMBIGUOUS, &MSG_SHORT_YEAR);
    return fail(c, DV_E_VALUE, second->digits == 1 ? &MSG_NO_YEAR : &MSG_INVALID);
}

/* `22/6/2026` and `6/2026`, with `/`, `-` or `.`. */
static dv_status take_day_first(dv_cursor *c) {
    dv_part first = {0, 0, 0};
    dv_part second = {0, 0, 0};
    if (!take_small(c, &first)) return fail(c, DV_E_VALUE, &MSG_INVALID);
    char next = base_at(c, c->at);
    if (first.digits > 4 && (next < '0' || next > '9')) return fail_serial(c, first.value);
    char mark = take_mark(c);
    if (mark == 0) return fail(c, DV_E_VALUE, &MSG_INVALID);
    if (take_english_month(c)) return fail(c, DV_E_VALUE, &MSG_EXCEL_MONTH);
    if (!take_small(c, &second) || first.digits > 2) return fail(c, DV_E_VALUE, &MSG_INVALID);
    if (second.digits == 2 || second.digits == 3) {
        /* `6/202…`: signs for lost digits of the year, unless a third part follows. */
        size_t start = c->at;
        if (base_at(c, c->at) != '.' || second.digits == 3) take_unknown(c, &second);
        if (second.unknown != 0) return end_month_year(c, &first, &second);
        c->at = start;
    }
    size_t end = c->at;
    if (second.digits > 2 || take_mark(c) != mark) {
        c->at = end;
        return end_month_year(c, &first, &second);
    }
    c->date.day = small_value(&first);
    c->date.month = small_value(&second);
    return take_year(c);
}

/* The month by its name, after `tháng`. */
static bool take_month_word(dv_cursor *c) {
    static const dv_phrase MONTHS[] = {
        {"một", 1}, {"giêng", 1}, {"hai", 2},   {"ba", 3},        {"tư", 4},        {"sáu", 6},   {"bảy", 7},
        {"tám", 8}, {"chín", 9},  {"mười", 10}, {"mười một", 11}, {"mười hai", 12}, {"chạp", 12},
    };
    size_t used;
    int row = dv_phrase__find((dv_str){c->text.ptr + c->at, c->text.len - c->at}, MONTHS,
                              sizeof(MONTHS) / sizeof(MONTHS[0]), &used);
    if (row < 0) return false;
    c->date.month = (uint8_t)MONTHS[row].value;
    c->at += used;
    return true;
}

/* `6 năm 2026` or `6/2026`, after `tháng`. */
static dv_status take_month_words(dv_cursor *c) {
    dv_part month = {0, 0, 0};
    if (!take_month_word(c) && take_small(c, &month)) c->date.month = small_value(&month);
    skip_blanks(c);
    if (!take_word(c, "năm")) {
        char mark = take_mark(c);
        char next = c->at < c->text.len ? c->text.ptr[c->at] : 0;
        bool year_follows = mark == 0 && next >= '0' && next <= '9'; /* `tháng Sáu 2026` */
        if (!year_follows && (mark == 0 || mark == '.')) return fail(c, DV_E_VALUE, &MSG_NO_YEAR);
    }
    char next = base_at(c, c->at);
    bool has_year = (next >= '0' && next <= '9') || (c->at < c->text.len && unknown_size(c) != 0);
    return has_year ? take_year(c) : DV_OK; /* nothing behind `năm`: the year is still blank */
}

/* `ngày 22 tháng 6 năm 2026` and its parts. */
static dv_status take_words(dv_cursor *c, bool *found) {
    *found = true;
    if (take_word(c, "năm")) return take_year(c);
    if (take_word(c, "tháng")) return take_month_words(c);
    *found = take_word(c, "ngày");
    if (!*found) return DV_OK;
    size_t start = c->at;
    dv_part day = {0, 0, 0};
    take_small(c, &day);
    skip_blanks(c);
    if (take_word(c, "tháng")) {
        c->date.day = small_value(&day);
        return take_month_words(c);
    }
    c->at = start;
    *found = false;
    return DV_OK;
}

/* `?`, `~` and `%` of EDTF. */
static void take_uncertain(dv_cursor *c) {
    char mark = base_at(c, c->at);
    if (mark != '?' && mark != '~' && mark != '%') return;
    c->date.uncertain = mark == '?' ? 1 : mark == '~' ? 2 : 3;
    c->at++;
}

static dv_status fail_with(dv_cursor *c, const dv_message *message, int64_t value, int64_t days) {
    dv_status status = fail(c, DV_E_VALUE, message);
    dv_why__int(c->why, 1, value);
    if (days != 0) dv_why__int(c->why, 2, days);
    return status;
}

/* What was written for a part that is kept as UINT8_MAX: too long, or nought. */
static int64_t shown(uint8_t part) {
    return part == UINT8_MAX ? 0 : part;
}

/* Checks the parts against the calendar. */
static dv_status check_calendar(dv_cursor *c) {
    const dv_date *date = &c->date;
    if (date->year_known == 4 && date->year < 1) return fail(c, DV_E_RANGE, &MSG_RANGE);
    if (date->month > 12) return fail_with(c, &MSG_MONTH, shown(date->month), 0);
    if (date->day > 31) return fail_with(c, &MSG_DAY, shown(date->day), 0);
    if (date->year_known == 0 && date->month == 0) return fail(c, DV_E_VALUE, &MSG_INVALID);
    if (date->month == 0) return DV_OK;
    /* A year that is not wholly known may be a leap year. */
    uint8_t days = dv_days_in_month(date->year_known == 4 ? date->year : 2000, date->month);
    if (date->day <= days) return DV_OK;
    dv_status status = fail_with(c, date->month == 2 ? &MSG_FEBRUARY : &MSG_MONTH_DAYS, date->month, days);
    if (date->month == 2 && c->why != NULL) {
        dv_buf year = dv_why__open(c->why, 1);
        dv_buf__digits(&year, (uint64_t)date->year, 4);
        dv_why__close(c->why, 1, &year);
    }
    return status;
}

dv_status dv_date__scan(dv_date *out, dv_str text, size_t *used, dv_why *why) {
    dv_cursor c = {.text = text, .at = 0, .why = why};
    if (text.len == 0) return fail(&c, DV_E_VALUE, &MSG_INVALID);
    bool found = text.ptr[0] >= '0' && text.ptr[0] <= '9';
    bool about = false;
    dv_status status = DV_OK;
    if (found) {
        found = false;
    } else {
        about = take_word(&c, "khoảng") || take_word(&c, "~");
        status = take_words(&c, &found);
        if (!found && take_english_month(&c)) return fail(&c, DV_E_VALUE, &MSG_EXCEL_MONTH);
    }
    if (status == DV_OK && !found && !take_edtf(&c)) status = take_day_first(&c);
    if (status == DV_OK) take_uncertain(&c);
    if (status == DV_OK && about && c.date.uncertain == 0) c.date.uncertain = 2;
    if (status == DV_OK) status = check_calendar(&c);
    if (status != DV_OK) return status;
    *out = c.date;
    *used = c.at;
    return DV_OK;
}

dv_status dv_date_parse(dv_date *out, dv_str text, dv_why *why) {
    dv_str value = dv_text__value(text);
    dv_date date;
    size_t used = 0;
    dv_status status = dv_date__scan(&date, value, &used, why);
    if (status == DV_OK && used != value.len) status = dv_why__set(why, DV_E_VALUE, &MSG_INVALID, value);
    if (status != DV_OK) {
        dv_why__text(why, 0, value);
        return status;
    }
    *out = date;
    return DV_OK;
}
