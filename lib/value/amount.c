#include "value/number.h"
#include "value/why.h"

#include "base/buf.h"

#include <string.h>

static const dv_message MSG_REVERSED = {
    .rule = "range-reversed",
    .severity = DV_ERROR,
    .vi = "“{0}”: số đầu của khoảng lớn hơn số cuối",
    .en = "“{0}”: the first figure of the range is greater than the last",
};

static const dv_message MSG_TWO_UNITS = {
    .rule = "unit-wrong",
    .severity = DV_ERROR,
    .vi = "“{0}”: hai đầu của khoảng có đơn vị khác nhau",
    .en = "“{0}”: the two ends of the range have different units",
};

/* One end of a range as it is written. */
typedef struct dv_figure {
    dv_number number;
    unsigned power;
    bool half; /* rưỡi */
    bool has_unit;
    dv_unit unit;
    dv_per per;
    dv_str unit_text;
} dv_figure;

static dv_str skip(dv_str text, size_t bytes) {
    return dv_text__after(text, bytes);
}

/* Reads number, multiplier and `rưỡi`. @return what is left. */
static dv_status read_number(dv_figure *figure, dv_str *rest, dv_str whole, dv_why *why) {
    dv_status status = dv_number__scan(&figure->number, *rest, NULL);
    if (status != DV_OK) {
        return dv_why__set(why, status, status == DV_E_RANGE ? &dv_number__range : &dv_number__invalid, whole);
    }
    size_t used = 0;
    *rest = skip(*rest, figure->number.used);
    if (rest->len != 0) figure->power = dv_multiplier__prefix(*rest, &used);
    *rest = skip(*rest, used);
    if (figure->power == 0 || figure->number.shape != DV_NUMBER_DIGITS) return DV_OK;
    used = dv_phrase__match(*rest, "rưỡi");
    figure->half = used != 0;
    *rest = skip(*rest, used);
    return DV_OK;
}

/* Where `/năm` and the like begin, when they end the text; else the end. */
static size_t find_per(dv_str text, dv_per *per) {
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != '/') continue;
        size_t used;
        dv_per found = dv_per__prefix((dv_str){text.ptr + i, text.len - i}, &used);
        if (found == DV_PER_NONE || i + used != text.len) continue;
        *per = found;
        return i;
    }
    return text.len;
}

/* A unit that is in the table, with what it is counted per, and nothing behind. */
static bool read_known_unit(dv_figure *figure, dv_str rest, dv_unit usual) {
    size_t used = 0;
    dv_unit unit = dv_unit__prefix(rest, usual, &used);
    if (unit == DV_UNIT_NONE) used = 0;
    dv_str behind = skip(rest, used);
    dv_per per = DV_PER_NONE;
    if (behind.len != 0) {
        size_t n;
        per = dv_per__prefix(behind, &n);
        if (per == DV_PER_NONE || n != behind.len) return false;
    }
    figure->unit = unit;
    figure->per = per;
    return true;
}

/* A unit that is not known is words on one line (`sản phẩm OCOP 3 sao`), but no second figure of a range. */
static bool is_unit_word(dv_str text) {
    bool digit = false;
    bool range = false;
    for (size_t i = 0; i < text.len; i++) {
        dv_str rest = {text.ptr + i, text.len - i};
        char c = text.ptr[i];
        if (c == '\n' || c == '\r') return false;
        digit = digit || (c >= '0' && c <= '9');
        range = range || dv_glyph__at(text, i).base == '-' || dv_phrase__match(rest, "đến") != 0;
    }
    return text.len > 0 && !(digit && range);
}

/* Reads the unit and what it is counted per; the rest of the text is one of them. */
static dv_status read_unit(dv_figure *figure, dv_str rest, dv_unit usual, dv_str whole, dv_why *why) {
    if (rest.len == 0) return DV_OK;
    if (!read_known_unit(figure, rest, usual)) {
        if (!dv_text__begins_word(rest)) return dv_why__set(why, DV_E_VALUE, &dv_number__invalid, whole);
        size_t end = find_per(rest, &figure->per);
        figure->unit = DV_UNIT_OTHER;
        figure->unit_text = dv_text__after((dv_str){rest.ptr, end}, 0);
        if (!is_unit_word(figure->unit_text)) return dv_why__set(why, DV_E_VALUE, &dv_number__invalid, whole);
    }
    figure->has_unit = figure->unit != DV_UNIT_NONE;
    return DV_OK;
}

/* The sign or word between the two ends of a range, if `rest` begins with one and a figure follows it. */
static size_t range_mark(dv_str rest) {
    static const char *const MARKS[] = {"-", "đến", "tới", "to"};
    for (size_t i = 0; i < sizeof(MARKS) / sizeof(MARKS[0]); i++) {
        size_t used = dv_phrase__match(rest, MARKS[i]);
        if (used == 0) continue;
        dv_str behind = skip(rest, used);
        if (behind.len != 0 && behind.ptr[0] >= '0' && behind.ptr[0] <= '9') return used;
    }
    return 0;
}

/* Where the unit of the first end stops because a range mark follows; 0 when there is none. */
static size_t find_range_mark(dv_str rest, size_t *mark) {
    char before = ' ';
    for (size_t i = 0; i < rest.len;) {
        dv_glyph letter = dv_glyph__at(rest, i);
        *mark = before == ' ' ? range_mark((dv_str){rest.ptr + i, rest.len - i}) : 0;
        if (*mark != 0) return i;
        before = letter.base;
        i += letter.size;
    }
    *mark = 0;
    return 0;
}

/* Decides what the marks of a number mean, now that its unit is known, and multiplies. */
static dv_status settle(dv_figure *figure, dv_str whole, dv_why *why) {
    dv_status status;
    dv_number *number = &figure->number;
    if (figure->power != 0 || dv_unit__measured(figure->unit)) {
        status = dv_number__as_decimal(number, whole, (dv_str){"", 0}, why);
    } else {
        status = dv_number__as_amount(number, whole, why);
    }
    if (status != DV_OK) return status;
    if (figure->half) {
        int64_t doubled = number->digits < 0 ? -5 : 5;
        if (__builtin_mul_overflow(number->digits, 10, &number->digits) ||
            __builtin_add_overflow(number->digits, doubled, &number->digits)) {
            return dv_why__set(why, DV_E_RANGE, &dv_number__range, whole);
        }
        number->scale = 1;
    }
    status = dv_number__multiply(&number->digits, &number->scale, figure->power);
    return status == DV_OK ? DV_OK : dv_why__set(why, DV_E_RANGE, &dv_number__range, whole);
}

/* Brings both ends to one scale and puts them in the amount. */
static dv_status join(dv_amount *out, const dv_figure *from, const dv_figure *to, dv_str whole, dv_why *why) {
    dv_decimal low = {.mantissa = from->number.digits, .scale = from->number.scale};
    dv_decimal high = {.mantissa = to->number.digits, .scale = to->number.scale};
    uint8_t scale = low.scale > high.scale ? low.scale : high.scale;
    if (dv_decimal_rescale(&low, scale) != DV_OK || dv_decimal_rescale(&high, scale) != DV_OK) {
        return dv_why__set(why, DV_E_RANGE, &dv_number__range, whole);
    }
    if (low.mantissa > high.mantissa) return dv_why__set(why, DV_E_VALUE, &MSG_REVERSED, whole);
    out->lower = low.mantissa;
    out->upper = high.mantissa;
    out->scale = scale;
    return DV_OK;
}

static void set_unit(dv_amount *out, const dv_figure *figure) {
    out->unit = figure->unit;
    out->per = figure->per;
    out->unit_text = figure->unit_text;
}

/* Gives a figure the default unit when it has none. */
static void default_unit(dv_figure *figure, dv_unit unit) {
    if (!figure->has_unit) figure->unit = unit;
}

static dv_status read_range(dv_amount *out, dv_figure *from, dv_str rest, size_t mark, dv_unit unit, dv_str whole,
                            dv_why *why) {
    dv_figure to = {.unit = DV_UNIT_NONE};
    dv_str behind = skip(rest, mark);
    dv_status status = read_number(&to, &behind, whole, why);
    if (status == DV_OK) status = read_unit(&to, behind, unit, whole, why);
    if (status != DV_OK) return status;
    default_unit(&to, unit);
    if (!from->has_unit) {
        from->unit = to.unit;
        /* In `10-15 triệu` the multiplier belongs to both. */
        if (from->power == 0) from->power = to.power;
    } else if (from->unit != to.unit) {
        return dv_why__set(why, DV_E_VALUE, &MSG_TWO_UNITS, whole);
    }
    status = settle(from, whole, why);
    if (status == DV_OK) status = settle(&to, whole, why);
    if (status == DV_OK) status = join(out, from, &to, whole, why);
    if (status == DV_OK) set_unit(out, &to);
    return status;
}

static dv_status read_figures(dv_amount *out, dv_str text, dv_unit unit, dv_str whole, dv_why *why) {
    dv_figure from = {.unit = DV_UNIT_NONE};
    dv_str rest = text;
    dv_status status = read_number(&from, &rest, whole, why);
    if (status != DV_OK) return status;
    size_t mark;
    size_t at = rest.len == 0 ? (mark = 0) : find_range_mark(rest, &mark);
    status = read_unit(&from, mark != 0 ? dv_text__after((dv_str){rest.ptr, at}, 0) : rest, unit, whole, why);
    if (status != DV_OK) return status;
    if (mark != 0) return read_range(out, &from, (dv_str){rest.ptr + at, rest.len - at}, mark, unit, whole, why);
    default_unit(&from, unit);
    status = settle(&from, whole, why);
    if (status == DV_OK) status = join(out, &from, &from, whole, why);
    if (status == DV_OK) set_unit(out, &from);
    return status;
}

dv_status dv_amount_parse(dv_amount *out, dv_str text, dv_unit unit, dv_why *why) {
    dv_str value = dv_text__value(text);
    dv_amount amount = {.unit = unit};
    size_t used = 0;
    amount.q = dv_qualifier__prefix(value, &used);
    dv_str rest = skip(value, used);
    dv_status status = DV_OK;
    if (amount.q >= DV_MAJORITY) {
        dv_figure none = {.unit = DV_UNIT_NONE};
        status = read_unit(&none, rest, unit, value, why);
        default_unit(&none, unit);
        set_unit(&amount, &none);
    } else {
        static const char *const LEADS[] = {"từ", "from"};
        for (size_t i = 0; i < 2; i++)
            rest = skip(rest, dv_phrase__match(rest, LEADS[i]));
        status = read_figures(&amount, rest, unit, value, why);
    }
    if (status != DV_OK) return status;
    *out = amount;
    return DV_OK;
}

/* The multiplier that money is written with: 9, 6, or 0 for none. */
static unsigned money_power(const dv_amount *value) {
    int64_t most = value->upper > value->lower ? value->upper : value->lower;
    if (value->unit != DV_UNIT_VND || value->scale != 0 || value->lower < 0) return 0;
    if (most >= 1000000000 && value->lower % 1000000 == 0 && value->upper % 1000000 == 0) return 9;
    if (most >= 1000000 && value->lower % 1000 == 0 && value->upper % 1000 == 0) return 6;
    return 0;
}

static void put_figure(dv_buf *out, const dv_amount *value, int64_t figure, unsigned power, dv_notation notation) {
    uint8_t scale = value->scale;
    if (power != 0) {
        figure /= dv_number__power(power - 3);
        for (scale = 3; scale != 0 && figure % 10 == 0; scale--)
            figure /= 10;
    }
    if (power != 0 || dv_unit__measured(value->unit)) {
        dv_number__put_measure(out, figure, scale, notation);
    } else if (notation == DV_OFFICE && scale == 0 && figure >= 0 && figure < 10) {
        dv_buf__digits(out, (uint64_t)figure, 2);
    } else {
        dv_number__put_counted(out, figure, scale, notation);
    }
}

static void put_unit(dv_buf *out, const dv_amount *value, dv_unit usual, dv_notation notation) {
    const char *name = value->unit == usual ? "" : dv_unit_name(value->unit, notation == DV_PLAIN ? DV_EN : DV_VI);
    dv_str word = value->unit == DV_UNIT_OTHER ? value->unit_text : dv_s(name);
    if (word.len != 0 && word.ptr[0] != '%' && out->len != 0) dv_buf_putc(out, ' ');
    dv_buf_add(out, word);
    dv_buf_puts(out, dv_per__word(value->per, notation));
}

dv_status dv_amount_format(dv_buf *out, dv_amount value, dv_unit unit, dv_notation notation) {
    bool plain = notation == DV_PLAIN;
    dv_buf_puts(out, dv_qualifier__word(value.q, notation));
    if (value.q < DV_MAJORITY) {
        unsigned power = money_power(&value);
        put_figure(out, &value, value.lower, power, notation);
        if (value.upper != value.lower) {
            dv_buf_putc(out, '-');
            put_figure(out, &value, value.upper, power, notation);
        }
        if (power == 9) dv_buf_puts(out, plain ? " billion" : " tỷ");
        if (power == 6) dv_buf_puts(out, plain ? " million" : " triệu");
    }
    put_unit(out, &value, unit, notation);
    return out->status;
}
