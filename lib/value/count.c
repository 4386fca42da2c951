#include "value/number.h"
#include "value/why.h"

#include "base/buf.h"

static const dv_message MSG_NEGATIVE = {
    .rule = "number-range",
    .severity = DV_ERROR,
    .vi = "“{0}”: số đếm không thể nhỏ hơn 0",
    .en = "“{0}”: a count cannot be below 0",
};

static const dv_message MSG_UNIT = {
    .rule = "unit-wrong",
    .severity = DV_ERROR,
    .vi = "“{0}”: đơn vị “{1}” không phải “{2}”; đề nghị kiểm tra số liệu có ghi đúng mục",
    .en = "“{0}”: the unit “{1}” is not “{2}”; check whether the figure belongs here",
};

static const dv_message MSG_NOT_COUNTED = {
    .rule = "unit-wrong",
    .severity = DV_ERROR,
    .vi = "“{0}”: “{1}” không phải đơn vị đếm; ở đây ghi số lượng, không ghi tỷ lệ",
    .en = "“{0}”: “{1}” is not a unit of counting; a number of things is wanted here, not a share",
};

/* Checks the word behind the figure. */
static dv_status check_word(dv_str text, dv_str rest, dv_unit want, dv_why *why) {
    if (rest.len == 0) return DV_OK;
    size_t used;
    dv_unit unit = dv_unit__prefix(rest, want, &used);
    if (unit != DV_UNIT_NONE && used == rest.len) {
        if (unit == want) return DV_OK;
        if (want == DV_UNIT_NONE && unit != DV_UNIT_PERCENT) return DV_OK;
    } else if (!dv_text__begins_word(rest)) {
        return dv_why__set(why, DV_E_VALUE, &dv_number__invalid, text);
    } else if (want == DV_UNIT_NONE) {
        for (size_t i = 0; i < rest.len; i++) {
            if (rest.ptr[i] >= '0' && rest.ptr[i] <= '9')
                return dv_why__set(why, DV_E_VALUE, &dv_number__invalid, text);
        }
        return DV_OK;
    }
    dv_why__set(why, DV_E_VALUE, want == DV_UNIT_NONE ? &MSG_NOT_COUNTED : &MSG_UNIT, text);
    dv_why__text(why, 1, rest);
    if (want != DV_UNIT_NONE) dv_why__text(why, 2, dv_s(dv_unit_name(want, DV_VI)));
    return DV_E_VALUE;
}

/* The figure with its multiplier; `*at` is moved past them. */
static dv_status read_figure(int64_t *value, dv_str text, size_t *at, dv_why *why) {
    dv_number number;
    dv_str figure = dv_text__after(text, *at);
    dv_status status = dv_number__scan(&number, figure, why);
    if (status != DV_OK) return status;
    dv_str rest = dv_text__after(figure, number.used);
    size_t words = 0;
    unsigned power = rest.len == 0 ? 0 : dv_multiplier__prefix(rest, &words);
    if (power == 0) {
        status = dv_number__as_count(&number, text, why);
    } else {
        status = dv_number__as_decimal(&number, text, rest, why);
        if (status == DV_OK && dv_number__multiply(&number.digits, &number.scale, power) != DV_OK) {
            return dv_why__set(why, DV_E_RANGE, &dv_number__range, text);
        }
        if (status == DV_OK && number.scale != 0) {
            number.shape = DV_NUMBER_FRACTION;
            status = dv_number__as_count(&number, text, why);
        }
    }
    if (status != DV_OK) return status;
    if (number.digits < 0) return dv_why__set(why, DV_E_RANGE, &MSG_NEGATIVE, text);
    *value = number.digits;
    *at = (size_t)(rest.ptr + words - text.ptr);
    return DV_OK;
}

dv_status dv_count_parse(dv_count *out, dv_str text, dv_unit unit, dv_why *why) {
    dv_str value = dv_text__value(text);
    dv_count count = {0, DV_EXACT};
    size_t at = 0;
    count.q = dv_qualifier__prefix(value, &at);
    if (count.q < DV_MAJORITY) {
        dv_status status = read_figure(&count.value, value, &at, why);
        if (status != DV_OK) return status;
    }
    dv_status status = check_word(value, dv_text__after(value, at), unit, why);
    if (status != DV_OK) return status;
    *out = count;
    return DV_OK;
}

dv_status dv_count_format(dv_buf *out, dv_count value, dv_notation notation) {
    dv_buf_puts(out, dv_qualifier__word(value.q, notation));
    if (value.q >= DV_MAJORITY) return out->status;
    if (notation == DV_PLAIN) return dv_buf_int(out, value.value);
    if (notation == DV_OFFICE && value.value > 0 && value.value < 10)
        return dv_buf__digits(out, (uint64_t)value.value, 2);
    return dv_buf__grouped(out, value.value, '.');
}
