/* Part II section 1: dialogues, supervision, campaigns, opinions of citizens. */
#include <string.h>

#include "report/compose.h"
#include "report/figure.h"
#include "report/outline.h"
#include "report/say.h"

static const dv_str ABSENT = {NULL, 0};

typedef struct {
    dv_figure held, attendances, opinions;
    dv_figure outcomes[3]; /* resolved, escalated, pending */
} dv_dialogue_figures;

static dv_dialogue_figures read_figures(dv_paper *paper, const dv_dialogue *one) {
    return (dv_dialogue_figures){
        .held = dv_figure__count(paper, DV_HAS(one, conferences), one->conferences),
        .attendances = dv_figure__amount(paper, DV_HAS(one, attendances), one->attendances),
        .opinions = dv_figure__count(paper, DV_HAS(one, opinions), one->opinions),
        .outcomes = {dv_figure__count(paper, DV_HAS(one, resolved), one->resolved),
                     dv_figure__count(paper, DV_HAS(one, escalated), one->escalated),
                     dv_figure__count(paper, DV_HAS(one, pending), one->pending)},
    };
}

static dv_str say_outcomes(dv_paper *paper, const dv_dialogue_figures *figures) {
    static const dv_figure_wording WORDINGS[] = {DV_F_RESOLVED, DV_F_ESCALATED, DV_F_PENDING};
    dv_str items[3];
    for (size_t i = 0; i < 3; i++) {
        dv_figure part = dv_figure__part_of(figures->held, dv_figure__part_of(figures->opinions, figures->outcomes[i]));
        items[i] = dv_figure__say(paper, WORDINGS[i], part, NULL, 0);
    }
    dv_slot slots[] = {{"list", dv_say__join(paper, items, 3, DV_JOIN_AND)}};
    bool of_them = figures->opinions.state == DV_FIGURE_SOME;
    return dv_compose__phrase(paper, of_them ? DV_W_DIALOGUE_OUTCOMES : DV_W_DIALOGUE_OUTCOMES_ALONE, DV_SLOTS(slots));
}

static dv_str say_dialogue_period(dv_paper *paper, const dv_dialogue *dialogue) {
    bool from = DV_HAS(dialogue, from);
    bool to = DV_HAS(dialogue, to);
    dv_interval period = {.from = dialogue->from, .to = dialogue->to, .open_from = !from, .open_to = !to};
    return dv_say__period(paper, from || to, period);
}

static void write_dialogue(dv_paper *paper, const dv_dialogue *dialogue) {
    dv_dialogue_figures figures = read_figures(paper, dialogue);
    dv_slot slots[] = {
        {"period", say_dialogue_period(paper, dialogue)},
        {"hosts", dv_say__texts(paper, dialogue->hosts, DV_JOIN_AND)},
        {"attendances", dv_figure__say(paper, DV_F_DIALOGUE_ATTENDANCES,
                                       dv_figure__part_of(figures.held, figures.attendances), NULL, 0)},
        {"opinions",
         dv_figure__say(paper, DV_F_OPINIONS, dv_figure__part_of(figures.held, figures.opinions), NULL, 0)},
        {"outcomes", say_outcomes(paper, &figures)},
        {"conferences", ABSENT},
    };
    if (!figures.held.state && dv_compose__phrase(paper, DV_W_DIALOGUE, DV_SLOTS(slots)).len == 0) return;
    /* Who led them is told only where it is known. */
    dv_figure_wording verb = slots[1].text.len > 0 ? DV_F_DIALOGUES_LED : DV_F_DIALOGUES_HELD;
    slots[5].text = dv_figure__say_or_blank(paper, verb, figures.held);
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

static dv_str say_supervision(dv_paper *paper, const dv_supervision *one) {
    dv_figure count = dv_figure__count(paper, DV_HAS(one, count), one->count);
    dv_slot kind[] = {{"kind", supervision_word(one)}};
    dv_slot slots[] = {{"lead", one->lead}, {"participant", one->participant}, {"supervisions", ABSENT}};
    if (!count.state && !DV_HAS(one, kind) && one->lead.len == 0 && one->participant.len == 0) return ABSENT;
    if (!count.state) count = (dv_figure){DV_FIGURE_SOME, DV_S("…")};
    slots[2].text = dv_figure__say(paper, one->lead.len > 0 ? DV_F_SUPERVISIONS_LED : DV_F_SUPERVISIONS_HELD, count,
                                   kind, 1);
    return dv_compose__phrase(paper, DV_W_SUPERVISION, DV_SLOTS(slots));
}

static void write_supervisions(dv_paper *paper, dv_supervisions list) {
    dv_str *items = dv_paper__alloc(paper, list.len, sizeof *items);
    if (!items) return;
    for (size_t i = 0; i < list.len; i++)
        items[i] = say_supervision(paper, list.items[i]);
    dv_compose__one(paper, DV_W_SUPERVISIONS, "list", dv_say__join(paper, items, list.len, DV_JOIN_SEMI));
    for (size_t i = 0; i < list.len; i++)
        dv_compose__one(paper, DV_W_SUPERVISION_FINDINGS, "list",
                        dv_say__texts(paper, list.items[i]->findings, DV_JOIN_SEMI));
}

/* `về …`, unless the words begin with it. */
static dv_str say_about(dv_paper *paper, const dv_citation *about) {
    static const char LEAD[] = "về ";
    dv_str text = dv_say__citation(paper, about);
    bool led = text.len >= sizeof LEAD - 1 && memcmp(text.ptr, LEAD, sizeof LEAD - 1) == 0;
    return text.len == 0 || led ? text : dv_say__pair(paper, DV_S(LEAD), text);
}

static void write_campaign(dv_paper *paper, const dv_campaign *campaign) {
    dv_figure attendances = dv_figure__amount(paper, DV_HAS(campaign, attendances), campaign->attendances);
    dv_slot slots[] = {
        {"about", say_about(paper, campaign->about)},
        {"attendances", dv_figure__say(paper, DV_F_CAMPAIGN_ATTENDANCES, attendances, NULL, 0)},
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

/* Entries that are more than a blank of the form. */
static size_t count_told(dv_feedbacks list) {
    size_t told = 0;
    for (size_t i = 0; i < list.len; i++) {
        const dv_feedback *one = list.items[i];
        told += DV_HAS(one, received) || DV_HAS(one, subject) || DV_HAS(one, state) || DV_HAS(one, channel) ||
                DV_HAS(one, hamlet);
    }
    return told;
}

/* The number is that of a list, and the sentence says so. */
static void write_feedback(dv_paper *paper, dv_feedbacks list) {
    size_t told = count_told(list);
    if (told == 0) return;
    dv_slot slots[] = {{"count", dv_say__number(paper, told)},
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
