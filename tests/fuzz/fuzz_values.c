/* Any bytes through every value parser; what reads is written and reads again to the same. */
#include <danvan/danvan.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds) {
    if (!holds)
        abort();
}

static void try_counts(dv_str text, dv_notation notation, dv_buf *out) {
    dv_count count, again;
    dv_why why;
    if (dv_count_parse(&count, text, DV_UNIT_NONE, &why) == DV_OK) {
        must(count.value >= 0);
        out->len = 0;
        dv_count_format(out, count, notation);
        must(dv_count_parse(&again, dv_buf_str(out), DV_UNIT_NONE, &why) == DV_OK);
        must(again.value == count.value && again.q == count.q);
    }
    for (int unit = DV_UNIT_NONE; unit <= DV_UNIT_POINTS; unit++) {
        dv_decimal decimal, second;
        if (dv_decimal_parse(&decimal, text, (dv_unit)unit, &why) != DV_OK)
            continue;
        out->len = 0;
        dv_decimal_format(out, decimal, notation);
        must(dv_decimal_parse(&second, dv_buf_str(out), (dv_unit)unit, &why) == DV_OK);
        must(second.mantissa == decimal.mantissa && second.scale == decimal.scale && second.q == decimal.q);
    }
    dv_amount amount, other;
    if (dv_amount_parse(&amount, text, DV_UNIT_NONE, &why) == DV_OK) {
        out->len = 0;
        dv_amount_format(out, amount, DV_UNIT_NONE, notation);
        must(dv_amount_parse(&other, dv_buf_str(out), DV_UNIT_NONE, &why) == DV_OK);
        must(other.q == amount.q && other.unit == amount.unit && other.per == amount.per);
    }
}

static void try_dates(dv_str text, dv_notation notation, dv_buf *out) {
    dv_date date, again;
    dv_interval interval, second;
    dv_why why;
    if (dv_date_parse(&date, text, &why) == DV_OK) {
        out->len = 0;
        dv_date_format(out, date, notation);
        if (notation == DV_PLAIN) {
            must(dv_date_parse(&again, dv_buf_str(out), &why) == DV_OK);
            must(dv_date_equal(date, again));
        }
    }
    if (dv_interval_parse(&interval, text, &why) == DV_OK) {
        out->len = 0;
        dv_interval_format(out, interval, notation);
        if (notation == DV_PLAIN) {
            must(dv_interval_parse(&second, dv_buf_str(out), &why) == DV_OK);
            must(dv_interval_equal(interval, second));
        }
    }
}

static void try_documents(dv_str text, dv_notation notation, dv_buf *out) {
    dv_docref docref, again;
    dv_citation_parts parts;
    dv_why why;
    if (dv_docref_parse(&docref, text, &why) == DV_OK) {
        out->len = 0;
        dv_docref_format(out, &docref, notation);
        must(dv_docref_parse(&again, dv_buf_str(out), &why) == DV_OK);
        must(dv_docref_equal(&docref, &again));
    }
    dv_str span;
    for (size_t at = 0; dv_docref_find(&docref, text, &at, &span);)
        must(span.ptr >= text.ptr && span.ptr + span.len <= text.ptr + text.len);
    if (dv_citation_parse(&parts, text, &why) == DV_OK) {
        out->len = 0;
        dv_citation_format(out, &parts);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *copy = malloc(size + 1); /* exactly as long as the text, so that a read past its end is seen */
    if (!copy)
        return 0;
    if (size > 0)
        memcpy(copy, data, size);
    dv_str text = {copy, size};
    dv_buf out;
    dv_buf_init(&out, NULL);
    if (dv_utf8_check(text) == size) {
        for (int notation = DV_PLAIN; notation <= DV_OFFICE; notation++) {
            try_counts(text, (dv_notation)notation, &out);
            try_dates(text, (dv_notation)notation, &out);
            try_documents(text, (dv_notation)notation, &out);
        }
    }
    dv_buf_free(&out);
    free(copy);
    return 0;
}
