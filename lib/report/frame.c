/* What frames the paper: the head, the first sentence, the last sentence, the recipients and the signature. */
#include <string.h>

#include "report/compose.h"
#include "report/letters.h"
#include "report/outline.h"
#include "report/say.h"

static const dv_str ABSENT = {NULL, 0};

static const dv_issuer_name *issuer_row(const dv_paper *paper) {
    const dv_report *report = paper->dossier->report;
    return dv_profile__issuer(paper->profile, report && DV_HAS(report, symbol) ? report->symbol.issuer : "");
}

/* Units and bodies that every sentence may name. */
static void set_common(dv_paper *paper) {
    const dv_report *report = paper->dossier->report;
    paper->common[0] = (dv_slot){"unit", dv_say__unit(paper)};
    paper->common[1] = (dv_slot){"province", dv_say__province(paper)};
    paper->common[2] = (dv_slot){"body", report && DV_HAS(report, reporting_body)
                                             ? report->reporting_body
                                             : dv_compose__template(paper, issuer_row(paper)->body)};
}

static dv_str say_type(dv_paper *paper) {
    const dv_report *report = paper->dossier->report;
    const char *word = NULL;
    if (report && DV_HAS(report, symbol)) word = dv_document_type_name(report->symbol.type, report->symbol.system);
    return dv_say__upper(paper, dv_s(word ? word : "Báo cáo"));
}

static dv_str say_place_date(dv_paper *paper) {
    const dv_report *report = paper->dossier->report;
    const dv_commune *commune = paper->dossier->commune;
    dv_str place = DV_S("…");
    if (report && DV_HAS(report, place))
        place = report->place;
    else if (commune && DV_HAS(commune, name))
        place = commune->name.name;
    dv_buf buf;
    dv_buf_init(&buf, paper->alloc);
    dv_buf_add(&buf, place);
    dv_buf_puts(&buf, ", ");
    if (report && DV_HAS(report, date))
        dv_date_format_long(&buf, report->date);
    else
        dv_buf_puts(&buf, "ngày … tháng … năm …");
    return dv_paper__keep(paper, &buf);
}

static dv_str say_number(dv_paper *paper) {
    const dv_report *report = paper->dossier->report;
    dv_str number = report && DV_HAS(report, symbol) ? dv_say__docref(paper, true, &report->symbol) : DV_S("…");
    return dv_say__pair(paper, dv_s(paper->profile->number_lead), number);
}

static void set_stamps(dv_paper *paper, const dv_report *report) {
    if (DV_HAS(report, status) && report->status.code == DV_REPORT_DRAFT) paper->head.stamps[0] = DV_S("DỰ THẢO");
    paper->head.stamps[1] = dv_say__upper(paper, DV_SAY_ENUM(report, secrecy));
    paper->head.stamps[2] = dv_say__upper(paper, DV_SAY_ENUM(report, urgency));
}

static dv_str mandate_issuer(const dv_report *report) {
    return report && report->mandate && DV_HAS(report->mandate, issuer) ? report->mandate->issuer : ABSENT;
}

static void set_head(dv_paper *paper) {
    const dv_report *report = paper->dossier->report;
    const dv_issuer_name *row = issuer_row(paper);
    dv_head *head = &paper->head;
    dv_str superior =
        report && DV_HAS(report, superior) ? report->superior : dv_compose__template(paper, row->superior);
    dv_str issuer = report && DV_HAS(report, issuer) ? report->issuer : dv_compose__template(paper, row->issuer);
    head->superior = dv_say__upper(paper, superior);
    head->issuer = dv_say__upper(paper, issuer);
    head->number = say_number(paper);
    head->place_date = say_place_date(paper);
    head->type = say_type(paper);
    head->subject = report && DV_HAS(report, subject) ? report->subject : DV_S("…");
    if (report) set_stamps(paper, report);
    if (paper->profile->addressee && mandate_issuer(report).len > 0) {
        /* A template of one word: what stands before the brace. */
        const char *brace = strchr(paper->profile->addressee, '{');
        dv_str lead = {paper->profile->addressee, brace ? (size_t)(brace - paper->profile->addressee) : 0};
        head->addressee = dv_say__pair(paper, lead, mandate_issuer(report));
    }
}

static dv_str say_abbreviations(dv_paper *paper, dv_abbreviations list) {
    dv_str *items = dv_paper__alloc(paper, list.len, sizeof *items);
    if (!items || list.len == 0) return ABSENT;
    for (size_t i = 0; i < list.len; i++) {
        dv_str brief = dv_say__pair(paper, list.items[i]->brief, DV_S(": "));
        items[i] = dv_say__pair(paper, brief, list.items[i]->full);
    }
    dv_slot slots[] = {{"list", dv_say__join(paper, items, list.len, DV_JOIN_SEMI)}};
    return dv_compose__sentence(paper, DV_W_ABBREVIATIONS, DV_SLOTS(slots));
}

void dv_outline__head(dv_paper *paper) {
    const dv_report *report = paper->dossier->report;
    set_common(paper);
    set_head(paper);
    dv_str note = report ? say_abbreviations(paper, report->abbreviations) : ABSENT;
    if (report && DV_HAS(report, preamble)) {
        dv_block *block = dv_paper__block(paper, DV_BLOCK_PARAGRAPH);
        dv_paper__run(paper, block, DV_RUN_PLAIN, report->preamble);
        if (note.len > 0) dv_paper__note(paper, block, note);
        return;
    }
    dv_slot slots[] = {
        {"mandate", report ? dv_say__citation(paper, report->mandate) : ABSENT},
        {"period", report ? dv_say__period(paper, DV_HAS(report, period), report->period) : ABSENT},
        {"body", paper->common[2].text}, /* known, so that the sentence stands where neither is */
    };
    dv_compose__paragraph(paper, DV_W_PREAMBLE, DV_SLOTS(slots), note);
}

static bool is_archive_line(dv_str text) {
    return text.len >= strlen("Lưu") && memcmp(text.ptr, "Lưu", strlen("Lưu")) == 0;
}

/* Each line ends with `;`, the last with a full stop; a mark that the clerk typed is not doubled. */
static dv_str say_recipient(dv_paper *paper, dv_str text, bool last) {
    dv_buf buf;
    text = dv_trim(text);
    while (text.len > 0 && strchr(";.,", text.ptr[text.len - 1]))
        text.len--;
    dv_buf_init(&buf, paper->alloc);
    dv_buf_puts(&buf, "- ");
    dv_buf_add(&buf, text);
    dv_buf_putc(&buf, last ? '.' : ';');
    return dv_paper__keep(paper, &buf);
}

static void set_recipients(dv_paper *paper, dv_texts texts) {
    dv_sign *sign = &paper->sign;
    size_t at = 0;
    sign->recipients = dv_paper__alloc(paper, texts.len, sizeof *sign->recipients);
    if (!sign->recipients) return;
    /* The archive line closes the list wherever it was written. */
    for (int archive = 0; archive <= 1; archive++)
        for (size_t i = 0; i < texts.len; i++)
            if (is_archive_line(texts.items[i]) == (archive == 1) && !dv_letters__blank(texts.items[i])) {
                sign->recipients[at] = say_recipient(paper, texts.items[i], at + 1 == texts.len);
                at++;
            }
    sign->recipients_len = at;
}

static void write_closing(dv_paper *paper, const dv_report *report) {
    if (report && DV_HAS(report, closing)) {
        dv_paper__run(paper, dv_paper__block(paper, DV_BLOCK_PARAGRAPH), DV_RUN_PLAIN, report->closing);
        return;
    }
    dv_slot slots[] = {{"to", mandate_issuer(report)}, {"end", dv_s(paper->profile->end_mark)}};
    dv_compose__paragraph(paper, DV_W_CLOSING, DV_SLOTS(slots), ABSENT);
}

void dv_outline__end(dv_paper *paper) {
    const dv_report *report = paper->dossier->report;
    dv_sign *sign = &paper->sign;
    for (int level = 0; level < DV_LEVELS; level++)
        paper->pending[level] = ABSENT;
    write_closing(paper, report);
    if (report) set_recipients(paper, report->recipients);
    if (!report || !report->signature) return;
    const dv_signature *signature = report->signature;
    sign->authority = dv_say__upper(paper, signature->authority);
    sign->position = DV_HAS(signature, position) ? dv_say__upper(paper, signature->position) : DV_S("…");
    sign->name = DV_HAS(signature, name) ? signature->name : DV_S("…");
}
