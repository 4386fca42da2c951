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

/* Bodies in whose name papers are written; those of one system act for each other, within bounds. */
typedef enum body_kind {
    BODY_UNKNOWN = 0,
    BODY_BUREAU,    /* the standing board of a Party committee */
    BODY_COMMITTEE, /* a Party committee */
    BODY_PEOPLE,    /* people's committee */
    BODY_COUNCIL,   /* people's council */
    BODY_FRONT      /* Fatherland Front */
} body_kind;

static dv_system system_of(body_kind which) {
    static const dv_system SYSTEMS[] = {DV_SYSTEM_UNKNOWN, DV_SYSTEM_PARTY, DV_SYSTEM_PARTY,
                                        DV_SYSTEM_STATE,   DV_SYSTEM_STATE, DV_SYSTEM_FRONT};
    return SYSTEMS[which];
}

/* The first row whose words a name holds. */
static body_kind body_of(dv_checking *run, dv_str name) {
    static const struct {
        dv_str words;
        body_kind which;
    } ROWS[] = {
        {{"mttq", 4}, BODY_FRONT},           {{"mat tran to quoc", 16}, BODY_FRONT}, {{"ban thuong vu", 13}, BODY_BUREAU},
        {{"dang uy", 7}, BODY_COMMITTEE},    {{"ban chap hanh", 13}, BODY_COMMITTEE}, {{"tinh uy", 7}, BODY_COMMITTEE},
        {{"uy ban nhan dan", 15}, BODY_PEOPLE}, {{"ubnd", 4}, BODY_PEOPLE},          {{"hoi dong nhan dan", 17}, BODY_COUNCIL},
        {{"hdnd", 4}, BODY_COUNCIL},
    };
    dv_str key = dv_check__fold(run, name);
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++)
        if (dv_check__holds(key, ROWS[i].words)) return ROWS[i].which;
    return BODY_UNKNOWN;
}

static body_kind body_of_symbol(const dv_report *report) {
    static const struct {
        dv_str code;
        body_kind which;
    } ROWS[] = {
        {{"ĐU", 3}, BODY_COMMITTEE}, {{"TU", 2}, BODY_COMMITTEE}, {{"UBND", 4}, BODY_PEOPLE}, {{"HĐND", 5}, BODY_COUNCIL},
        {{"MTTQ", 4}, BODY_FRONT},   {{"UBMTTQ", 6}, BODY_FRONT},
    };
    dv_str issuer = DV_HAS(report, symbol) ? dv_s(report->symbol.issuer) : DV_S("");
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++)
        if (dv_str_equal(issuer, ROWS[i].code)) return ROWS[i].which;
    return BODY_UNKNOWN;
}

static bool is_other_system(body_kind a, body_kind b) {
    return a != BODY_UNKNOWN && b != BODY_UNKNOWN && system_of(a) != system_of(b);
}

/* In whose name, under which symbol, signed for whom: `ban thuong vu dang uy xa …` and the committee whose symbol is ĐU are two names of
 * one issuer; a Party symbol over a people's committee is a mistake. */
static void check_body(dv_checking *run, const dv_report *report) {
    if (report->reporting_body.len == 0) return;
    dv_str body = dv_check__fold(run, report->reporting_body);
    const dv_commune *commune = run->dossier->commune;
    if (commune && commune->name.name.len > 0 && !dv_check__holds(body, dv_check__fold(run, commune->name.name)))
        DV_SAY(run, DV_AT(report, reporting_body), &MSG_OTHER_COMMUNE, dv_arg__text(report->reporting_body),
               dv_arg__text(dv_check__commune_word(run)), dv_arg__text(commune->name.name));
    body_kind named = body_of(run, report->reporting_body);
    body_kind symbol = body_of_symbol(report);
    bool other = is_other_system(named, symbol);
    if (other || (symbol == BODY_COMMITTEE && named == BODY_BUREAU))
        DV_SAY_AS(run, DV_AT(report, reporting_body), &MSG_TWO_BODIES, other ? DV_WARNING : DV_INFO,
                  dv_arg__text(report->reporting_body), dv_arg__text(dv_s(report->symbol.issuer)));
    if (!report->signature || report->signature->authority.len == 0) return;
    body_kind signer = body_of(run, report->signature->authority);
    other = is_other_system(named, signer);
    bool named_as_committee = dv_check__holds(body, DV_S("ban chap hanh"));
    if (other || (named == BODY_BUREAU && signer != BODY_BUREAU) || (named_as_committee && signer == BODY_BUREAU))
        DV_SAY_AS(run, DV_AT(report->signature, authority), &MSG_SIGNED_FOR_OTHER, other ? DV_WARNING : DV_INFO,
                  dv_arg__text(report->reporting_body), dv_arg__text(report->signature->authority));
}

void dv_check__paper(dv_checking *run) {
    const dv_report *report = run->dossier->report;
    if (!report) return;
    check_number(run, report);
    check_date(run, report);
    check_body(run, report);
}
