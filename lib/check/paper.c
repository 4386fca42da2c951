/* The paper itself: its number, its day, in whose name it speaks. */
#include "check/check.h"

static const dv_message MSG_NO_NUMBER = {
    .rule = "doc-number-missing",
    .severity = DV_WARNING,
    .vi = "chưa có số văn bản (\"Số {0}\")",
    .en = "the paper has no number yet (\"Số {0}\")",
};
static const dv_message MSG_NO_SYMBOL = {
    .rule = "doc-number-missing",
    .severity = DV_WARNING,
    .vi = "chưa có số, ký hiệu văn bản{0}",
    .en = "the paper has no number and symbol yet{0}",
};
static const dv_message MSG_NO_DATE = {
    .rule = "date-partial",
    .severity = DV_WARNING,
    .vi = "chưa có ngày ban hành{0}",
    .en = "the paper has no date of issue yet{0}",
};
static const dv_message MSG_PARTIAL_DATE = {
    .rule = "date-partial",
    .severity = DV_WARNING,
    .vi = "ngày ban hành chưa đủ ngày, tháng, năm (\"{0}\")",
    .en = "the date of issue is not whole (\"{0}\")",
};
static const dv_message MSG_TWO_BODIES = {
    .rule = "issuer-inconsistent",
    .severity = DV_INFO,
    .vi = "báo cáo đứng tên \"{0}\" nhưng ký hiệu ghi cơ quan ban hành là \"{1}\": đề nghị dùng thống nhất một "
          "tên gọi",
    .en =
        "the report speaks in the name of \"{0}\", its symbol names \"{1}\" as the issuer: one name should be "
        "used throughout",
};
static const dv_message MSG_OTHER_COMMUNE = {
    .rule = "issuer-inconsistent",
    .severity = DV_INFO,
    .vi = "đơn vị báo cáo \"{0}\" không có tên {1} \"{2}\" của hồ sơ: đề nghị đối chiếu",
    .en = "the reporting body \"{0}\" does not name \"{2}\", the {1} of this dossier",
};
static const dv_message MSG_SIGNED_FOR_OTHER = {
    .rule = "issuer-inconsistent",
    .severity = DV_INFO,
    .vi = "báo cáo đứng tên \"{0}\" nhưng ký thay mặt \"{1}\": đề nghị đối chiếu",
    .en = "the report speaks in the name of \"{0}\" and is signed for \"{1}\"",
};

static dv_severity gravity(const dv_checking *run) {
    return dv_check__is_issued(run) ? DV_ERROR : DV_WARNING;
}

static void check_number(dv_checking *run, const dv_report *report) {
    dv_spot spot = DV_AT(report, symbol);
    if (!DV_HAS(report, symbol)) {
        if (!dv_check__is_unread(run, &report->base, spot.field))
            DV_SAY_AS(run, spot, &MSG_NO_SYMBOL, gravity(run), dv_arg__text(DV_S("")));
    } else if (report->symbol.number < 0) {
        DV_SAY_AS(run, spot, &MSG_NO_NUMBER, gravity(run), dv_arg__text(dv_check__symbol(run, &report->symbol)));
    }
}

static void check_date(dv_checking *run, const dv_report *report) {
    dv_spot spot = DV_AT(report, date);
    if (!DV_HAS(report, date)) {
        if (!dv_check__is_unread(run, &report->base, spot.field))
            DV_SAY_AS(run, spot, &MSG_NO_DATE, gravity(run), dv_arg__text(DV_S("")));
        return;
    }
    if (dv_date_is_whole(report->date) || (report->date.year_known > 0 && report->date.year_known < 4)) return;
    dv_buf shown;
    dv_buf_init(&shown, run->arena.alloc);
    bool only_day = report->date.month > 0 && report->date.year_known == 4;
    dv_buf_puts(&shown, only_day ? " (\"" : "");
    dv_date_format_long(&shown, report->date);
    dv_buf_puts(&shown, only_day ? "\")" : "");
    dv_str text = dv_check__keep(run, &shown);
    DV_SAY_AS(run, spot, only_day ? &MSG_NO_DATE : &MSG_PARTIAL_DATE, gravity(run), dv_arg__text(text));
}

/* `ban thuong vu dang uy xa …` and the committee whose symbol is ĐU or TU are two names of the issuer. */
static void check_body(dv_checking *run, const dv_report *report) {
    if (report->reporting_body.len == 0) return;
    dv_str body = dv_check__fold(run, report->reporting_body);
    const dv_commune *commune = run->dossier->commune;
    if (commune && commune->name.name.len > 0 && !dv_check__holds(body, dv_check__fold(run, commune->name.name)))
        DV_SAY(run, DV_AT(report, reporting_body), &MSG_OTHER_COMMUNE, dv_arg__text(report->reporting_body),
               dv_arg__text(dv_check__commune_word(run)), dv_arg__text(commune->name.name));
    dv_str issuer = DV_HAS(report, symbol) ? dv_s(report->symbol.issuer) : DV_S("");
    bool is_committee = dv_str_equal(issuer, DV_S("ĐU")) || dv_str_equal(issuer, DV_S("TU"));
    bool is_bureau = dv_check__holds(body, DV_S("ban thuong vu"));
    if (is_committee && is_bureau)
        DV_SAY(run, DV_AT(report, reporting_body), &MSG_TWO_BODIES, dv_arg__text(report->reporting_body),
               dv_arg__text(issuer));
    if (!report->signature || report->signature->authority.len == 0) return;
    dv_str authority = dv_check__fold(run, report->signature->authority);
    if (dv_check__holds(authority, DV_S("ban thuong vu")) != is_bureau && dv_check__holds(body, DV_S("dang uy")) &&
        (is_bureau || dv_check__holds(body, DV_S("ban chap hanh"))))
        DV_SAY(run, DV_AT(report->signature, authority), &MSG_SIGNED_FOR_OTHER, dv_arg__text(report->reporting_body),
               dv_arg__text(report->signature->authority));
}

void dv_check__paper(dv_checking *run) {
    const dv_report *report = run->dossier->report;
    if (!report) return;
    check_number(run, report);
    check_date(run, report);
    check_body(run, report);
}
