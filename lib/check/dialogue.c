/* Dialogue conferences: every opinion has an outcome. Attendances: a bound is no figure. */
#include "check/check.h"

#define BALANCE_VI "đối thoại: {0} ý kiến nhưng {1} = {2:02}; "
#define BALANCE_EN "dialogue: {0} opinions but {4} = {2}; "

static const dv_message MSG_UNSETTLED = {
    .rule = "dialogue-balance",
    .severity = DV_ERROR,
    .vi = BALANCE_VI "còn {3:02} ý kiến chưa rõ kết quả giải quyết",
    .en = BALANCE_EN "what became of {3} is not said",
};
static const dv_message MSG_OVER = {
    .rule = "dialogue-balance",
    .severity = DV_ERROR,
    .vi = BALANCE_VI "thừa {3:02} ý kiến so với tổng số, đề nghị rà soát",
    .en = BALANCE_EN "{3} more than there were",
};
static const dv_message MSG_BOUND = {
    .rule = "attendance-bound",
    .severity = DV_INFO,
    .vi = "lượt người \"{0}\" là con số ước chừng hoặc giới hạn: khi tổng hợp được liệt kê, không cộng dồn",
    .en = "attendances \"{0}\" are a bound or an estimate: totals list it and do not add it",
};

/* One outcome: what it is called. */
typedef struct outcome {
    int row;
    const char *vi;
} outcome;

static void check_balance(dv_checking *run, const dv_dialogue *dialogue) {
    const outcome outcomes[] = {
        {DV_ROW_OF(dialogue, resolved), " đã giải quyết tại hội nghị"},
        {DV_ROW_OF(dialogue, escalated), " chuyển cấp có thẩm quyền"},
        {DV_ROW_OF(dialogue, pending), " đang giải quyết"},
    };
    dv_term terms[3] = {{0}};
    size_t len = 0;
    int64_t opinions;
    int64_t sum = 0;
    if (!DV_EXACTLY(dialogue, opinions, &opinions)) return;
    dv_buf words;
    dv_buf_init(&words, run->arena.alloc);
    for (size_t i = 0; i < 3; i++) {
        if (!dv_has(&dialogue->base, outcomes[i].row)) continue;
        if (!dv_check__exact(&dialogue->base, outcomes[i].row, &terms[len].value) ||
            __builtin_add_overflow(sum, terms[len].value, &sum)) {
            dv_buf_free(&words);
            return;
        }
        dv_buf_puts(&words, len > 0 ? " + " : "");
        dv_count_format(&words, (dv_count){terms[len].value, DV_EXACT}, DV_OFFICE);
        dv_buf_puts(&words, outcomes[i].vi);
        len++;
    }
    dv_str shown = dv_check__keep(run, &words);
    if (len == 0 || sum == opinions) return;
    bool over = sum > opinions;
    /* One outcome alone does not claim to tell all of them. */
    dv_severity severity = over || len > 1 ? DV_ERROR : DV_WARNING;
    DV_SAY_AS(run, DV_AT(dialogue, opinions), over ? &MSG_OVER : &MSG_UNSETTLED, severity, dv_arg__int(opinions),
              dv_arg__text(shown), dv_arg__int(sum), dv_arg__int(over ? sum - opinions : opinions - sum),
              dv_arg__sum(terms, len));
}

static void check_bound(dv_checking *run, dv_spot spot) {
    const dv_amount *amount = dv_member(spot.entity, spot.field);
    if (!amount || amount->q == DV_EXACT || amount->q == DV_NOT_STATED) return;
    dv_buf buf;
    dv_buf_init(&buf, run->arena.alloc);
    dv_amount_format(&buf, *amount, DV_UNIT_ATTENDANCES, DV_VIETNAMESE);
    dv_str shown = dv_check__keep(run, &buf);
    DV_SAY(run, spot, &MSG_BOUND, dv_arg__text(shown));
}

void dv_check__dialogue(dv_checking *run) {
    const dv_results *results = run->dossier->results;
    if (run->dossier->leadership) check_bound(run, DV_AT(run->dossier->leadership, attendances));
    if (!results) return;
    for (size_t i = 0; i < results->dialogues.len; i++) {
        check_balance(run, results->dialogues.items[i]);
        check_bound(run, DV_AT(results->dialogues.items[i], attendances));
    }
    for (size_t i = 0; i < results->campaigns.len; i++)
        check_bound(run, DV_AT(results->campaigns.items[i], attendances));
}
