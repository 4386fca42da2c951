#include "report/figure.h"

#include "report/compose.h"
#include "report/say.h"

static dv_figure_state state_of(dv_qualifier q, bool zero) {
    if (q == DV_MAJORITY) return DV_FIGURE_MOST;
    if (q == DV_NOT_STATED) return DV_FIGURE_UNSTATED;
    return zero && q == DV_EXACT ? DV_FIGURE_NONE : DV_FIGURE_SOME;
}

static const dv_figure ABSENT = {DV_FIGURE_ABSENT, {NULL, 0}};

dv_figure dv_figure__count(dv_paper *paper, bool has, dv_count value) {
    if (!has) return ABSENT;
    return (dv_figure){state_of(value.q, value.value == 0), dv_say__count(paper, true, value)};
}

dv_figure dv_figure__amount(dv_paper *paper, bool has, dv_amount value) {
    if (!has) return ABSENT;
    return (dv_figure){state_of(value.q, value.lower == 0 && value.upper == 0),
                       dv_say__amount(paper, true, value, DV_UNIT_NONE)};
}

dv_figure dv_figure__decimal(dv_paper *paper, bool has, dv_decimal value) {
    if (!has) return ABSENT;
    return (dv_figure){state_of(value.q, false), dv_say__decimal(paper, true, value)};
}

dv_str dv_figure__say(dv_paper *paper, dv_figure_wording id, dv_figure figure, const dv_slot *slots, size_t len) {
    const dv_figure_row *row = dv_wording__figure(id);
    const char *const texts[] = {NULL, row->some, row->none, row->most, row->unstated};
    return dv_compose__fill(paper, texts[figure.state], figure.text, slots, len);
}

dv_str dv_figure__say_or_blank(dv_paper *paper, dv_figure_wording id, dv_figure figure) {
    if (figure.state == DV_FIGURE_ABSENT) figure = (dv_figure){DV_FIGURE_SOME, DV_S("…")};
    return dv_figure__say(paper, id, figure, NULL, 0);
}

dv_str dv_figure__say_count(dv_paper *paper, dv_figure_wording id, bool has, dv_count value) {
    return dv_figure__say(paper, id, dv_figure__count(paper, has, value), NULL, 0);
}

dv_str dv_figure__say_decimal(dv_paper *paper, dv_figure_wording id, bool has, dv_decimal value) {
    return dv_figure__say(paper, id, dv_figure__decimal(paper, has, value), NULL, 0);
}

dv_figure dv_figure__part_of(dv_figure whole, dv_figure part) {
    bool silent = part.state == DV_FIGURE_NONE || part.state == DV_FIGURE_UNSTATED;
    return whole.state == DV_FIGURE_NONE && silent ? ABSENT : part;
}
