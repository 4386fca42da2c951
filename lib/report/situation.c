/* Part I: the commune and the leadership. */
#include "report/compose.h"
#include "report/figure.h"
#include "report/outline.h"
#include "report/say.h"

static const dv_str ABSENT = {NULL, 0};

static dv_str say_predecessor(dv_paper *paper, const dv_predecessor *unit) {
    dv_str figures[] = {
        dv_figure__say_decimal(paper, DV_F_AREA, DV_HAS(unit, area), unit->area),
        dv_figure__say_count(paper, DV_F_PEOPLE, DV_HAS(unit, population), unit->population),
        dv_figure__say_count(paper, DV_F_HOUSEHOLDS, DV_HAS(unit, households), unit->households),
    };
    dv_slot slots[] = {{"name", dv_say__place(paper, unit->name)},
                       {"figures", dv_say__join(paper, figures, 3, DV_JOIN_SEMI)}};
    return dv_compose__phrase(paper, DV_W_PREDECESSOR, DV_SLOTS(slots));
}

/* How the unit came to be, without and with the units that it came from. */
static dv_str say_event(const dv_established *established, bool has_from) {
    static const char *const VERBS[][2] = {{"được thành lập", "được thành lập từ"},
                                           {"được thành lập theo hình thức hợp nhất",
                                            "được thành lập từ việc hợp nhất"},
                                           {"được thành lập theo hình thức tách", "được thành lập từ việc tách"},
                                           {"được đổi tên", "được đổi tên từ"},
                                           {"được giữ nguyên", "được giữ nguyên từ"},
                                           {"được thành lập mới", "được thành lập mới từ"}};
    size_t event = DV_HAS(established, event) && established->event.code > 0 ? (size_t)established->event.code : 0;
    return dv_s(VERBS[event < sizeof VERBS / sizeof *VERBS ? event : 0][has_from]);
}

static void write_established(dv_paper *paper, const dv_established *established) {
    dv_str *from = established ? dv_paper__alloc(paper, established->from.len, sizeof *from) : NULL;
    if (!from) return;
    for (size_t i = 0; i < established->from.len; i++)
        from[i] = say_predecessor(paper, established->from.items[i]);
    dv_slot slots[] = {
        {"by", dv_say__citation(paper, established->by)},
        {"from", dv_say__join(paper, from, established->from.len, DV_JOIN_AND)},
        {"date", dv_say__date(paper, DV_HAS(established, date), established->date)},
        {"event", ABSENT},
    };
    /* A form with blanks only says nothing of how the unit came to be. */
    if (dv_compose__phrase(paper, DV_W_ESTABLISHED, DV_SLOTS(slots)).len == 0 && !DV_HAS(established, event)) return;
    slots[3].text = say_event(established, slots[1].text.len > 0);
    dv_compose__paragraph(paper, DV_W_ESTABLISHED, DV_SLOTS(slots), ABSENT);
}

static void write_size(dv_paper *paper, const dv_commune *commune) {
    dv_figure area = dv_figure__decimal(paper, DV_HAS(commune, area), commune->area);
    dv_figure people = dv_figure__count(paper, DV_HAS(commune, population), commune->population);
    dv_slot slots[] = {
        {"households",
         dv_figure__say_count(paper, DV_F_UNIT_HOUSEHOLDS, DV_HAS(commune, households), commune->households)},
        {"density", dv_figure__say_decimal(paper, DV_F_UNIT_DENSITY, DV_HAS(commune, density), commune->density)},
        {"area", ABSENT},
        {"population", ABSENT},
        {"hamlets", ABSENT},
        {"kind", ABSENT},
        {"as_of", dv_say__date(paper, DV_HAS(commune, as_of), commune->as_of)},
    };
    bool known = area.state || people.state || commune->hamlets_declared.len > 0;
    if (!known && slots[0].text.len == 0 && slots[1].text.len == 0) return;
    slots[2].text = dv_figure__say_or_blank(paper, DV_F_UNIT_AREA, area);
    slots[3].text = dv_figure__say_or_blank(paper, DV_F_UNIT_PEOPLE, people);
    slots[4].text = dv_say__hamlet_counts(paper, commune->hamlets_declared);
    slots[5].text = dv_say__unit_kind(paper);
    if (slots[5].text.len == 0) slots[5].text = DV_S("địa bàn");
    dv_compose__paragraph(paper, DV_W_AREA_HAMLETS_POPULATION, DV_SLOTS(slots), ABSENT);
}

/* `112 hộ, 450 người (2,8%)`; a rate alone needs no brackets. */
static dv_str with_rate(dv_paper *paper, dv_str figures, dv_str rate) {
    if (figures.len == 0 || rate.len == 0) return figures.len > 0 ? figures : rate;
    dv_str open = dv_say__pair(paper, dv_say__pair(paper, figures, DV_S(" (")), rate);
    return dv_say__pair(paper, open, DV_S(")"));
}

static dv_str say_share_figure(dv_paper *paper, const dv_share *share) {
    dv_str parts[] = {dv_figure__say_count(paper, DV_F_HOUSEHOLDS, DV_HAS(share, households), share->households),
                      dv_figure__say_count(paper, DV_F_PEOPLE, DV_HAS(share, people), share->people)};
    dv_str rate = dv_figure__say_decimal(paper, DV_F_RATE, DV_HAS(share, percent), share->percent);
    dv_str all = with_rate(paper, dv_say__join(paper, parts, 2, DV_JOIN_AND), rate);
    return all.len > 0 ? all : DV_S("…");
}

static dv_str say_group(const dv_share *share) {
    if (dv_share_is_rest(share)) return dv_s(dv_wording__get(DV_W_ETHNIC_REST)->text);
    return share->group.len > 0 ? share->group : DV_S("…");
}

dv_str dv_outline__shares(dv_paper *paper, dv_shares shares) {
    dv_str *items = dv_paper__alloc(paper, shares.len, sizeof *items);
    if (!items) return ABSENT;
    for (size_t i = 0; i < shares.len; i++) {
        dv_str name = dv_say__pair(paper, say_group(shares.items[i]), DV_S(" "));
        items[i] = dv_say__pair(paper, name, say_share_figure(paper, shares.items[i]));
    }
    return dv_say__join(paper, items, shares.len, DV_JOIN_SEMI_AND);
}

/* The length of a bar in thousandths of a per cent or in people; a chart compares one kind of figure only. */
static int64_t bar_size(const dv_share *share, bool by_percent) {
    dv_decimal percent = share->percent;
    if (!by_percent) return share->people.value;
    while (percent.scale > 3) {
        percent.mantissa /= 10;
        percent.scale--;
    }
    for (; percent.scale < 3; percent.scale++)
        if (__builtin_mul_overflow(percent.mantissa, (int64_t)10, &percent.mantissa)) return INT64_MAX;
    return percent.mantissa;
}

/* A bar needs a figure: `đa số` has no length. */
static bool all_have(dv_shares shares, bool percent) {
    for (size_t i = 0; i < shares.len; i++) {
        const dv_share *share = shares.items[i];
        bool has = percent ? DV_HAS(share, percent) : DV_HAS(share, people);
        if (!has || (percent ? share->percent.q : share->people.q) >= DV_MAJORITY) return false;
    }
    return true;
}

static void write_ethnic_chart(dv_paper *paper, dv_shares shares) {
    bool by_percent = all_have(shares, true);
    if (!paper->charts || shares.len < 2 || (!by_percent && !all_have(shares, false))) return;
    dv_chart *chart = dv_paper__alloc(paper, 1, sizeof *chart);
    dv_bar *bars = dv_paper__alloc(paper, shares.len, sizeof *bars);
    dv_block *block = chart && bars ? dv_paper__block(paper, DV_BLOCK_CHART) : NULL;
    if (!block) return;
    for (size_t i = 0; i < shares.len; i++)
        bars[i] = (dv_bar){dv_say__capital(paper, say_group(shares.items[i])), say_share_figure(paper, shares.items[i]),
                           bar_size(shares.items[i], by_percent)};
    *chart = (dv_chart){.title = dv_compose__sentence(paper, DV_W_ETHNIC_CHART, NULL, 0),
                        .label_head = DV_S("Dân tộc"),
                        .value_head = DV_S("Tỷ lệ"),
                        .bars = bars,
                        .len = shares.len};
    if (!by_percent) chart->value_head = DV_S("Số người");
    block->chart = chart;
}

static void write_ethnic(dv_paper *paper, const dv_commune *commune) {
    dv_slot slots[] = {
        {"count", dv_figure__say_count(paper, DV_F_ETHNIC_GROUPS, DV_HAS(commune, ethnic_groups_declared),
                                       commune->ethnic_groups_declared)},
        {"list", dv_outline__shares(paper, commune->ethnic_composition)},
    };
    dv_compose__paragraph(paper, DV_W_ETHNIC, DV_SLOTS(slots), ABSENT);
    write_ethnic_chart(paper, commune->ethnic_composition);
}

static dv_str say_poverty_line(dv_paper *paper, const dv_poverty_line *line, dv_str name) {
    if (!line) return ABSENT;
    dv_str parts[] = {dv_figure__say_count(paper, DV_F_HOUSEHOLDS, DV_HAS(line, households), line->households),
                      dv_figure__say_count(paper, DV_F_PEOPLE, DV_HAS(line, people), line->people)};
    dv_str rate = dv_figure__say_decimal(paper, DV_F_RATE, DV_HAS(line, percent), line->percent);
    dv_str figures = with_rate(paper, dv_say__join(paper, parts, 2, DV_JOIN_AND), rate);
    return figures.len > 0 ? dv_say__pair(paper, name, figures) : ABSENT;
}

static void write_poverty(dv_paper *paper, const dv_poverty *poverty) {
    if (!poverty) return;
    dv_str lines[] = {say_poverty_line(paper, poverty->poor, DV_S("hộ nghèo: ")),
                      say_poverty_line(paper, poverty->near_poor, DV_S("hộ cận nghèo: "))};
    dv_compose__one(paper, DV_W_POVERTY, "list", dv_say__join(paper, lines, 2, DV_JOIN_SEMI));
}

void dv_outline__situation(dv_paper *paper) {
    const dv_commune *commune = paper->dossier->commune;
    dv_compose__open(paper, DV_LEVEL_SECTION, DV_W_SECTION_FEATURES);
    if (!commune) return;
    write_established(paper, commune->established);
    write_size(paper, commune);
    write_ethnic(paper, commune);
    write_poverty(paper, commune->poverty);
    dv_outline__hamlets(paper);
    dv_paper__prose(paper, commune->text);
    dv_compose__one(paper, DV_W_BODIES, "list", dv_say__texts(paper, commune->bodies, DV_JOIN_SEMI_AND));
    dv_compose__one(paper, DV_W_CORE_FORCES, "list", dv_say__texts(paper, commune->core_forces, DV_JOIN_AND));
    dv_compose__one(paper, DV_W_MOTTOS, "list", dv_say__quoted(paper, commune->mottos));
    dv_compose__one(paper, DV_W_DIFFICULTIES, "list", dv_say__texts(paper, commune->difficulties, DV_JOIN_SEMI));
}

/* Declared may count the numbered ones only: then the list holds others too. */
static bool lists_more(const dv_leadership *leadership) {
    dv_count declared = leadership->documents_declared;
    return DV_HAS(leadership, documents_declared) && declared.q == DV_EXACT && declared.value > 0 &&
           (uint64_t)declared.value < leadership->documents.len;
}

static void write_documents(dv_paper *paper, const dv_leadership *leadership) {
    dv_slot list[] = {{"list", dv_say__citations(paper, leadership->documents, DV_JOIN_SEMI)}};
    dv_str note = dv_compose__sentence(
        paper, lists_more(leadership) ? DV_W_DOCUMENTS_NOTE_MORE : DV_W_DOCUMENTS_NOTE, DV_SLOTS(list));
    dv_slot slots[] = {{"documents", dv_figure__say_count(paper, DV_F_DOCUMENTS, DV_HAS(leadership, documents_declared),
                                                          leadership->documents_declared)}};
    /* How many are listed is not how many were issued: without a declared number none is told. */
    dv_compose__paragraph(paper, slots[0].text.len > 0 ? DV_W_DOCUMENTS_ISSUED : DV_W_DOCUMENTS_LISTED, DV_SLOTS(slots),
                          note);
}

static void write_conferences(dv_paper *paper, const dv_leadership *leadership) {
    dv_figure held = dv_figure__count(paper, DV_HAS(leadership, conferences), leadership->conferences);
    dv_figure present = dv_figure__amount(paper, DV_HAS(leadership, attendances), leadership->attendances);
    dv_str attendances =
        dv_figure__say(paper, DV_F_CONFERENCE_ATTENDANCES, dv_figure__part_of(held, present), NULL, 0);
    if (!held.state && !present.state) return;
    dv_slot slots[] = {{"conferences", dv_figure__say_or_blank(paper, DV_F_CONFERENCES, held)},
                       {"attendances", attendances}};
    dv_compose__paragraph(paper, DV_W_CONFERENCES, DV_SLOTS(slots), ABSENT);
}

void dv_outline__leadership(dv_paper *paper) {
    const dv_leadership *leadership = paper->dossier->leadership;
    dv_compose__open(paper, DV_LEVEL_SECTION, DV_W_SECTION_LEADERSHIP);
    if (!leadership) return;
    write_conferences(paper, leadership);
    write_documents(paper, leadership);
    dv_compose__one(paper, DV_W_DIRECTIVES, "list", dv_say__citations(paper, leadership->directives, DV_JOIN_SEMI));
    dv_compose__one(paper, DV_W_STEERING_COMMITTEES, "list",
                    dv_say__texts(paper, leadership->steering_committees, DV_JOIN_SEMI_AND));
    dv_paper__prose(paper, leadership->text);
}
