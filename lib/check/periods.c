/* Periods: from before to, and how they stand to the document that sets them. */
#include "check/check.h"

#include <string.h>

static const dv_message MSG_REVERSED = {
    .rule = "period-reversed",
    .severity = DV_ERROR,
    .vi = "{0}: kết thúc {2} trước khi bắt đầu {1}: đề nghị kiểm tra có ghi ngược không",
    .en = "{3}: it ends ({2}) before it begins ({1})",
};
static const dv_message MSG_YEARS_REVERSED = {
    .rule = "period-reversed",
    .severity = DV_ERROR,
    .vi = "{0}: giai đoạn {1}-{2} có năm cuối trước năm đầu: đề nghị kiểm tra có ghi ngược không",
    .en = "{0}: the period {1}-{2} ends before it begins",
};
static const dv_message MSG_STARTED = {
    .rule = "period-start-before-issue",
    .severity = DV_INFO,
    .vi = "{0} ký ngày {1}, khi giai đoạn {2}-{3} đã bắt đầu: để biết, không phải sửa",
    .en = "{0} is of {1}, when its period {2}-{3} had begun: to know, nothing to put right",
};

static const dv_message MSG_OUTSIDE = {
    .rule = "outside-period",
    .severity = DV_WARNING,
    .vi = "{0} {1} nằm ngoài kỳ báo cáo ({2} - {3}): đề nghị kiểm tra ngày, hoặc chuyển sang báo cáo của kỳ khác",
    .en = "{4} {1} is outside the reporting period ({2} - {3}): check the day, or move it to the report of its period",
};

/* What happened in the period stands in it; a partial date may be in it as long as some day of it is. */
static void check_inside(dv_checking *run, dv_spot spot, dv_date date, const char *vi, const char *en) {
    const dv_report *report = run->dossier->report;
    if (!dv_has(spot.entity, spot.field) || !report || !DV_HAS(report, period)) return;
    const dv_interval *period = &report->period;
    if ((period->open_from || !dv_date_before(date, period->from)) && (period->open_to || !dv_date_before(period->to, date))) return;
    DV_SAY(run, spot, &MSG_OUTSIDE, dv_arg__text(dv_s(vi)), dv_arg__date(date), period->open_from ? dv_arg__text(DV_S("…")) : dv_arg__date(period->from),
           period->open_to ? dv_arg__text(DV_S("…")) : dv_arg__date(period->to), dv_arg__text(dv_s(en)));
}

static void check_pair(dv_checking *run, dv_spot spot, dv_date from, dv_date to, const char *vi, const char *en) {
    if (dv_date_before(to, from))
        DV_SAY(run, spot, &MSG_REVERSED, dv_arg__text(dv_s(vi)), dv_arg__date(from), dv_arg__date(to),
               dv_arg__text(dv_s(en)));
}

/* Four digits at `*at`, which is moved past them. 0 when there are none. */
static int read_year(dv_str text, size_t *at) {
    int year = 0;
    if (text.len < 4 || *at > text.len - 4) return 0;
    for (size_t i = 0; i < 4; i++) {
        char digit = text.ptr[*at + i];
        if (digit < '0' || digit > '9') return 0;
        year = year * 10 + (digit - '0');
    }
    *at += 4;
    return year;
}

static void skip_blanks(dv_str text, size_t *at) {
    while (*at < text.len && text.ptr[*at] == ' ')
        ++*at;
}

static bool skip_dash(dv_str text, size_t *at) {
    skip_blanks(text, at);
    if (*at < text.len && text.ptr[*at] == '-')
        *at += 1;
    else if (text.len - *at >= 3 && memcmp(text.ptr + *at, "–", 3) == 0)
        *at += 3;
    else
        return false;
    skip_blanks(text, at);
    return true;
}

/* Finds `giai đoạn 2025-2030` in a subject. */
static bool find_years(dv_checking *run, dv_str subject, int *from, int *to) {
    static const char WORDS[] = "giai doan ";
    const size_t len = sizeof WORDS - 1;
    dv_str text = dv_check__fold(run, subject);
    for (size_t at = 0; at + len < text.len; at++) {
        if (memcmp(text.ptr + at, WORDS, len) != 0) continue;
        size_t end = at + len;
        *from = read_year(text, &end);
        if (*from > 0 && skip_dash(text, &end) && (*to = read_year(text, &end)) > 0) return true;
    }
    return false;
}

static void check_subject(dv_checking *run, const dv_cited *cited) {
    const dv_citation *citation = cited->citation;
    int from;
    int to;
    if (cited->outer || citation->subject.len == 0 || !find_years(run, citation->subject, &from, &to)) return;
    const dv_arg name = dv_arg__text(dv_check__citation(run, citation));
    const dv_date years[2] = {{.year = (int16_t)from, .year_known = 4}, {.year = (int16_t)to, .year_known = 4}};
    const dv_date begin = {.year = (int16_t)from, .year_known = 4, .month = 1, .day = 1};
    if (to < from)
        DV_SAY(run, DV_AT(citation, subject), &MSG_YEARS_REVERSED, name, dv_arg__date(years[0]),
               dv_arg__date(years[1]));
    else if (DV_HAS(citation, date) && dv_date_is_whole(citation->date) && dv_date_before(begin, citation->date))
        DV_SAY(run, DV_AT(citation, subject), &MSG_STARTED, name, dv_arg__date(citation->date), dv_arg__date(years[0]),
               dv_arg__date(years[1]));
}

void dv_check__periods(dv_checking *run) {
    const dv_report *report = run->dossier->report;
    const dv_results *results = run->dossier->results;
    if (report && DV_HAS(report, period) && !report->period.open_from && !report->period.open_to)
        check_pair(run, DV_AT(report, period), report->period.from, report->period.to, "kỳ báo cáo",
                   "reporting period");
    for (size_t i = 0; results && i < results->dialogues.len; i++) {
        const dv_dialogue *dialogue = results->dialogues.items[i];
        if (DV_HAS(dialogue, from) && DV_HAS(dialogue, to))
            check_pair(run, DV_AT(dialogue, to), dialogue->from, dialogue->to, "đối thoại", "dialogue");
        /* A series of conferences may begin before the period and end behind it. */
        if (!DV_HAS(dialogue, to) || dv_date_equal(dialogue->from, dialogue->to))
            check_inside(run, DV_AT(dialogue, from), dialogue->from, "ngày đối thoại", "the day of the dialogue,");
    }
    for (size_t i = 0; results && i < results->feedback.len; i++)
        check_inside(run, DV_AT(results->feedback.items[i], received), results->feedback.items[i]->received, "ngày nhận phản ánh",
                     "the day on which feedback came in,");
    for (size_t i = 0; i < run->cited_len; i++)
        check_subject(run, &run->cited[i]);
}
