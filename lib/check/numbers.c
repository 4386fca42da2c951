/* Document numbers against their dates: one document, one date; a later number, no earlier date. */
#include "check/check.h"

#include <string.h>

static const dv_message MSG_TWO_DATES = {
    .rule = "symbol-date",
    .severity = DV_ERROR,
    .vi =
        "{0}: chỗ này ghi ngày {1}, chỗ khác trong hồ sơ ghi ngày {2}; một văn bản chỉ có một ngày. Đề nghị đối "
        "chiếu bản gốc",
    .en = "{0}: dated {1} here and {2} elsewhere in the dossier; a document has one date",
};
static const dv_message MSG_ORDER = {
    .rule = "number-order",
    .severity = DV_WARNING,
    .vi = "{0} ngày {1} có số lớn hơn nhưng ngày sớm hơn {2} ngày {3}: đề nghị đối chiếu số và ngày",
    .en = "{0} of {1} has the greater number but the earlier date than {2} of {3}",
};

static bool is_dated(const dv_citation *citation) {
    return DV_HAS(citation, symbol) && DV_HAS(citation, date) && citation->symbol.number >= 0 &&
           dv_date_is_whole(citation->date) && citation->date.uncertain == 0;
}

/* `ĐU` of this commune and `ĐU` of another are two bodies. */
static bool may_be_one(const dv_citation *a, const dv_citation *b) {
    return a->issuer.len == 0 || b->issuer.len == 0 || dv_fold_equal(a->issuer, b->issuer);
}

static dv_spot date_spot(const dv_cited *cited) {
    return cited->outer ? DV_AT(cited->outer, subject) : DV_AT(cited->citation, date);
}

static void check_same(dv_checking *run) {
    dv_names names;
    dv_names__init(run, &names, run->cited_len);
    const dv_citation **first = dv_check__alloc(run, run->cited_len, sizeof(dv_citation *));
    for (size_t i = 0; i < run->cited_len && run->status == DV_OK; i++) {
        const dv_citation *citation = run->cited[i].citation;
        bool is_new;
        if (!is_dated(citation)) continue;
        dv_str symbol = dv_check__symbol(run, &citation->symbol);
        size_t place = dv_names__add(&names, symbol, &is_new);
        if (run->status != DV_OK) return;
        if (is_new)
            first[place] = citation;
        else if (!dv_date_equal(first[place]->date, citation->date) && may_be_one(first[place], citation))
            DV_SAY(run, date_spot(&run->cited[i]), &MSG_TWO_DATES, dv_arg__text(symbol), dv_arg__date(citation->date),
                   dv_arg__date(first[place]->date));
    }
}

/* Numbers begin again each year in the State, each term in the Party: congress years are left out there. */
static dv_str series_of(dv_checking *run, const dv_citation *citation) {
    const dv_docref *symbol = &citation->symbol;
    dv_str issuer = dv_check__fold(run, citation->issuer);
    dv_buf buf;
    dv_buf_init(&buf, run->arena.alloc);
    dv_buf_int(&buf, citation->date.year);
    dv_buf_putc(&buf, ' ');
    dv_buf_int(&buf, (int64_t)symbol->form);
    dv_buf_putc(&buf, ' ');
    dv_buf_puts(&buf, symbol->type);
    dv_buf_putc(&buf, '/');
    dv_buf_puts(&buf, symbol->issuer);
    dv_buf_putc(&buf, '-');
    dv_buf_puts(&buf, symbol->unit);
    dv_buf_putc(&buf, ' ');
    dv_buf_add(&buf, issuer);
    return dv_check__keep(run, &buf);
}

/* The document of the greatest number so far, and of the least: enough to see a step back. */
typedef struct series {
    const dv_citation *items[2];
} series;

static bool is_misplaced(const dv_citation *low, const dv_citation *high) {
    return low->symbol.number < high->symbol.number && dv_date_before(high->date, low->date);
}

static void check_order(dv_checking *run) {
    dv_names names;
    dv_names__init(run, &names, run->cited_len);
    series *all = dv_check__alloc(run, run->cited_len, sizeof *all);
    for (size_t i = 0; i < run->cited_len && run->status == DV_OK; i++) {
        const dv_citation *citation = run->cited[i].citation;
        bool is_new;
        if (!is_dated(citation) || (citation->symbol.system == DV_SYSTEM_PARTY && citation->date.year % 5 == 0))
            continue;
        series *of = &all[dv_names__add(&names, series_of(run, citation), &is_new)];
        if (run->status != DV_OK) return;
        for (size_t side = 0; side < 2; side++) {
            const dv_citation *other = of->items[side];
            bool low_first = other && is_misplaced(citation, other);
            if (!other || (!low_first && !is_misplaced(other, citation))) continue;
            const dv_citation *high = low_first ? other : citation;
            const dv_citation *low = low_first ? citation : other;
            DV_SAY(run, date_spot(&run->cited[i]), &MSG_ORDER, dv_arg__text(dv_check__symbol(run, &high->symbol)),
                   dv_arg__date(high->date), dv_arg__text(dv_check__symbol(run, &low->symbol)),
                   dv_arg__date(low->date));
            break;
        }
        if (!of->items[0] || citation->symbol.number > of->items[0]->symbol.number) of->items[0] = citation;
        if (!of->items[1] || citation->symbol.number < of->items[1]->symbol.number) of->items[1] = citation;
    }
}

void dv_check__numbers(dv_checking *run) {
    check_same(run);
    check_order(run);
}
