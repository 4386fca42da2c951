/* Dates: whole, in a possible order, on working days. */
#include "check/check.h"

static const dv_message MSG_TRUNCATED_NEAR = {
    .rule = "date-truncated",
    .severity = DV_ERROR,
    .vi =
        "{0}: ngày \"{1}\" thiếu chữ số cuối của năm; các văn bản cùng danh sách đều năm {2}. Nếu đúng, ghi {3} "
        "(công cụ không "
        "tự điền)",
    .en =
        "{0}: the year of \"{1}\" has lost its last digits; all others of the list are of {2}. If so, write {3} "
        "(nothing is filled "
        "in here)",
};
static const dv_message MSG_TRUNCATED = {
    .rule = "date-truncated",
    .severity = DV_ERROR,
    .vi = "{0}: ngày \"{1}\" thiếu chữ số cuối của năm; đề nghị đối chiếu bản gốc (công cụ không tự điền)",
    .en = "{0}: the year of \"{1}\" has lost its last digits (nothing is filled in here)",
};
static const dv_message MSG_RANGE = {
    .rule = "date-order",
    .severity = DV_INFO,
    .vi = "{0} giao việc ký ngày {1} nên ngày ban hành chỉ có thể từ {2} đến {3}",
    .en = "the letter that asked for the report is of {1}: the day of issue can only be {4} to {3}",
};
static const dv_message MSG_MANDATE = {
    .rule = "date-order",
    .severity = DV_ERROR,
    .vi = "{0} giao việc ký ngày {1}, sau ngày ban hành báo cáo {2}: đề nghị đối chiếu",
    .en = "the letter that asked for the report is of {1}, after the report itself ({2})",
};
static const dv_message MSG_CITED = {
    .rule = "date-order",
    .severity = DV_ERROR,
    .vi =
        "{0} ngày {1} sau ngày ban hành báo cáo {2}: báo cáo không thể viện dẫn văn bản chưa ban hành, đề nghị "
        "đối chiếu",
    .en = "{0} is of {1}, after the report ({2}): a report cannot cite what is not yet issued",
};
static const dv_message MSG_FOUNDED = {
    .rule = "date-order",
    .severity = DV_ERROR,
    .vi = "đơn vị hoạt động từ {1}, trước ngày {2} của {0}: đề nghị đối chiếu",
    .en = "the unit works since {1}, before {0} was passed ({2})",
};
static const dv_message MSG_LATER = {
    .rule = "date-order",
    .severity = DV_ERROR,
    .vi = "{0} {1} sau ngày ban hành báo cáo {2}: đề nghị đối chiếu",
    .en = "{3} {1} is after the report ({2})",
};
static const dv_message MSG_SATURDAY = {
    .rule = "date-nonworking",
    .severity = DV_INFO,
    .vi = "{0}: ngày {1} là thứ Bảy",
    .en = "{0}: {1} is a Saturday",
};
static const dv_message MSG_SUNDAY = {
    .rule = "date-nonworking",
    .severity = DV_INFO,
    .vi = "{0}: ngày {1} là Chủ nhật",
    .en = "{0}: {1} is a Sunday",
};

/* A date, also where digits of the year are missing: `26/01/202.`. */
static dv_arg show(dv_checking *run, dv_date date) {
    if (date.year_known == 4 || date.year_known == 0) return dv_arg__date(date);
    dv_buf buf;
    dv_buf_init(&buf, run->arena.alloc);
    if (date.day > 0) {
        dv_buf_puts(&buf, date.day < 10 ? "0" : "");
        dv_buf_int(&buf, date.day);
        dv_buf_putc(&buf, '/');
    }
    if (date.month > 0) {
        dv_buf_puts(&buf, date.month < 3 ? "0" : "");
        dv_buf_int(&buf, date.month);
        dv_buf_putc(&buf, '/');
    }
    dv_buf_int(&buf, date.year / dv_check__power(4u - date.year_known));
    for (unsigned digit = date.year_known; digit < 4; digit++)
        dv_buf_putc(&buf, '.');
    return dv_arg__text(dv_check__keep(run, &buf));
}

static bool is_truncated(dv_date date) {
    return date.year_known > 0 && date.year_known < 4;
}

/* The year that all whole dates of the same list have, when it fits what is left of this one; 0 otherwise. */
static int16_t year_nearby(const dv_checking *run, const dv_cited *cited) {
    int64_t lost = dv_check__power(4u - cited->citation->date.year_known);
    int16_t year = 0;
    for (size_t i = 0; cited->list && i < run->cited_len; i++) {
        const dv_citation *other = run->cited[i].citation;
        if (run->cited[i].list != cited->list || !DV_HAS(other, date) || other->date.year_known != 4) continue;
        if (year != 0 && year != other->date.year) return 0;
        year = other->date.year;
    }
    return year / lost == cited->citation->date.year / lost ? year : 0;
}

static void check_cited_truncated(dv_checking *run, const dv_cited *cited) {
    const dv_citation *citation = cited->citation;
    if (!DV_HAS(citation, date) || !is_truncated(citation->date)) return;
    dv_spot spot = cited->outer ? DV_AT(cited->outer, subject) : DV_AT(citation, date);
    dv_arg name = dv_arg__text(dv_check__citation(run, citation));
    dv_arg shown = show(run, citation->date);
    dv_date candidate = citation->date;
    candidate.year = year_nearby(run, cited);
    candidate.year_known = 4;
    if (candidate.year == 0) {
        DV_SAY(run, spot, &MSG_TRUNCATED, name, shown);
        return;
    }
    const dv_date year = {.year = candidate.year, .year_known = 4};
    DV_SAY(run, spot, &MSG_TRUNCATED_NEAR, name, shown, dv_arg__date(year), dv_arg__date(candidate));
}

static bool check_other_truncated(void *ctx, const dv_visit_step *step) {
    dv_checking *run = ctx;
    const dv_type *type = step->entity->type;
    if (type == dv_type_find("citation")) return true;
    for (size_t i = 0; i < type->len; i++) {
        if (type->fields[i].kind != DV_KIND_DATE || !dv_has(step->entity, (int)i)) continue;
        const dv_date *date = dv_member(step->entity, (int)i);
        if (is_truncated(*date))
            DV_SAY(run, ((dv_spot){step->entity, (int)i, -1}), &MSG_TRUNCATED, dv_arg__text(dv_s(type->fields[i].vi)),
                   show(run, *date));
    }
    return true;
}

/* Only some days of a partial date are left when the letter that asked for the report came within it. */
static void check_mandate_range(dv_checking *run, const dv_report *report, dv_str name) {
    const dv_date mandate = report->mandate->date;
    int32_t earliest;
    int32_t latest;
    dv_date last;
    if (!dv_date_is_whole(mandate) || dv_date_is_whole(report->date) ||
        !dv_date_bounds(report->date, &earliest, &latest))
        return;
    int32_t asked = dv_date_to_days(mandate.year, mandate.month, mandate.day);
    if (asked <= earliest || asked > latest || dv_date_from_days(&last, latest) != DV_OK) return;
    dv_date first = mandate;
    if (first.year == last.year) first.year = 0;
    DV_SAY(run, DV_AT(report, date), &MSG_RANGE, dv_arg__text(name), dv_arg__date(mandate), dv_arg__date(first),
           dv_arg__date(last), dv_arg__date(mandate));
}

static void check_mandate(dv_checking *run, const dv_report *report) {
    const dv_citation *mandate = report->mandate;
    if (!mandate || !DV_HAS(mandate, date) || !DV_HAS(report, date)) return;
    dv_str name = mandate->type.len > 0 ? mandate->type : DV_S("Văn bản");
    if (dv_date_before(report->date, mandate->date))
        DV_SAY(run, DV_AT(mandate, date), &MSG_MANDATE, dv_arg__text(name), show(run, mandate->date),
               show(run, report->date));
    else
        check_mandate_range(run, report, name);
}

static void check_cited_order(dv_checking *run, dv_date issued) {
    for (size_t i = 0; i < run->cited_len; i++) {
        const dv_cited *cited = &run->cited[i];
        const dv_citation *citation = cited->citation;
        if ((cited->place == DV_CITED_MANDATE && !cited->outer) || !DV_HAS(citation, date) ||
            !dv_date_before(issued, citation->date))
            continue;
        DV_SAY(run, cited->outer ? DV_AT(cited->outer, subject) : DV_AT(citation, date), &MSG_CITED,
               dv_arg__text(dv_check__citation(run, citation)), show(run, citation->date),
               show(run, issued));
    }
}

static void check_later(dv_checking *run, dv_spot spot, dv_date issued, dv_date date, const char *vi, const char *en) {
    if (dv_has(spot.entity, spot.field) && dv_date_before(issued, date))
        DV_SAY(run, spot, &MSG_LATER, dv_arg__text(dv_s(vi)), show(run, date),
               show(run, issued), dv_arg__text(dv_s(en)));
}

static void check_order(dv_checking *run) {
    const dv_dossier *dossier = run->dossier;
    dv_date issued = dv_check__report_date(run);
    if (dossier->report) check_mandate(run, dossier->report);
    const dv_established *established = dossier->commune ? dossier->commune->established : NULL;
    if (established && DV_HAS(established, date) && established->by && DV_HAS(established->by, date) &&
        dv_date_before(established->date, established->by->date))
        DV_SAY(run, DV_AT(established, date), &MSG_FOUNDED, dv_arg__text(dv_check__citation(run, established->by)),
               show(run, established->date), show(run, established->by->date));
    if (issued.year_known == 0) return;
    check_cited_order(run, issued);
    if (established)
        check_later(run, DV_AT(established, date), issued, established->date, "ngày đơn vị bắt đầu hoạt động",
                    "the day on which the unit began to work,");
    if (dossier->commune)
        check_later(run, DV_AT(dossier->commune, as_of), issued, dossier->commune->as_of, "ngày chốt số liệu",
                    "the day of the figures,");
    for (size_t i = 0; dossier->results && i < dossier->results->dialogues.len; i++)
        check_later(run, DV_AT(dossier->results->dialogues.items[i], from), issued,
                    dossier->results->dialogues.items[i]->from, "ngày đối thoại", "the day of the dialogue,");
    for (size_t i = 0; dossier->results && i < dossier->results->feedback.len; i++)
        check_later(run, DV_AT(dossier->results->feedback.items[i], received), issued,
                    dossier->results->feedback.items[i]->received, "ngày nhận phản ánh", "the day on which feedback came in,");
    for (size_t i = 0; i < dossier->models.len; i++)
        check_later(run, DV_AT(dossier->models.items[i], since), issued, dossier->models.items[i]->since, "mô hình bắt đầu từ",
                    "the model's beginning,");
    if (dossier->report && !dossier->report->period.open_from)
        check_later(run, DV_AT(dossier->report, period), issued, dossier->report->period.from, "kỳ báo cáo bắt đầu",
                    "the reporting period begins; its first day");
}

static void check_weekday(dv_checking *run, dv_spot spot, dv_str name, dv_date date) {
    int weekday = dv_date_weekday(date);
    if (weekday >= 6)
        DV_SAY(run, spot, weekday == 6 ? &MSG_SATURDAY : &MSG_SUNDAY, dv_arg__text(name), dv_arg__date(date));
}

/* Documents of others are not ours to wonder about. */
static void check_weekdays(dv_checking *run) {
    const dv_report *report = run->dossier->report;
    if (report && DV_HAS(report, date)) check_weekday(run, DV_AT(report, date), DV_S("báo cáo"), report->date);
    for (size_t i = 0; i < run->cited_len; i++) {
        const dv_cited *cited = &run->cited[i];
        if (cited->place == DV_CITED_ISSUED && !cited->outer && DV_HAS(cited->citation, date))
            check_weekday(run, DV_AT(cited->citation, date), dv_check__citation(run, cited->citation),
                          cited->citation->date);
    }
}

void dv_check__dates(dv_checking *run) {
    for (size_t i = 0; i < run->cited_len; i++)
        check_cited_truncated(run, &run->cited[i]);
    dv_visit(&run->dossier->base, check_other_truncated, run);
    check_order(run);
    check_weekdays(run);
}
