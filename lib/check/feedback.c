/* Opinions and petitions one by one: their days, their deadlines, and the dialogues that they came from. */
#include "check/check.h"

static const dv_message MSG_BEFORE = {
    .rule = "feedback-order",
    .severity = DV_ERROR,
    .vi = "phản ánh thứ {0}: {1} {2} trước ngày nhận {3}: đề nghị đối chiếu",
    .en = "feedback record {0}: {4} {2} is before the day it came in ({3})",
};
static const dv_message MSG_OVERDUE = {
    .rule = "feedback-overdue",
    .severity = DV_WARNING,
    .vi = "phản ánh thứ {0} đang giải quyết, hạn {1} đã qua khi báo cáo ({2}): đề nghị nêu rõ lý do và thời hạn mới",
    .en = "feedback record {0} is still pending and was due on {1}, before the report ({2})",
};
static const dv_message MSG_UNDATED = {
    .rule = "feedback-undated",
    .severity = DV_INFO,
    .vi = "phản ánh thứ {0} đã trả lời nhưng chưa ghi ngày trả lời",
    .en = "feedback record {0} is answered but the day of the answer is missing",
};
static const dv_message MSG_CONTRARY = {
    .rule = "feedback-order",
    .severity = DV_WARNING,
    .vi = "phản ánh thứ {0} ghi ngày trả lời {1} nhưng tình trạng là đang giải quyết: đề nghị thống nhất",
    .en = "feedback record {0} has a day of answer ({1}) but is pending",
};
static const dv_message MSG_COUNT_MORE = {
    .rule = "feedback-count",
    .severity = DV_WARNING,
    .vi =
        "hội nghị đối thoại nêu {0:02} ý kiến{1}, mục \"phản ánh\" ghi {2:02} ý kiến{1} qua đối thoại, thừa "
        "{3:02}: đề nghị rà soát",
    .en = "the dialogues declare {0} opinions{4}, the records have {2}{4} from dialogues, {3} more",
};
static const dv_message MSG_COUNT_FEWER = {
    .rule = "feedback-count",
    .severity = DV_INFO,
    .vi = "hội nghị đối thoại nêu {0:02} ý kiến, mục \"phản ánh\" mới ghi {2:02}, còn {3:02} chưa ghi{1}",
    .en = "the dialogues declare {0} opinions, the records have {2} so far, {3} are missing{4}",
};

/* A record by its place in the list: what it is about may name persons, and findings go to logs. */
static dv_arg place_of(const dv_checking *run, const dv_feedback *feedback) {
    const dv_feedbacks *all = &run->dossier->results->feedback;
    size_t at = 0;
    while (at < all->len && all->items[at] != feedback)
        at++;
    return (dv_arg){.kind = DV_ARG_INT, .value = (int64_t)at + 1};
}

static void check_day(dv_checking *run, const dv_feedback *feedback, dv_spot spot, dv_date date, const char *vi,
                      const char *en) {
    if (DV_HAS(feedback, received) && dv_has(spot.entity, spot.field) && dv_date_before(date, feedback->received))
        DV_SAY(run, spot, &MSG_BEFORE, place_of(run, feedback), dv_arg__text(dv_s(vi)), dv_arg__date(date),
               dv_arg__date(feedback->received), dv_arg__text(dv_s(en)));
}

static void check_record(dv_checking *run, const dv_feedback *feedback) {
    dv_date issued = dv_check__report_date(run);
    check_day(run, feedback, DV_AT(feedback, answered), feedback->answered, "ngày trả lời", "the day of the answer");
    check_day(run, feedback, DV_AT(feedback, due), feedback->due, "hạn", "the deadline");
    bool pending = DV_HAS(feedback, state) && feedback->state.code == DV_FEEDBACK_PENDING;
    if (pending && DV_HAS(feedback, due) && issued.year_known > 0 && dv_date_before(feedback->due, issued))
        DV_SAY(run, DV_AT(feedback, due), &MSG_OVERDUE, place_of(run, feedback), dv_arg__date(feedback->due),
               dv_arg__date(issued));
    if (pending && DV_HAS(feedback, answered))
        DV_SAY(run, DV_AT(feedback, state), &MSG_CONTRARY, place_of(run, feedback), dv_arg__date(feedback->answered));
    if (DV_HAS(feedback, state) && feedback->state.code == DV_FEEDBACK_ANSWERED && !DV_HAS(feedback, answered) &&
        !dv_check__is_unread(run, &feedback->base, DV_ROW_OF(feedback, answered)))
        DV_SAY(run, DV_SPOT(feedback), &MSG_UNDATED, place_of(run, feedback));
}

/* What dialogues declare and what the records have: all, and by outcome. */
typedef struct total {
    bool known; /* every dialogue gives it exactly */
    int64_t declared;
    int64_t recorded;
    const char *vi;
    const char *en;
} total;

enum { ALL, RESOLVED, ESCALATED, PENDING, TOTALS };

static void add_dialogue(total totals[TOTALS], const dv_dialogue *dialogue) {
    const int rows[TOTALS] = {DV_ROW_OF(dialogue, opinions), DV_ROW_OF(dialogue, resolved),
                              DV_ROW_OF(dialogue, escalated), DV_ROW_OF(dialogue, pending)};
    for (size_t i = 0; i < TOTALS; i++) {
        int64_t count;
        if (!dv_check__exact(&dialogue->base, rows[i], &count) ||
            __builtin_add_overflow(totals[i].declared, count, &totals[i].declared))
            totals[i].known = false;
    }
}

static void add_record(total totals[TOTALS], const dv_feedback *feedback) {
    if (!DV_HAS(feedback, channel) || feedback->channel.code != DV_CHANNEL_DIALOGUE) return;
    totals[ALL].recorded++;
    switch (feedback->state.code) {
    case DV_FEEDBACK_ANSWERED:
        totals[RESOLVED].recorded++;
        break;
    case DV_FEEDBACK_ESCALATED:
        totals[ESCALATED].recorded++;
        break;
    case DV_FEEDBACK_PENDING:
        totals[PENDING].recorded++;
        break;
    default:
        break;
    }
}

static void check_totals(dv_checking *run, const dv_results *results) {
    total totals[TOTALS] = {
        {true, 0, 0, "", ""},
        {true, 0, 0, " đã giải quyết", " resolved"},
        {true, 0, 0, " chuyển cấp trên", " passed on"},
        {true, 0, 0, " đang giải quyết", " pending"},
    };
    for (size_t i = 0; i < results->dialogues.len; i++)
        add_dialogue(totals, results->dialogues.items[i]);
    for (size_t i = 0; i < results->feedback.len; i++)
        add_record(totals, results->feedback.items[i]);
    if (results->dialogues.len == 0 || totals[ALL].recorded == 0) return;
    for (size_t i = 0; i < TOTALS; i++) {
        const total *of = &totals[i];
        /* Fewer records than opinions are a list under way; fewer of one outcome then say nothing. Answers that
         * came after the conference are answered but were not resolved on the spot. */
        bool more = of->recorded > of->declared && i != RESOLVED;
        if (!of->known || (!more && (i != ALL || of->recorded == of->declared))) continue;
        DV_SAY(run, DV_AT(results, feedback), more ? &MSG_COUNT_MORE : &MSG_COUNT_FEWER, dv_arg__int(of->declared),
               dv_arg__text(dv_s(of->vi)), dv_arg__int(of->recorded),
               dv_arg__int(more ? of->recorded - of->declared : of->declared - of->recorded),
               dv_arg__text(dv_s(of->en)));
    }
}

void dv_check__feedback(dv_checking *run) {
    const dv_results *results = run->dossier->results;
    if (!results) return;
    for (size_t i = 0; i < results->feedback.len; i++)
        check_record(run, results->feedback.items[i]);
    check_totals(run, results);
}
