#include "report/say.h"

/* A document that the paper has cited. */
struct dv_cited {
    struct dv_cited *next;
    const dv_citation *citation;
};

/* Numbers run anew for each issuer, so that two committees may both have a 02-NQ/ĐU: what is known of both must agree.
 */
static bool is_same(const dv_citation *a, const dv_citation *b) {
    if (!DV_HAS(a, symbol) || !DV_HAS(b, symbol) || !dv_docref_equal(&a->symbol, &b->symbol) || a->symbol.number < 0)
        return false;
    if (DV_HAS(a, date) && DV_HAS(b, date) && !dv_date_equal(a->date, b->date)) return false;
    return !DV_HAS(a, issuer) || !DV_HAS(b, issuer) || dv_name_equal(a->issuer, b->issuer);
}

static unsigned count_known(const dv_citation *c) {
    return (unsigned)DV_HAS(c, type) + DV_HAS(c, date) + DV_HAS(c, issuer) + DV_HAS(c, subject);
}

typedef struct {
    const dv_citation *wanted;
    const dv_citation *fullest;
} dv_search;

static bool look(void *ctx, const dv_visit_step *step) {
    dv_search *search = ctx;
    if (step->entity->type != search->wanted->base.type) return true;
    const dv_citation *found = (const dv_citation *)step->entity;
    if (is_same(search->wanted, found) && count_known(found) > count_known(search->fullest)) search->fullest = found;
    return true;
}

static bool note_cited(dv_paper *paper, const dv_citation *citation) {
    for (const struct dv_cited *known = paper->cited; known; known = known->next)
        if (is_same(known->citation, citation)) return true;
    struct dv_cited *now = dv_paper__alloc(paper, 1, sizeof *now);
    if (now) {
        now->citation = citation;
        now->next = paper->cited;
        paper->cited = now;
    }
    return false;
}

static dv_str type_word(const dv_citation *citation) {
    if (DV_HAS(citation, type)) return citation->type;
    if (!DV_HAS(citation, symbol)) return (dv_str){NULL, 0};
    return dv_s(dv_document_type_name(citation->symbol.type, citation->symbol.system));
}

dv_str dv_say__citation(dv_paper *paper, const dv_citation *citation) {
    if (!citation) return (dv_str){NULL, 0};
    dv_search search = {citation, citation};
    dv_visit(&paper->dossier->base, look, &search);
    const dv_citation *full = search.fullest;
    dv_citation_parts parts = {.type = type_word(full), .has_symbol = DV_HAS(full, symbol), .symbol = full->symbol};
    if (!parts.has_symbol || !note_cited(paper, full)) {
        parts.has_date = DV_HAS(full, date);
        parts.date = full->date;
        parts.issuer = full->issuer;
        parts.subject = full->subject;
    }
    dv_buf buf;
    dv_buf_init(&buf, paper->alloc);
    dv_citation_format(&buf, &parts);
    return dv_paper__keep(paper, &buf);
}

dv_str dv_say__citations(dv_paper *paper, dv_citations citations, dv_join how) {
    dv_str *items = dv_paper__alloc(paper, citations.len, sizeof *items);
    if (!items) return (dv_str){NULL, 0};
    for (size_t i = 0; i < citations.len; i++)
        items[i] = dv_say__citation(paper, citations.items[i]);
    return dv_say__join(paper, items, citations.len, how);
}
