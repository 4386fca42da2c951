/* Documents as they are cited: in full at least once. */
#include "check/check.h"

static const dv_message MSG_INCOMPLETE = {
    .rule = "docref-incomplete",
    .severity = DV_WARNING,
    .vi =
        "\"{0}\" chưa có số, ký hiệu và ngày ban hành; lần đầu viện dẫn phải ghi đủ tên loại, số, ký hiệu, "
        "ngày, cơ quan ban "
        "hành, trích yếu",
    .en =
        "\"{0}\" has neither number nor date; the first citation gives type, number and symbol, date, issuer "
        "and subject",
};
static const dv_message MSG_NO_NUMBER = {
    .rule = "docref-incomplete",
    .severity = DV_WARNING,
    .vi = "\"{0}\" có ngày nhưng chưa có số, ký hiệu; lần đầu viện dẫn phải ghi đủ",
    .en = "\"{0}\" has a date but no number; the first citation gives both",
};
static const dv_message MSG_NO_SUBJECT = {
    .rule = "docref-no-subject",
    .severity = DV_WARNING,
    .vi = "{0}: chưa ghi trích yếu nội dung; lần đầu viện dẫn phải ghi đủ",
    .en = "{0}: the subject is missing; the first citation gives it",
};
static const dv_message MSG_NO_DATE = {
    .rule = "docref-no-date",
    .severity = DV_WARNING,
    .vi = "{0}: chưa ghi ngày ban hành ở lần viện dẫn nào; lần đầu viện dẫn phải ghi đủ",
    .en = "{0}: no citation gives its date; the first one should",
};
static const dv_message MSG_REPEATED = {
    .rule = "docref-repeated",
    .severity = DV_WARNING,
    .vi = "{0} ghi hai lần trong một danh sách: số văn bản có thể bị đếm thừa",
    .en = "{0} stands twice in one list: documents may be counted twice",
};

static dv_spot spot_of(const dv_cited *cited) {
    return cited->outer ? DV_AT(cited->outer, subject) : DV_SPOT(cited->citation);
}

/* What is known of one document over all its citations. */
typedef struct known {
    bool date;
    bool subject;
    const void *list; /* the list in which it was seen last */
} known;

static void check_unnumbered(dv_checking *run, const dv_cited *cited) {
    const dv_citation *citation = cited->citation;
    if (cited->outer || cited->place == DV_CITED_ABOUT || DV_HAS(citation, symbol) ||
        dv_check__is_unread(run, &citation->base, DV_ROW_OF(citation, symbol)))
        return;
    dv_str name = dv_check__citation(run, citation);
    /* Resolutions of a village cell have no number in many places: worth knowing, no more. */
    dv_severity severity = cited->place == DV_CITED_BASIS ? DV_INFO : DV_WARNING;
    if (name.len > 0)
        DV_SAY_AS(run, DV_SPOT(citation), DV_HAS(citation, date) ? &MSG_NO_NUMBER : &MSG_INCOMPLETE, severity,
                  dv_arg__text(name));
}

static void check_first(dv_checking *run, const dv_cited *cited, const known *of) {
    const dv_citation *citation = cited->citation;
    if (!of->date && !dv_check__is_unread(run, &citation->base, DV_ROW_OF(citation, date)))
        DV_SAY(run, spot_of(cited), &MSG_NO_DATE, dv_arg__text(dv_check__symbol(run, &citation->symbol)));
    if (!of->subject && !cited->outer)
        DV_SAY(run, spot_of(cited), &MSG_NO_SUBJECT, dv_arg__text(dv_check__symbol(run, &citation->symbol)));
}

void dv_check__documents(dv_checking *run) {
    dv_names names;
    dv_names__init(run, &names, run->cited_len);
    known *documents = dv_check__alloc(run, run->cited_len, sizeof *documents);
    size_t *place = dv_check__alloc(run, run->cited_len, sizeof *place);
    bool *is_first = dv_check__alloc(run, run->cited_len, sizeof *is_first);
    for (size_t i = 0; i < run->cited_len && run->status == DV_OK; i++) {
        const dv_cited *cited = &run->cited[i];
        if (!DV_HAS(cited->citation, symbol) || cited->citation->symbol.number < 0) continue;
        place[i] = dv_names__add(&names, dv_check__symbol(run, &cited->citation->symbol), &is_first[i]);
        known *document = &documents[place[i]];
        document->date |= DV_HAS(cited->citation, date);
        document->subject |= cited->citation->subject.len > 0;
        if (cited->list && cited->list == document->list)
            DV_SAY(run, spot_of(cited), &MSG_REPEATED, dv_arg__text(dv_check__symbol(run, &cited->citation->symbol)));
        document->list = cited->list;
    }
    for (size_t i = 0; i < run->cited_len && run->status == DV_OK; i++) {
        check_unnumbered(run, &run->cited[i]);
        if (is_first[i]) check_first(run, &run->cited[i], &documents[place[i]]);
    }
}
