#include "value/date.h"

#include "base/buf.h"

static const char *uncertain_mark(dv_date value) {
    static const char *const MARKS[4] = {"", "?", "~", "%"};
    return MARKS[value.uncertain & 3];
}

/* The known digits of the year, then `unknown` for each of the others, or once when `once`. */
static void put_year(dv_buf *out, dv_date value, const char *unknown, bool once) {
    unsigned known = value.year_known > 4 ? 4 : value.year_known;
    uint64_t year = value.year < 0 ? 0 : (uint64_t)value.year;
    for (unsigned i = known; i < 4; i++)
        year /= 10;
    if (known != 0) dv_buf__digits(out, year, known);
    for (unsigned i = known; i < 4; i++) {
        dv_buf_puts(out, unknown);
        if (once) break;
    }
}

static void format_edtf(dv_buf *out, dv_date value) {
    put_year(out, value, "X", false);
    if (value.month == 0 && value.day == 0) return;
    dv_buf_putc(out, '-');
    if (value.month == 0)
        dv_buf_puts(out, "XX");
    else
        dv_buf__digits(out, value.month, 2);
    if (value.day == 0) return;
    dv_buf_putc(out, '-');
    dv_buf__digits(out, value.day, 2);
}

/* Months 1 and 2 are written with a zero, so that nobody can make 11 or 12 of them. */
static void put_month(dv_buf *out, uint8_t month) {
    if (month == 0)
        dv_buf_puts(out, "…");
    else
        dv_buf__digits(out, month, month < 3 ? 2 : 1);
}

dv_status dv_date_format(dv_buf *out, dv_date value, dv_notation notation) {
    if (notation == DV_PLAIN) {
        format_edtf(out, value);
        return dv_buf_puts(out, uncertain_mark(value));
    }
    if (value.day != 0) {
        dv_buf__digits(out, value.day, 2);
        dv_buf_putc(out, '/');
    }
    if (value.month != 0 || value.day != 0) {
        put_month(out, value.month);
        dv_buf_putc(out, '/');
    } else if (value.year_known != 4) {
        dv_buf_puts(out, "năm ");
    }
    put_year(out, value, "…", true);
    return dv_buf_puts(out, uncertain_mark(value));
}

dv_status dv_date_format_long(dv_buf *out, dv_date value) {
    dv_buf_puts(out, "ngày ");
    if (value.day == 0)
        dv_buf_puts(out, "…");
    else
        dv_buf__digits(out, value.day, 2);
    dv_buf_puts(out, " tháng ");
    put_month(out, value.month);
    dv_buf_puts(out, " năm ");
    put_year(out, value, "…", true);
    return out->status;
}
