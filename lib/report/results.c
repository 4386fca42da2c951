/* Part II section 1: dialogues, supervision, campaigns, opinions of citizens. */
#include "report/compose.h"
#include "report/outline.h"
#include "report/say.h"

static const dv_str ABSENT = {NULL, 0};

static dv_str say_outcome(dv_paper *paper, dv_wording id, bool has, dv_count value) {
    dv_slot slots[] = {{"count", dv_say__count(paper, has, value)}};
    return dv_compose__phrase(paper, id, DV_SLOTS(slots));
}

static dv_str say_dialogue_period(dv_paper *paper, const dv_dialogue *dialogue) {
    bool from = DV_HAS(dialogue, from);
    bool to = DV_HAS(dialogue, to);
    dv_interval period = {.from = dialogue->from, .to = dialogue->to, .open_from = !from, .open_to = !to};
    return dv_say__period(paper, from || to, period);
}

static void write_dialogue(dv_paper *paper, const dv_dialogue *dialogue) {
    dv_str outcomes[] = {
        say_outcome(paper, DV_W_DIALOGUE_RESOLVED, DV_HAS(dialogue, resolved), dialogue->resolved),
        say_outcome(paper, DV_W_DIALOGUE_ESCALATED, DV_HAS(dialogue, escalated), dialogue->escalated),
        say_outcome(paper, DV_W_DIALOGUE_PENDING, DV_HAS(dialogue, pending), dialogue->pending),
    };
    dv_slot slots[] = {
        {"period", say_dialogue_period(paper, dialogue)},
        {"hosts", dv_say__texts(paper, dialogue->hosts, DV_JOIN_AND)},
        {"conferences", dv_say__count(paper, DV_HAS(dialogue, conferences), dialogue->conferences)},
        {"attendances",
         dv_say__amount(paper, DV_HAS(dialogue, attendances), dialogue->attendances, DV_UNIT_ATTENDANCES)},
        {"opinions", dv_say__count(paper, DV_HAS(dialogue, opinions), dialogue->opinions)},
        {"outcomes", dv_say__join(paper, outcomes, 3, DV_JOIN_AND)},
    };
    if (slots[1].text.len == 0) slots[1].text = DV_S("người đứng đầu cấp ủy, chính quyền");
    dv_compose__paragraph(paper, DV_W_DIALOGUE, DV_SLOTS(slots), ABSENT);
}

static dv_str supervision_word(const dv_supervision *supervision) {
    static const char *const WORDS[] = {[0] = "giám sát",
                                        [DV_SUPERVISION_COUNCIL] = "giám sát",
                                        [DV_SUPERVISION_FRONT] = "giám sát",
                                        [DV_SUPERVISION_CRITICISM] = "phản biện xã hội",
                                        [DV_SUPERVISION_INSPECTION] = "thanh tra nhân dân",
                                        [DV_SUPERVISION_INVESTMENT] = "giám sát đầu tư của cộng đồng"};
    dv_enum kind = supervision->kind;
    if (kind.code == 0 && kind.text.len > 0) return kind.text;
    return dv_s(kind.code > 0 && (size_t)kind.code < sizeof WORDS / sizeof *WORDS ? WORDS[kind.code] : WORDS[0]);
}

static void write_supervisions(dv_paper *paper, dv_supervisions list) {
    dv_block *block = list.len > 0 ? dv_paper__block(paper, DV_BLOCK_PARAGRAPH) : NULL;
    for (size_t i = 0; block && i < list.len; i++) {
        const dv_supervision *one = list.items[i];
        dv_slot slots[] = {
            {"lead", one->lead},
            {"count", dv_say__count(paper, DV_HAS(one, count), one->count)},
            {"kind", supervision_word(one)},
            {"participant", one->participant},
        };
        dv_paper__run(paper, block, DV_RUN_PLAIN,
                      i == 0 ? dv_compose__sentence(paper, DV_W_SUPERVISION, DV_SLOTS(slots))
                             : dv_compose__phrase(paper, DV_W_SUPERVISION, DV_SLOTS(slots)));
        dv_paper__run(paper, block, DV_RUN_PLAIN, i + 1 < list.len ? DV_S("; ") : DV_S("."));
    }
    for (size_t i = 0; i < list.len; i++)
        dv_compose__one(paper, DV_W_SUPERVISION_FINDINGS, "list",
                        dv_say__texts(paper, list.items[i]->findings, DV_JOIN_SEMI));
}

static void write_campaign(dv_paper *paper, const dv_campaign *campaign) {
    dv_slot slots[] = {
        {"about", dv_say__citation(paper, campaign->about)},
        {"attendances",
         dv_say__amount(paper, DV_HAS(campaign, attendances), campaign->attendances, DV_UNIT_ATTENDANCES)},
        {"forms", dv_say__texts(paper, campaign->forms, DV_JOIN_AND)},
    };
    dv_compose__paragraph(paper, DV_W_CAMPAIGN, DV_SLOTS(slots), ABSENT);
}

/* Single opinions lead to persons: without leave only their numbers are told. */
static dv_str list_feedback(dv_paper *paper, dv_feedbacks list) {
    dv_str *items = dv_paper__alloc(paper, list.len, sizeof *items);
    if (!items) return ABSENT;
    for (size_t i = 0; i < list.len; i++) {
        const dv_feedback *one = list.items[i];
        dv_slot slots[] = {
            {"received", dv_say__date(paper, DV_HAS(one, received), one->received)},
            {"subject", one->subject},
            {"state", DV_SAY_ENUM(one, state)},
        };
        items[i] = dv_compose__phrase(paper, DV_W_FEEDBACK_ITEM, DV_SLOTS(slots));
    }
    return dv_say__join(paper, items, list.len, DV_JOIN_SEMI);
}

static dv_str count_feedback(dv_paper *paper, dv_feedbacks list) {
    dv_str items[3];
    size_t len = 0;
    for (int32_t state = DV_FEEDBACK_ANSWERED; state <= DV_FEEDBACK_ESCALATED; state++) {
        size_t count = 0;
        dv_str word = ABSENT;
        for (size_t i = 0; i < list.len; i++) {
            if (!DV_HAS(list.items[i], state) || list.items[i]->state.code != state) continue;
            word = DV_SAY_ENUM(list.items[i], state);
            count++;
        }
        if (count > 0)
            items[len++] =
                dv_say__pair(paper, dv_say__pair(paper, dv_say__number(paper, count), DV_S(" ý kiến ")), word);
    }
    return dv_say__join(paper, items, len, DV_JOIN_SEMI);
}

static void write_feedback(dv_paper *paper, dv_feedbacks list) {
    if (list.len == 0) return;
    dv_slot slots[] = {{"count", dv_say__number(paper, list.len)},
                       {"list", paper->personal ? list_feedback(paper, list) : count_feedback(paper, list)}};
    dv_compose__paragraph(paper, DV_W_FEEDBACK, DV_SLOTS(slots), ABSENT);
}

void dv_outline__results(dv_paper *paper) {
    const dv_results *results = paper->dossier->results;
    dv_compose__open(paper, DV_LEVEL_SECTION, DV_W_SECTION_RESULTS);
    if (!results) return;
    dv_paper__prose(paper, results->text);
    for (size_t i = 0; i < results->dialogues.len; i++)
        write_dialogue(paper, results->dialogues.items[i]);
    write_supervisions(paper, results->supervisions);
    for (size_t i = 0; i < results->campaigns.len; i++)
        write_campaign(paper, results->campaigns.items[i]);
    write_feedback(paper, results->feedback);
}
