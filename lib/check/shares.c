/* Ethnic composition: what adds up to 100, and to the population. */
#include "check/check.h"

#define PERCENT_SUM_VI "{0}cơ cấu dân tộc: {1} = {2}%; "
#define PERCENT_SUM_EN "{0}ethnic composition: {1} = {2}%; "

/* {3} difference, {4} tolerance, {5} number of shares, {6} half a unit of their last digit */
static const dv_message MSG_ROUNDED[2][2] = {
    {{.rule = "percent-sum",
      .severity = DV_INFO,
      .vi = PERCENT_SUM_VI "thiếu {3} điểm % so với 100%, trong sai số làm tròn cho phép {4}: không phải sửa",
      .en = PERCENT_SUM_EN "{3} points short of 100%, within the rounding tolerance {4}: nothing to put right"},
     {.rule = "percent-sum",
      .severity = DV_INFO,
      .vi = PERCENT_SUM_VI
      "thiếu {3} điểm % so với 100%, trong sai số làm tròn cho phép {4} ({5} tỷ lệ × {6}): không phải sửa",
      .en = PERCENT_SUM_EN
      "{3} points short of 100%, within the rounding tolerance {4} ({5} shares × {6}): nothing to put "
      "right"}},
    {{.rule = "percent-sum",
      .severity = DV_INFO,
      .vi = PERCENT_SUM_VI "vượt 100% là {3} điểm %, trong sai số làm tròn cho phép {4}: không phải sửa",
      .en = PERCENT_SUM_EN "{3} points over 100%, within the rounding tolerance {4}: nothing to put right"},
     {.rule = "percent-sum",
      .severity = DV_INFO,
      .vi = PERCENT_SUM_VI
      "vượt 100% là {3} điểm %, trong sai số làm tròn cho phép {4} ({5} tỷ lệ × {6}): không phải sửa",
      .en = PERCENT_SUM_EN
      "{3} points over 100%, within the rounding tolerance {4} ({5} shares × {6}): nothing to put right"}},
};
static const dv_message MSG_SHORT = {
    .rule = "percent-sum",
    .severity = DV_ERROR,
    .vi = PERCENT_SUM_VI
    "thiếu {3} điểm % so với 100%, quá sai số làm tròn {4}: có tỷ lệ ghi sai hoặc còn thiếu, đề nghị rà soát",
    .en = PERCENT_SUM_EN "{3} points short of 100%, beyond the rounding tolerance {4}: a share is wrong or missing",
};
static const dv_message MSG_OVER = {
    .rule = "percent-sum",
    .severity = DV_ERROR,
    .vi = PERCENT_SUM_VI
    "vượt 100% là {3} điểm %, quá sai số làm tròn {4}: có tỷ lệ ghi sai hoặc ghi hai lần, đề nghị rà soát",
    .en = PERCENT_SUM_EN "{3} points over 100%, beyond the rounding tolerance {4}: a share is wrong or stands twice",
};
static const dv_message MSG_RANGE = {
    .rule = "percent-range",
    .severity = DV_ERROR,
    .vi = "{0}tỷ lệ của \"{1}\" là {2}%: tỷ lệ phải nằm trong khoảng 0 đến 100",
    .en = "{0}the share of \"{1}\" is {2}%: a share lies between 0 and 100",
};
static const dv_message MSG_ORDER = {
    .rule = "ethnic-order",
    .severity = DV_INFO,
    .vi = "{0}cơ cấu dân tộc không xếp theo tỷ lệ giảm dần: \"{1}\" {2}% đứng trước \"{3}\" {4}%",
    .en = "{0}the shares do not descend: \"{1}\" {2}% stands before \"{3}\" {4}%",
};
static const dv_message MSG_TWICE = {
    .rule = "ethnic-duplicate",
    .severity = DV_ERROR,
    .vi = "{0}dân tộc \"{1}\" ghi hai lần trong cơ cấu dân tộc",
    .en = "{0}the group \"{1}\" stands twice in the ethnic composition",
};
static const dv_message MSG_PEOPLE_OVER = {
    .rule = "people-sum",
    .severity = DV_ERROR,
    .vi = "{0}số người của các dân tộc cộng lại {1} = {2}, nhiều hơn dân số {3} là {4} người: đề nghị rà soát",
    .en = "{0}people by ethnic group: {1} = {2}, {4} more than the population of {3}",
};
static const dv_message MSG_PEOPLE_SHORT = {
    .rule = "people-sum",
    .severity = DV_WARNING,
    .vi = "{0}số người của các dân tộc cộng lại {1} = {2}, ít hơn dân số {3} là {4} người: đề nghị rà soát",
    .en = "{0}people by ethnic group: {1} = {2}, {4} fewer than the population of {3}",
};
static const dv_message MSG_RATE = {
    .rule = "rate",
    .severity = DV_ERROR,
    .vi = "{0}\"{1}\": {2} / {3} người = {4}%, hồ sơ ghi {5}%: đề nghị rà soát số người hoặc tỷ lệ",
    .en = "{0}\"{1}\": {2} / {3} people = {4}%, the dossier says {5}%",
};

/* The shares of a commune or hamlet. */
typedef struct group {
    dv_spot spot;
    const dv_shares *shares;
    dv_str prefix; /* `bản Chu Va 6, `; empty for the commune */
    bool has_population;
    int64_t population;
} group;

static void check_range(dv_checking *run, const group *of) {
    for (size_t i = 0; i < of->shares->len; i++) {
        const dv_share *share = of->shares->items[i];
        if (DV_HAS(share, percent) &&
            (share->percent.mantissa < 0 || share->percent.mantissa > 100 * dv_check__power(share->percent.scale)))
            DV_SAY(run, DV_AT(share, percent), &MSG_RANGE, dv_arg__text(of->prefix), dv_arg__text(share->group),
                   dv_arg__decimal(share->percent.mantissa, share->percent.scale));
    }
}

/* Each share was rounded by half a unit of its last digit at most: so much may the sum differ from 100. */
static void judge_sum(dv_checking *run, const group *of, const dv_term *terms, dv_decimal sum, dv_decimal tolerance,
                      bool one_scale) {
    dv_decimal hundred = {.mantissa = -100};
    dv_decimal off;
    if (dv_decimal_add(&off, sum, hundred) != DV_OK || off.mantissa == 0) return;
    bool over = off.mantissa > 0;
    if (!over) off.mantissa = -off.mantissa;
    size_t len = of->shares->len;
    const dv_arg args[] = {
        dv_arg__text(of->prefix),
        dv_arg__sum(terms, len),
        dv_arg__decimal(sum.mantissa, sum.scale),
        dv_arg__decimal(off.mantissa, off.scale),
        dv_arg__trimmed(tolerance.mantissa, tolerance.scale),
        dv_arg__size(len),
        dv_arg__decimal(5, terms[0].scale + 1u),
    };
    const dv_message *message = over ? &MSG_OVER : &MSG_SHORT;
    dv_severity severity = dv_decimal_compare(off, (dv_decimal){.mantissa = 1}) <= 0 ? DV_WARNING : DV_ERROR;
    if (dv_decimal_compare(off, tolerance) <= 0) {
        message = &MSG_ROUNDED[over][one_scale];
        severity = DV_INFO;
    }
    dv_check__say(run, of->spot, message, severity, args, sizeof args / sizeof args[0], NULL);
}

static void check_sum(dv_checking *run, const group *of) {
    const dv_shares *shares = of->shares;
    dv_decimal sum = {0};
    dv_decimal tolerance = {0};
    bool one_scale = true;
    dv_term *terms = dv_check__alloc(run, shares->len, sizeof *terms);
    if (!terms || shares->len < 2) return;
    for (size_t i = 0; i < shares->len; i++) {
        const dv_decimal percent = shares->items[i]->percent;
        /* One share without a figure, or with "about": then the sum says nothing. */
        if (!DV_HAS(shares->items[i], percent) || percent.q != DV_EXACT || percent.scale > 8) return;
        terms[i] = (dv_term){percent.mantissa, percent.scale};
        one_scale = one_scale && percent.scale == terms[0].scale;
        const dv_decimal half = {.mantissa = 5, .scale = (uint8_t)(percent.scale + 1u)};
        if (dv_decimal_add(&sum, sum, percent) != DV_OK || dv_decimal_add(&tolerance, tolerance, half) != DV_OK) return;
    }
    judge_sum(run, of, terms, sum, tolerance, one_scale);
}

static void check_order(dv_checking *run, const group *of) {
    const dv_share *last = NULL;
    for (size_t i = 0; i < of->shares->len; i++) {
        const dv_share *share = of->shares->items[i];
        if (dv_share_is_rest(share) || !DV_HAS(share, percent)) continue;
        if (last && dv_decimal_compare(last->percent, share->percent) < 0) {
            DV_SAY(run, of->spot, &MSG_ORDER, dv_arg__text(of->prefix), dv_arg__text(last->group),
                   dv_arg__decimal(last->percent.mantissa, last->percent.scale), dv_arg__text(share->group),
                   dv_arg__decimal(share->percent.mantissa, share->percent.scale));
            return;
        }
        last = share;
    }
}

static void check_twice(dv_checking *run, const group *of) {
    dv_names names;
    dv_names__init(run, &names, of->shares->len);
    for (size_t i = 0; i < of->shares->len; i++) {
        const dv_share *share = of->shares->items[i];
        bool is_new;
        dv_names__add(&names, dv_share_is_rest(share) ? DV_S("khac") : dv_check__fold(run, share->group), &is_new);
        if (!is_new && run->status == DV_OK)
            DV_SAY(run, DV_SPOT(share), &MSG_TWICE, dv_arg__text(of->prefix), dv_arg__text(share->group));
    }
}

static void check_people(dv_checking *run, const group *of) {
    const dv_shares *shares = of->shares;
    int64_t sum = 0;
    bool has_rest = false;
    dv_term *terms = dv_check__alloc(run, shares->len, sizeof *terms);
    if (!terms || !of->has_population || shares->len == 0) return;
    for (size_t i = 0; i < shares->len; i++) {
        if (!DV_EXACTLY(shares->items[i], people, &terms[i].value) || __builtin_add_overflow(sum, terms[i].value, &sum))
            return;
        has_rest |= dv_share_is_rest(shares->items[i]);
    }
    /* Without the line of the rest the list may name the main groups only. */
    if (sum == of->population || (sum < of->population && !has_rest)) return;
    bool over = sum > of->population;
    DV_SAY(run, of->spot, over ? &MSG_PEOPLE_OVER : &MSG_PEOPLE_SHORT, dv_arg__text(of->prefix),
           dv_arg__sum(terms, shares->len), dv_arg__int(sum), dv_arg__int(of->population),
           dv_arg__int(over ? sum - of->population : of->population - sum));
}

static void check_rates(dv_checking *run, const group *of) {
    for (size_t i = 0; of->has_population && i < of->shares->len; i++) {
        const dv_share *share = of->shares->items[i];
        const dv_decimal percent = share->percent;
        int64_t people;
        int64_t rate;
        if (!DV_HAS(share, percent) || percent.q != DV_EXACT || !DV_EXACTLY(share, people, &people)) continue;
        if (!dv_check__ratio(&rate, people, 100 * dv_check__power(percent.scale), of->population) ||
            rate == percent.mantissa)
            continue;
        DV_SAY(run, DV_SPOT(share), &MSG_RATE, dv_arg__text(of->prefix), dv_arg__text(share->group),
               dv_arg__int(people), dv_arg__int(of->population), dv_arg__decimal(rate, percent.scale),
               dv_arg__decimal(percent.mantissa, percent.scale));
    }
}

static void check_group(dv_checking *run, const group *of) {
    if (of->shares->len == 0) return;
    check_range(run, of);
    check_twice(run, of);
    check_sum(run, of);
    check_order(run, of);
    check_people(run, of);
    check_rates(run, of);
}

void dv_check__shares(dv_checking *run) {
    const dv_commune *commune = run->dossier->commune;
    if (commune) {
        group of = {
            .spot = DV_AT(commune, ethnic_composition), .shares = &commune->ethnic_composition, .prefix = DV_S("")};
        of.has_population = DV_EXACTLY(commune, population, &of.population);
        check_group(run, &of);
    }
    for (size_t i = 0; i < run->dossier->hamlets.len; i++) {
        const dv_hamlet *hamlet = run->dossier->hamlets.items[i];
        if (hamlet->ethnic_composition.len == 0) continue;
        dv_buf prefix;
        dv_buf_init(&prefix, run->arena.alloc);
        dv_buf_add(&prefix, dv_check__hamlet(run, hamlet));
        dv_buf_puts(&prefix, ", ");
        group of = {.spot = DV_AT(hamlet, ethnic_composition), .shares = &hamlet->ethnic_composition};
        of.prefix = dv_check__keep(run, &prefix);
        of.has_population = DV_EXACTLY(hamlet, population, &of.population);
        check_group(run, &of);
    }
}
