/* What frames the paper: the head, the first sentence, the last sentence, the recipients and the signature. */
#include <string.h>

#include "report/compose.h"
#include "report/letters.h"
#include "report/outline.h"
#include "report/say.h"

static const dv_str ABSENT = {NULL, 0};

/* What the number tells of the issuer; NULL where it tells nothing. */
static const dv_issuer_name *issuer_row(const dv_paper *paper) {
    const dv_report *report = paper->dossier->report;
    return report && DV_HAS(report, symbol) ? dv_profile__issuer(report->symbol.issuer) : NULL;
}

/* In whose name the paper reports, as the dossier or the number says. */
static dv_str say_body(dv_paper *paper) {
    const dv_report *report = paper->dossier->report;
    const dv_issuer_name *row = issuer_row(paper);
    if (report && DV_HAS(report, reporting_body)) return report->reporting_body;
    if (report && DV_HAS(report, issuer)) return report->issuer;
    return row ? dv_compose__template(paper, row->body) : ABSENT;
}

/* Units and bodies that every sentence may name. */
static void set_common(dv_paper *paper) {
    paper->common[0] = (dv_slot){"unit", dv_say__unit(paper)};
    paper->common[1] = (dv_slot){"province", dv_say__province(paper)};
    paper->common[2] = (dv_slot){"body", say_body(paper)};
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
    dv_str superior = row ? dv_compose__template(paper, row->superior) : ABSENT;
    dv_str issuer = row ? dv_compose__template(paper, row->issuer) : DV_S("…");
    if (report && DV_HAS(report, superior)) superior = report->superior;
    if (report && DV_HAS(report, issuer)) issuer = report->issuer;
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
        {"body", paper->common[2].text.len > 0 ? paper->common[2].text : DV_S("…")}, /* so that it always stands */
    };
    dv_compose__paragraph(paper, DV_W_PREAMBLE, DV_SLOTS(slots), note);
}

/* The bytes of `Lưu` and the mark behind it, where the line names the archive; 0 for another line. */
static size_t archive_lead(dv_str text) {
    static const char LEAD[] = "Lưu";
    size_t at = sizeof LEAD - 1;
    if (text.len < at || memcmp(text.ptr, LEAD, at) != 0) return 0;
    if (at < text.len && !strchr(" :,;.", text.ptr[at])) return 0;
    while (at < text.len && strchr(" :", text.ptr[at]))
        at++;
    return at;
}

/* Each line ends with `;`, the last with a full stop; a mark that the clerk typed is not doubled. */
static dv_str say_recipient(dv_paper *paper, dv_str text, bool last) {
    dv_buf buf;
    while (text.len > 0 && strchr(";.,", text.ptr[text.len - 1]))
        text.len--;
    size_t lead = archive_lead(text);
    dv_buf_init(&buf, paper->alloc);
    dv_buf_puts(&buf, "- ");
    if (lead > 0 && lead < text.len) {
        dv_buf_puts(&buf, paper->profile->archive_lead);
        text = (dv_str){text.ptr + lead, text.len - lead};
    }
    dv_buf_add(&buf, text);
    dv_buf_putc(&buf, last ? '.' : ';');
    return dv_paper__keep(paper, &buf);
}

/* Lines that show something, without the blanks around. */
static size_t trim_lines(dv_str *lines, dv_texts texts) {
    size_t len = 0;
    for (size_t i = 0; i < texts.len; i++)
        if (!dv_letters__blank(texts.items[i])) lines[len++] = dv_trim(texts.items[i]);
    return len;
}

static void set_recipients(dv_paper *paper, dv_texts texts) {
    dv_sign *sign = &paper->sign;
    dv_str *lines = dv_paper__alloc(paper, texts.len, sizeof *lines);
    sign->recipients = dv_paper__alloc(paper, texts.len, sizeof *sign->recipients);
    if (!lines || !sign->recipients) return;
    size_t len = trim_lines(lines, texts);
    /* The archive line closes the list wherever it was written. */
    for (int archive = 0; archive <= 1; archive++)
        for (size_t i = 0; i < len; i++)
            if ((archive_lead(lines[i]) > 0) == (archive == 1)) {
                bool last = sign->recipients_len + 1 == len;
                sign->recipients[sign->recipients_len++] = say_recipient(paper, lines[i], last);
            }
}

/* A signature does not stand alone on its page. */
static void write_closing(dv_paper *paper, const dv_report *report) {
    dv_block *block = dv_paper__block(paper, DV_BLOCK_PARAGRAPH);
    if (block) block->keep = true;
    if (report && DV_HAS(report, closing)) {
        dv_paper__run(paper, block, DV_RUN_PLAIN, report->closing);
        return;
    }
    dv_slot slots[] = {{"to", mandate_issuer(report)}, {"end", dv_s(paper->profile->end_mark)}};
    dv_paper__run(paper, block, DV_RUN_PLAIN, dv_compose__sentence(paper, DV_W_CLOSING, DV_SLOTS(slots)));
}

void dv_outline__end(dv_paper *paper) {
    const dv_report *report = paper->dossier->report;
    dv_sign *sign = &paper->sign;
    dv_paper__end_sections(paper);
    write_closing(paper, report);
    if (report) set_recipients(paper, report->recipients);
    if (!report || !report->signature) return;
    const dv_signature *signature = report->signature;
    sign->authority = dv_say__upper(paper, signature->authority);
    sign->position = DV_HAS(signature, position) ? dv_say__upper(paper, signature->position) : DV_S("…");
    sign->name = DV_HAS(signature, name) ? signature->name : DV_S("…");
}
