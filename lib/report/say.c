#include "report/say.h"

#include "report/letters.h"

static const dv_str ABSENT = {NULL, 0};

dv_str dv_say__count(dv_paper *paper, bool has, dv_count value) {
    dv_buf buf;
    if (!has) return ABSENT;
    dv_buf_init(&buf, paper->alloc);
    /* None is `0`: a second zero would look like a figure that was cut off. */
    dv_count_format(&buf, value, value.value == 0 ? DV_VIETNAMESE : DV_OFFICE);
    return dv_paper__keep(paper, &buf);
}

dv_str dv_say__number(dv_paper *paper, size_t value) {
    return dv_say__count(paper, true, (dv_count){(int64_t)value, DV_EXACT});
}

dv_str dv_say__decimal(dv_paper *paper, bool has, dv_decimal value) {
    dv_buf buf;
    if (!has) return ABSENT;
    dv_buf_init(&buf, paper->alloc);
    dv_decimal_format(&buf, value, DV_OFFICE);
    return dv_paper__keep(paper, &buf);
}

/* `đa số` may count things, but no measure: `đa số hộ`, not `đa số %`. */
static bool counts_things(dv_unit unit) {
    static const dv_unit THINGS[] = {DV_UNIT_PEOPLE,    DV_UNIT_HOUSEHOLDS, DV_UNIT_CONFERENCES, DV_UNIT_OPINIONS,
                                     DV_UNIT_DOCUMENTS, DV_UNIT_MODELS,     DV_UNIT_SESSIONS,    DV_UNIT_OTHER};
    for (size_t i = 0; i < sizeof THINGS / sizeof *THINGS; i++)
        if (THINGS[i] == unit) return true;
    return false;
}

dv_str dv_say__amount(dv_paper *paper, bool has, dv_amount value, dv_unit implied) {
    dv_buf buf;
    if (!has) return ABSENT;
    if (value.q == DV_NOT_STATED) return DV_S("chưa thống kê");
    if (value.q == DV_MAJORITY && !counts_things(value.unit)) return DV_S("đa số");
    dv_buf_init(&buf, paper->alloc);
    dv_amount_format(&buf, value, implied, DV_OFFICE);
    return dv_paper__keep(paper, &buf);
}

static void put_date(dv_buf *out, dv_date value) {
    dv_buf_puts(out, value.day ? "ngày " : value.month ? "tháng " : "năm ");
    dv_date_format(out, value, DV_OFFICE);
}

dv_str dv_say__date(dv_paper *paper, bool has, dv_date value) {
    dv_buf buf;
    if (!has) return ABSENT;
    dv_buf_init(&buf, paper->alloc);
    put_date(&buf, value);
    return dv_paper__keep(paper, &buf);
}

/* A period of whole months inside one year, as offices call it. */
static bool put_months(dv_buf *out, dv_date from, dv_date to) {
    static const char *const QUARTERS[] = {"I", "II", "III", "IV"};
    int months = to.month - from.month + 1;
    if (from.day || to.day || !from.month || !to.month || from.year != to.year || months < 2) return false;
    if (months == 12) {
        dv_buf_puts(out, "năm ");
    } else if (months == 3 && from.month % 3 == 1) {
        dv_buf_puts(out, "quý ");
        dv_buf_puts(out, QUARTERS[from.month / 3]);
        dv_buf_putc(out, '/');
    } else if (from.month == 1 || to.month == 12) {
        dv_buf_int(out, months);
        dv_buf_puts(out, from.month == 1 ? " tháng đầu năm " : " tháng cuối năm ");
    } else {
        return false;
    }
    dv_buf_int(out, from.year);
    return true;
}

/* A period of whole years: `giai đoạn 2025-2030`. */
static bool put_years(dv_buf *out, dv_date from, dv_date to) {
    if (from.month || to.month || from.day || to.day || from.year >= to.year) return false;
    dv_buf_puts(out, "giai đoạn ");
    dv_buf_int(out, from.year);
    dv_buf_putc(out, '-');
    dv_buf_int(out, to.year);
    return true;
}

static bool is_sure(dv_date value) {
    return value.year_known == 4 && value.uncertain == 0;
}

/* A name for the whole period, where it has one. */
static bool put_named_period(dv_buf *out, const dv_interval *value) {
    if (value->open_from || value->open_to) return false;
    if (dv_date_equal(value->from, value->to)) {
        put_date(out, value->from);
        return true;
    }
    if (!is_sure(value->from) || !is_sure(value->to)) return false;
    return put_months(out, value->from, value->to) || put_years(out, value->from, value->to);
}

dv_str dv_say__period(dv_paper *paper, bool has, dv_interval value) {
    dv_buf buf;
    if (!has) return ABSENT;
    dv_buf_init(&buf, paper->alloc);
    if (put_named_period(&buf, &value)) return dv_paper__keep(paper, &buf);
    if (!value.open_from) {
        dv_buf_puts(&buf, "từ ");
        put_date(&buf, value.from);
        dv_buf_putc(&buf, ' ');
    }
    dv_buf_puts(&buf, "đến ");
    if (value.open_to)
        dv_buf_puts(&buf, "nay");
    else
        put_date(&buf, value.to);
    return dv_paper__keep(paper, &buf);
}

dv_str dv_say__docref(dv_paper *paper, bool has, const dv_docref *value) {
    dv_buf buf;
    if (!has) return ABSENT;
    dv_buf_init(&buf, paper->alloc);
    dv_docref_format(&buf, value, DV_OFFICE);
    return dv_paper__keep(paper, &buf);
}

static size_t count_shown(const dv_str *items, size_t len) {
    size_t shown = 0;
    for (size_t i = 0; i < len; i++)
        shown += !dv_letters__blank(items[i]);
    return shown;
}

dv_str dv_say__join(dv_paper *paper, const dv_str *items, size_t len, dv_join how) {
    static const struct {
        const char *between, *last;
    } MARKS[] = {[DV_JOIN_AND] = {", ", " và "},
                 [DV_JOIN_SEMI_AND] = {"; ", " và "},
                 [DV_JOIN_SEMI] = {"; ", "; "},
                 [DV_JOIN_COMMA] = {", ", ", "}};
    dv_buf buf;
    size_t shown = count_shown(items, len);
    size_t at = 0;
    dv_buf_init(&buf, paper->alloc);
    for (size_t i = 0; i < len; i++) {
        if (dv_letters__blank(items[i])) continue;
        if (at > 0) dv_buf_puts(&buf, at + 1 == shown ? MARKS[how].last : MARKS[how].between);
        dv_buf_add(&buf, items[i]);
        at++;
    }
    return dv_paper__keep(paper, &buf);
}

dv_str dv_say__texts(dv_paper *paper, dv_texts texts, dv_join how) {
    return dv_say__join(paper, texts.items, texts.len, how);
}

dv_str dv_say__quoted(dv_paper *paper, dv_texts texts) {
    dv_buf buf;
    dv_buf_init(&buf, paper->alloc);
    for (size_t i = 0; i < texts.len; i++) {
        if (dv_letters__blank(texts.items[i])) continue;
        dv_buf_puts(&buf, buf.len > 0 ? "; “" : "“");
        dv_buf_add(&buf, texts.items[i]);
        dv_buf_puts(&buf, "”");
    }
    return dv_paper__keep(paper, &buf);
}

dv_str dv_say__upper(dv_paper *paper, dv_str text) {
    dv_buf buf;
    dv_buf_init(&buf, paper->alloc);
    dv_letters__upper(&buf, text);
    return dv_paper__keep(paper, &buf);
}

dv_str dv_say__capital(dv_paper *paper, dv_str text) {
    dv_buf buf;
    dv_buf_init(&buf, paper->alloc);
    dv_letters__capital(&buf, text);
    return dv_paper__keep(paper, &buf);
}

dv_str dv_say__pair(dv_paper *paper, dv_str a, dv_str b) {
    dv_buf buf;
    dv_buf_init(&buf, paper->alloc);
    dv_buf_add(&buf, a);
    dv_buf_add(&buf, b);
    return dv_paper__keep(paper, &buf);
}

dv_str dv_say__enum(const dv_entity *entity, size_t offset, dv_enum value) {
    int field = dv_field_at(entity->type, offset);
    if (!dv_has(entity, field)) return ABSENT;
    if (value.code == 0) return value.text;
    return dv_s(dv_enum_name(entity->type->fields[field].words, value.code, DV_VI));
}
