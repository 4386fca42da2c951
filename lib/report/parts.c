/* Parts III to VI: assessment, directions, recommendations, featured models. */
#include <string.h>

#include "report/compose.h"
#include "report/letters.h"
#include "report/number.h"
#include "report/outline.h"
#include "report/say.h"

/* Paragraphs, the first of them with a lead in italics. */
static void write_led(dv_paper *paper, dv_wording lead, dv_texts texts) {
    for (size_t i = 0; i < texts.len; i++) {
        dv_block *block = dv_paper__block(paper, DV_BLOCK_PARAGRAPH);
        if (i == 0) dv_paper__run(paper, block, DV_RUN_ITALIC, dv_s(dv_wording__get(lead)->text));
        dv_paper__run(paper, block, DV_RUN_PLAIN, texts.items[i]);
    }
}

/* First syllables of names that keep their capital inside a sentence (Decree 30/2020/NĐ-CP appendix II). */
static bool keeps_capital(dv_str word) {
    static const char *const NAMES[] = {"Đảng",  "Nhân", "Nhà", "Mặt",  "Trung", "Quốc", "Ủy", "Hội",
                                        "Chính", "Ban",  "Bộ",  "Đoàn", "Liên",  "Công", "Bí", "Chủ"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (dv_str_equal(word, dv_s(NAMES[i]))) return true;
    return false;
}

static dv_str word_at(dv_str text, size_t from) {
    size_t end = from;
    while (end < text.len && text.ptr[end] != ' ')
        end++;
    return (dv_str){text.ptr + from, end - from};
}

static bool is_small(dv_paper *paper, dv_str word) {
    return word.len > 0 && !dv_str_equal(word, dv_say__capital(paper, word));
}

/* Behind `Thứ nhất,` a sentence goes on: its capital goes, unless it is that of a name (two capitals in a row, or a
 * known body). */
static dv_str go_on(dv_paper *paper, dv_str text) {
    dv_str first = word_at(text, 0);
    dv_str second = first.len < text.len ? word_at(text, first.len + 1) : (dv_str){NULL, 0};
    dv_str rest = {text.ptr + first.len, text.len - first.len};
    if (!is_small(paper, second) || keeps_capital(first)) return text;
    dv_buf buf;
    dv_buf_init(&buf, paper->alloc);
    dv_letters__small(&buf, first);
    dv_buf_add(&buf, rest);
    return dv_paper__keep(paper, &buf);
}

/* `Thứ nhất` announces a second: a single lesson goes without. */
static void write_lessons(dv_paper *paper, dv_texts lessons) {
    if (lessons.len == 1) {
        dv_paper__prose(paper, lessons);
        return;
    }
    for (size_t i = 0; i < lessons.len; i++) {
        dv_buf buf;
        dv_buf_init(&buf, paper->alloc);
        dv_number__ordinal(&buf, i + 1);
        dv_slot slots[] = {{"ordinal", dv_paper__keep(paper, &buf)}};
        dv_block *block = dv_paper__block(paper, DV_BLOCK_PARAGRAPH);
        dv_paper__run(paper, block, DV_RUN_ITALIC, dv_compose__sentence(paper, DV_W_LESSON, DV_SLOTS(slots)));
        dv_paper__run(paper, block, DV_RUN_PLAIN, go_on(paper, lessons.items[i]));
    }
}

void dv_outline__assessment(dv_paper *paper) {
    const dv_assessment *assessment = paper->dossier->assessment;
    if (!assessment) return;
    dv_compose__open(paper, DV_LEVEL_SECTION, DV_W_SECTION_STRENGTHS);
    dv_paper__prose(paper, assessment->strengths);
    dv_compose__open(paper, DV_LEVEL_SECTION, DV_W_SECTION_LIMITS);
    dv_paper__prose(paper, assessment->limits);
    dv_compose__open(paper, DV_LEVEL_SECTION, DV_W_SECTION_CAUSES);
    write_led(paper, DV_W_CAUSES_OF_RESULTS, assessment->causes_of_results);
    write_led(paper, DV_W_CAUSES_OF_LIMITS, assessment->causes_of_limits);
    write_led(paper, DV_W_CAUSES_OBJECTIVE, assessment->objective_causes);
    write_led(paper, DV_W_CAUSES_SUBJECTIVE, assessment->subjective_causes);
    dv_compose__open(paper, DV_LEVEL_SECTION, DV_W_SECTION_LESSONS);
    write_lessons(paper, assessment->lessons);
}

void dv_outline__directions(dv_paper *paper) {
    dv_directions directions = paper->dossier->directions;
    for (size_t i = 0; i < directions.len; i++) {
        dv_paper__open(paper, DV_LEVEL_SECTION, directions.items[i]->title);
        dv_paper__prose(paper, directions.items[i]->text);
    }
}

static dv_str say_addressee(dv_paper *paper, dv_str to) {
    static const char LEAD[] = "Đối với";
    dv_slot slots[] = {{"to", to}};
    if (to.len >= sizeof LEAD - 1 && memcmp(to.ptr, LEAD, sizeof LEAD - 1) == 0) return to;
    return dv_compose__sentence(paper, DV_W_RECOMMENDATION, DV_SLOTS(slots));
}

void dv_outline__recommendations(dv_paper *paper) {
    dv_recommendations list = paper->dossier->recommendations;
    for (size_t i = 0; i < list.len; i++) {
        dv_paper__open(paper, DV_LEVEL_SECTION, say_addressee(paper, list.items[i]->to));
        dv_paper__prose(paper, list.items[i]->text);
    }
}

static size_t count_featured(dv_models models) {
    size_t count = 0;
    for (size_t i = 0; i < models.len; i++)
        count += models.items[i]->featured != NULL;
    return count;
}

static void write_title(dv_paper *paper, dv_str title) {
    dv_block *block = dv_paper__block(paper, DV_BLOCK_PARAGRAPH);
    dv_paper__run(paper, block, DV_RUN_BOLD, title);
    if (block) block->keep = true;
}

static void write_featured(dv_paper *paper, const dv_model *model, bool alone) {
    dv_str title = dv_outline__model_title(paper, model);
    if (alone)
        write_title(paper, title);
    else
        dv_paper__open(paper, DV_LEVEL_SECTION, title);
    dv_paper__prose(paper, model->featured->text);
    dv_compose__one(paper, DV_W_FEATURED_REACH, "replication", model->featured->replication);
}

bool dv_outline__all_featured(const dv_dossier *dossier) {
    size_t count = count_featured(dossier->models);
    return count > 0 && DV_HAS(dossier, featured_declared) && dossier->featured_declared.q == DV_EXACT &&
           (uint64_t)dossier->featured_declared.value == count;
}

void dv_outline__featured(dv_paper *paper) {
    const dv_dossier *dossier = paper->dossier;
    size_t count = count_featured(dossier->models);
    if (count == 0) return;
    /* The heading has a number only where that many models follow. */
    dv_slot slots[] = {{"count", dv_say__number(paper, count)}};
    dv_paper__open(paper, DV_LEVEL_PART,
                   dv_outline__all_featured(dossier)
                       ? dv_compose__sentence(paper, DV_W_PART_FEATURED_COUNTED, DV_SLOTS(slots))
                       : dv_compose__sentence(paper, DV_W_PART_FEATURED, NULL, 0));
    for (size_t i = 0; i < dossier->models.len; i++)
        if (dossier->models.items[i]->featured) write_featured(paper, dossier->models.items[i], count == 1);
}
