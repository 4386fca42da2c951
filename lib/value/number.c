#include "value/number.h"

#include "base/buf.h"
#include "text/chars.h"
#include "value/why.h"

const dv_message dv_number__invalid = {
    .rule = "number-invalid",
    .severity = DV_ERROR,
    .vi = "“{0}” không đọc được thành số; đề nghị ghi như 18.043 hoặc 17.239,15",
    .en = "“{0}” does not read as a number; write it like 18043 or 17239.15",
};

const dv_message dv_number__range = {
    .rule = "number-range",
    .severity = DV_ERROR,
    .vi = "“{0}”: số nằm ngoài phạm vi cho phép",
    .en = "“{0}”: the number is out of range",
};

static const dv_message MSG_GROUPS = {
    .rule = "number-invalid",
    .severity = DV_ERROR,
    .vi = "“{0}”: nhóm hàng nghìn phải đủ ba chữ số; đề nghị kiểm tra có thiếu hoặc thừa chữ số",
    .en = "“{0}”: a group of thousands has three digits; check for a missing or an extra digit",
};

static const dv_message MSG_NOT_WHOLE = {
    .rule = "number-invalid",
    .severity = DV_ERROR,
    .vi = "“{0}” có phần thập phân; ở đây là số đếm, phải là số nguyên",
    .en = "“{0}” has decimals; a count is a whole number",
};

static const dv_message MSG_LOST_ZERO = {
    .rule = "number-ambiguous",
    .severity = DV_ERROR,
    .vi = "“{0}” có thể là {1} (bảng tính Excel thường bỏ mất số 0 cuối); đề nghị ghi {2}",
    .en = "“{0}” may be {1} (a spreadsheet drops zeros at the end); write {2}",
};

static const dv_message MSG_COMMA = {
    .rule = "number-ambiguous",
    .severity = DV_ERROR,
    .vi = "“{0}”: dấu phẩy là dấu thập phân, nhưng số đếm phải là số nguyên; có phải {1}? Đề nghị ghi {2}",
    .en = "“{0}”: the comma is the decimal mark here, but a count is a whole number; is it {1}? Write {2}",
};

static const dv_message MSG_POINT = {
    .rule = "number-ambiguous",
    .severity = DV_ERROR,
    .vi = "“{0}” có thể là {1}; đề nghị ghi {2}",
    .en = "“{0}” may be {1}; write {2}",
};

enum { MARK_NONE = 0, MARK_POINT, MARK_COMMA, MARK_BLANK };

/* What the marks between the digits are, from left to right. */
typedef struct dv_layout {
    unsigned points;
    unsigned commas;
    unsigned blanks;
    int last;        /* kind of the last mark */
    unsigned lead;   /* digits before the first mark */
    unsigned tail;   /* digits behind the last mark */
    unsigned broken; /* groups between two marks that have not three digits */
    bool zero_lead;
    bool mixed; /* a mark of another kind before the last one's first */
} dv_layout;

static bool digit_at(dv_str text, size_t at) {
    return at < text.len && dv_char__is_digit(text.ptr[at]);
}

/* Blanks group only when exactly three digits follow. */
static bool groups_blank(dv_str text, size_t at) {
    return digit_at(text, at) && digit_at(text, at + 1) && digit_at(text, at + 2) && !digit_at(text, at + 3);
}

/* The mark at `at`, if digits go on behind it. */
static int mark_at(dv_str text, size_t at, const dv_layout *layout, size_t *size) {
    *size = 1;
    if (at >= text.len) return MARK_NONE;
    char c = text.ptr[at];
    if (c == '.' || c == ',') {
        if (!digit_at(text, at + 1)) return MARK_NONE;
        return c == '.' ? MARK_POINT : MARK_COMMA;
    }
    if (c != ' ' && (unsigned char)c < 0x80) return MARK_NONE;
    dv_glyph letter = dv_glyph__at(text, at);
    *size = letter.size;
    if (letter.base != ' ' || layout->points + layout->commas != 0 || layout->lead > 3) return MARK_NONE;
    return groups_blank(text, at + letter.size) ? MARK_BLANK : MARK_NONE;
}

static void note_mark(dv_layout *layout, int mark, unsigned run) {
    unsigned marks = layout->points + layout->commas + layout->blanks;
    if (marks == 0) {
        layout->lead = run;
    } else {
        if (run != 3) layout->broken++;
        if (mark != layout->last) layout->mixed = true;
    }
    layout->points += mark == MARK_POINT;
    layout->commas += mark == MARK_COMMA;
    layout->blanks += mark == MARK_BLANK;
    layout->last = mark;
}

static bool take_digit(int64_t *value, char c) {
    return __builtin_mul_overflow(*value, 10, value) || __builtin_sub_overflow(*value, c - '0', value);
}

/* Takes the digits, as a negative number so that INT64_MIN can be read, and notes the marks. */
static bool walk(dv_layout *layout, dv_str text, size_t *at, int64_t *value, unsigned *fraction) {
    unsigned run = 0;
    unsigned since_last = 0;
    bool overflow = false;
    for (;;) {
        while (digit_at(text, *at)) {
            overflow |= take_digit(value, text.ptr[*at]);
            run++;
            (*at)++;
        }
        size_t size;
        if (layout->points + layout->commas + layout->blanks == 0) layout->lead = run;
        int mark = mark_at(text, *at, layout, &size);
        since_last = run;
        if (mark == MARK_NONE) break;
        note_mark(layout, mark, run);
        run = 0;
        *at += size;
    }
    layout->tail = since_last;
    *fraction = layout->tail;
    return !overflow;
}

/* Whether the last mark occurs once and is another than the marks before it. */
static bool last_is_decimal(const dv_layout *layout) {
    unsigned last = layout->last == MARK_POINT ? layout->points : layout->last == MARK_COMMA ? layout->commas : 0;
    return layout->mixed && last == 1;
}

/* Whether the marks before the last are of one kind. */
static bool one_group_mark(const dv_layout *layout) {
    int kinds = (layout->points != 0) + (layout->commas != 0) + (layout->blanks != 0);
    return kinds == 2;
}

static bool classify_single(dv_number *out, const dv_layout *layout) {
    bool may_group = layout->lead <= 3 && !layout->zero_lead;
    out->scale = (uint8_t)layout->tail;
    out->shape = DV_NUMBER_FRACTION;
    if (layout->last == MARK_COMMA) {
        if (may_group && layout->tail == 3) out->shape = DV_NUMBER_COMMA_3;
    } else if (may_group && layout->tail <= 3) {
        out->shape = layout->tail == 3 ? DV_NUMBER_POINT_3 : DV_NUMBER_POINT_SHORT;
    }
    return true;
}

/* Tells group marks and decimal mark apart. @return false when groups are not whole. */
static bool classify(dv_number *out, const dv_layout *layout) {
    unsigned marks = layout->points + layout->commas + layout->blanks;
    out->scale = 0;
    out->shape = DV_NUMBER_DIGITS;
    if (marks == 0) return true;
    if (marks == 1 && layout->blanks == 0) return classify_single(out, layout);
    /* No group begins with a zero: 0.123 is a decimal, and 0.123.456 is nothing. */
    if (layout->lead > 3 || layout->zero_lead || layout->broken != 0) return false;
    if (!layout->mixed) {
        out->shape = DV_NUMBER_GROUPED;
        return layout->tail == 3;
    }
    out->shape = DV_NUMBER_FRACTION;
    out->scale = (uint8_t)layout->tail;
    return last_is_decimal(layout) && one_group_mark(layout);
}

dv_status dv_number__scan(dv_number *out, dv_str text, dv_why *why) {
    size_t at = 0;
    bool negative = false;
    if (text.len != 0 && !digit_at(text, 0)) {
        dv_glyph first = dv_glyph__at(text, 0);
        negative = first.base == '-';
        at = negative ? first.size : 0;
    }
    if (!digit_at(text, at)) return dv_why__set(why, DV_E_VALUE, &dv_number__invalid, text);
    dv_layout layout = {.zero_lead = text.ptr[at] == '0'};
    int64_t value = 0;
    unsigned fraction = 0;
    bool fits = walk(&layout, text, &at, &value, &fraction);
    if (!fits || fraction > UINT8_MAX) return dv_why__set(why, DV_E_RANGE, &dv_number__range, text);
    if (!classify(out, &layout)) return dv_why__set(why, DV_E_VALUE, &MSG_GROUPS, text);
    if (out->scale > 9) return dv_why__set(why, DV_E_RANGE, &dv_number__range, text);
    if (!negative && __builtin_sub_overflow(0, value, &value)) {
        return dv_why__set(why, DV_E_RANGE, &dv_number__range, text);
    }
    out->digits = value;
    out->used = at;
    return DV_OK;
}

int64_t dv_number__power(unsigned power) {
    int64_t value = 1;
    for (unsigned i = 0; i < power && i < 18; i++)
        value *= 10;
    return value;
}

/* Fills the two readings of an ambiguous number and how each is written. */
static dv_status report_two(dv_why *why, const dv_message *message, dv_str text, const dv_number *number,
                            bool short_group) {
    dv_why__set(why, DV_E_AMBIGUOUS, message, text);
    if (why == NULL) return DV_E_AMBIGUOUS;
    int64_t padded = short_group ? number->digits * dv_number__power(3u - number->scale) : number->digits;
    dv_buf readings = dv_why__open(why, 1);
    dv_buf writings = dv_why__open(why, 2);
    dv_buf_int(&readings, padded);
    dv_buf__grouped(&writings, padded, '.');
    if (short_group) {
        dv_buf_puts(&readings, " / ");
        dv_buf_int(&readings, number->digits);
        dv_buf_puts(&writings, " / ");
        dv_buf__grouped(&writings, number->digits, '.');
    }
    dv_why__close(why, 1, &readings);
    dv_why__close(why, 2, &writings);
    return DV_E_AMBIGUOUS;
}

static dv_status report_point(dv_why *why, dv_str text, dv_str rest, const dv_number *number) {
    dv_why__set(why, DV_E_AMBIGUOUS, &MSG_POINT, text);
    if (why == NULL) return DV_E_AMBIGUOUS;
    dv_buf readings = dv_why__open(why, 1);
    dv_buf_int(&readings, number->digits);
    dv_buf_puts(&readings, " / ");
    dv_buf__decimal(&readings, number->digits, number->scale, 0, ',');
    dv_why__close(why, 1, &readings);
    dv_buf writings = dv_why__open(why, 2);
    const char *blank = rest.len == 0 || rest.ptr[0] == '%' ? "" : " ";
    for (int i = 0; i < 2; i++) {
        if (i != 0) dv_buf_puts(&writings, " / ");
        if (i == 0)
            dv_buf__decimal(&writings, number->digits * 100, 2, '.', ',');
        else
            dv_buf__decimal(&writings, number->digits, number->scale, 0, ',');
        if (rest.len > 16) continue;
        dv_buf_puts(&writings, blank);
        dv_buf_add(&writings, rest);
    }
    dv_why__close(why, 2, &writings);
    return DV_E_AMBIGUOUS;
}

static bool drops_zeros(dv_number *number) {
    int64_t unit = dv_number__power(number->scale);
    if (number->digits % unit != 0) return false;
    number->digits /= unit;
    return true;
}

dv_status dv_number__as_count(dv_number *number, dv_str text, dv_why *why) {
    switch (number->shape) {
    case DV_NUMBER_POINT_SHORT:
        return report_two(why, &MSG_LOST_ZERO, text, number, true);
    case DV_NUMBER_COMMA_3:
        return report_two(why, &MSG_COMMA, text, number, false);
    case DV_NUMBER_FRACTION:
        if (!drops_zeros(number)) return dv_why__set(why, DV_E_VALUE, &MSG_NOT_WHOLE, text);
        break;
    default:
        break;
    }
    number->scale = 0;
    return DV_OK;
}

dv_status dv_number__as_decimal(dv_number *number, dv_str text, dv_str rest, dv_why *why) {
    if (number->shape == DV_NUMBER_POINT_3) return report_point(why, text, rest, number);
    return DV_OK;
}

dv_status dv_number__as_amount(dv_number *number, dv_str text, dv_why *why) {
    if (number->shape == DV_NUMBER_FRACTION) return DV_OK;
    return dv_number__as_count(number, text, why);
}

dv_status dv_number__multiply(int64_t *digits, uint8_t *scale, unsigned power) {
    unsigned from_scale = power < *scale ? power : *scale;
    *scale = (uint8_t)(*scale - from_scale);
    for (unsigned i = from_scale; i < power; i++) {
        if (__builtin_mul_overflow(*digits, 10, digits)) return DV_E_RANGE;
    }
    return DV_OK;
}

static bool is_between(int64_t value, int64_t from, int64_t to) {
    return (value >= from && value < to) || (value <= -from && value > -to);
}

void dv_number__put_measure(dv_buf *out, int64_t value, uint8_t scale, dv_notation notation) {
    bool plain = notation == DV_PLAIN;
    /* One mark and three digits must be a comma, and a whole number must not look like that. */
    char group = plain || (scale == 0 && is_between(value, 1000, 1000000)) ? 0 : '.';
    dv_buf__decimal(out, value, scale, group, plain && scale != 3 ? '.' : ',');
}

void dv_number__put_counted(dv_buf *out, int64_t value, uint8_t scale, dv_notation notation) {
    dv_buf__decimal(out, value, scale, notation == DV_PLAIN ? 0 : '.', ',');
    if (scale == 3) dv_buf_putc(out, '0');
}
