#include "value/number.h"
#include "value/why.h"

#include "base/buf.h"

static const dv_message MSG_UNIT_MISSING = {
    .rule = "unit-missing",
    .severity = DV_ERROR,
    .vi = "“{0}” chưa ghi đơn vị; đề nghị ghi kèm đơn vị, ví dụ “{0} {1}”",
    .en = "“{0}” has no unit; write it with its unit, like “{0} {1}”",
};

static const dv_message MSG_PERCENT_MISSING = {
    .rule = "unit-missing",
    .severity = DV_ERROR,
    .vi = "“{0}” chưa ghi dấu %; nếu là tỷ lệ phần trăm, đề nghị ghi “{0}%”",
    .en = "“{0}” has no %; if it is a percentage, write “{0}%”",
};

static const dv_message MSG_UNIT_WRONG = {
    .rule = "unit-wrong",
    .severity = DV_ERROR,
    .vi = "“{0}”: đơn vị “{1}” không dùng ở đây; cần “{2}”",
    .en = "“{0}”: the unit “{1}” does not fit here; “{2}” is wanted",
};

static const dv_message MSG_UNIT_UNKNOWN = {
    .rule = "unit-wrong",
    .severity = DV_ERROR,
    .vi = "“{0}”: không có đơn vị “{1}”",
    .en = "“{0}”: there is no unit “{1}”",
};

static bool is_area(dv_unit unit) {
    return unit == DV_UNIT_HA || unit == DV_UNIT_KM2 || unit == DV_UNIT_M2;
}

static dv_status report_unit(dv_str text, dv_str rest, dv_unit want, dv_why *why) {
    if (!dv_text__begins_word(rest) && rest.ptr[0] != '%')
        return dv_why__set(why, DV_E_VALUE, &dv_number__invalid, text);
    dv_why__set(why, DV_E_VALUE, want == DV_UNIT_NONE ? &MSG_UNIT_UNKNOWN : &MSG_UNIT_WRONG, text);
    dv_why__text(why, 1, rest);
    if (want != DV_UNIT_NONE) dv_why__text(why, 2, dv_s(dv_unit_name(want, DV_VI)));
    return DV_E_VALUE;
}

/* Checks the unit behind the figure. */
static dv_status check_unit(dv_unit *unit, dv_str text, dv_str rest, dv_unit want, dv_why *why) {
    *unit = DV_UNIT_NONE;
    if (rest.len == 0) {
        if (want == DV_UNIT_NONE) return DV_OK;
        dv_why__set(why, DV_E_VALUE, want == DV_UNIT_PERCENT ? &MSG_PERCENT_MISSING : &MSG_UNIT_MISSING, text);
        dv_why__text(why, 1, dv_s(dv_unit_name(want, DV_VI)));
        return DV_E_VALUE;
    }
    size_t used;
    *unit = dv_unit__prefix(rest, want, &used);
    if (*unit == DV_UNIT_NONE || used != rest.len) return report_unit(text, rest, want, why);
    if (want == DV_UNIT_NONE || *unit == want || (want == DV_UNIT_HA && is_area(*unit))) return DV_OK;
    return report_unit(text, rest, want, why);
}

/* The figure behind the qualifier. */
static dv_status read_figure(dv_decimal *out, dv_str text, dv_str figure, dv_unit want, dv_why *why) {
    dv_number number;
    dv_status status = dv_number__scan(&number, figure, why);
    if (status != DV_OK) return status;
    dv_str rest = dv_text__after(figure, number.used);
    size_t words = 0;
    unsigned power = rest.len == 0 || rest.ptr[0] == '%' ? 0 : dv_multiplier__prefix(rest, &words);
    dv_unit unit;
    /* An ambiguous figure is told as such even where its unit is missing: with the unit it would still be ambiguous. */
    dv_str shown = rest.len == 0 && want != DV_UNIT_NONE ? dv_s(dv_unit_name(want, DV_VI)) : rest;
    status = dv_number__as_decimal(&number, text, shown, why);
    if (status == DV_OK) status = check_unit(&unit, text, dv_text__after(rest, words), want, why);
    if (status != DV_OK) return status;
    if (dv_number__multiply(&number.digits, &number.scale, power) != DV_OK) {
        return dv_why__set(why, DV_E_RANGE, &dv_number__range, text);
    }
    out->mantissa = number.digits;
    out->scale = number.scale;
    out->unit = (uint8_t)unit;
    return DV_OK;
}

dv_status dv_decimal_parse(dv_decimal *out, dv_str text, dv_unit unit, dv_why *why) {
    dv_str value = dv_text__value(text);
    dv_decimal decimal = {.mantissa = 0, .scale = 0, .unit = (uint8_t)unit, .q = DV_EXACT};
    size_t at = 0;
    decimal.q = dv_qualifier__prefix(value, &at);
    dv_str figure = dv_text__after(value, at);
    if (decimal.q >= DV_MAJORITY) {
        dv_unit word = unit;
        if (figure.len != 0) {
            dv_status status = check_unit(&word, value, figure, unit, why);
            if (status != DV_OK) return status;
        }
        decimal.unit = (uint8_t)word;
    } else {
        dv_status status = read_figure(&decimal, value, figure, unit, why);
        if (status != DV_OK) return status;
    }
    *out = decimal;
    return DV_OK;
}

dv_status dv_decimal_format(dv_buf *out, dv_decimal value, dv_notation notation) {
    dv_buf_puts(out, dv_qualifier__word(value.q, notation));
    if (value.q >= DV_MAJORITY) return out->status;
    dv_number__put_measure(out, value.mantissa, value.scale, notation);
    const char *name = dv_unit_name((dv_unit)value.unit, notation == DV_PLAIN ? DV_EN : DV_VI);
    if (name[0] != 0 && name[0] != '%') dv_buf_putc(out, ' ');
    return dv_buf_puts(out, name);
}

/* Compares whole parts first, so that no multiplication can overflow. */
int dv_decimal_compare(dv_decimal a, dv_decimal b) {
    int64_t unit_a = dv_number__power(a.scale);
    int64_t unit_b = dv_number__power(b.scale);
    int64_t whole_a = a.mantissa / unit_a;
    int64_t whole_b = b.mantissa / unit_b;
    if (whole_a != whole_b) return whole_a < whole_b ? -1 : 1;
    int64_t part_a = a.mantissa % unit_a * dv_number__power(a.scale < 9 ? 9u - a.scale : 0);
    int64_t part_b = b.mantissa % unit_b * dv_number__power(b.scale < 9 ? 9u - b.scale : 0);
    return part_a < part_b ? -1 : part_a > part_b;
}

dv_status dv_decimal_rescale(dv_decimal *value, uint8_t scale) {
    if (scale > 9) return DV_E_RANGE;
    dv_decimal moved = *value;
    for (; moved.scale < scale; moved.scale++) {
        if (__builtin_mul_overflow(moved.mantissa, 10, &moved.mantissa)) return DV_E_RANGE;
    }
    for (; moved.scale > scale; moved.scale--) {
        if (moved.mantissa % 10 != 0) return DV_E_LOSS;
        moved.mantissa /= 10;
    }
    *value = moved;
    return DV_OK;
}

dv_status dv_decimal_add(dv_decimal *out, dv_decimal a, dv_decimal b) {
    uint8_t scale = a.scale > b.scale ? a.scale : b.scale;
    if (dv_decimal_rescale(&a, scale) != DV_OK || dv_decimal_rescale(&b, scale) != DV_OK) return DV_E_RANGE;
    if (__builtin_add_overflow(a.mantissa, b.mantissa, &a.mantissa)) return DV_E_RANGE;
    *out = a;
    return DV_OK;
}

/* The power of ten of the smallest unit of the kind that a unit is; -1 for a unit that is not converted. */
static int unit_power(dv_unit unit, int *kind) {
    *kind = is_area(unit) ? 1 : 2;
    switch (unit) {
    case DV_UNIT_M2:
        return 0;
    case DV_UNIT_HA:
        return 4;
    case DV_UNIT_KM2:
        return 6;
    case DV_UNIT_KG:
        return 0;
    case DV_UNIT_QUINTAL:
        return 2;
    case DV_UNIT_TONNE:
        return 3;
    default:
        return -1;
    }
}

dv_status dv_decimal_convert(dv_decimal *value, dv_unit to) {
    if ((dv_unit)value->unit == to) return DV_OK;
    int kind_from;
    int kind_to;
    int from = unit_power((dv_unit)value->unit, &kind_from);
    int target = unit_power(to, &kind_to);
    if (from < 0 || target < 0 || kind_from != kind_to) return DV_E_ARG;
    dv_decimal moved = *value;
    if (from >= target) {
        if (dv_number__multiply(&moved.mantissa, &moved.scale, (unsigned)(from - target)) != DV_OK) return DV_E_RANGE;
    } else {
        unsigned scale = moved.scale + (unsigned)(target - from);
        for (; scale > 9 && moved.mantissa % 10 == 0; scale--)
            moved.mantissa /= 10;
        if (scale > 9) return DV_E_RANGE;
        moved.scale = (uint8_t)scale;
    }
    moved.unit = (uint8_t)to;
    *value = moved;
    return DV_OK;
}
