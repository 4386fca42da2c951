/* A citation as one line, and the documents that its subject names in turn. */
#include "model/brief.h"

#include "base/buf.h"
#include "model/rows.h"
#include "value/docref.h"

enum { TYPE, SYMBOL, DATE, ISSUER, SUBJECT, CITES };
/* Documents named in one subject beyond which no more are looked for; papers name one or two. */
enum { CITES_MOST = 32 };

static dv_status keep(dv_doc *doc, dv_entity *entity, int field, dv_str *out, dv_str text) {
    if (text.len == 0)
        return DV_OK;
    *out = dv_doc__str(doc, text);
    if (!out->ptr)
        return DV_E_NOMEM;
    dv_present__set(entity, field);
    return DV_OK;
}

/* Puts the parts of a line into an empty citation. */
static dv_status fill(dv_doc *doc, dv_citation *citation, const dv_citation_parts *parts) {
    dv_entity *entity = &citation->base;
    dv_status status = keep(doc, entity, TYPE, &citation->type, parts->type);
    if (status == DV_OK)
        status = keep(doc, entity, ISSUER, &citation->issuer, parts->issuer);
    if (status == DV_OK)
        status = keep(doc, entity, SUBJECT, &citation->subject, parts->subject);
    if (parts->has_symbol) {
        citation->symbol = parts->symbol;
        dv_present__set(entity, SYMBOL);
    }
    if (parts->has_date) {
        citation->date = parts->date;
        dv_present__set(entity, DATE);
    }
    return status;
}

static dv_status read_line(dv_doc *doc, dv_entity *entity, dv_str text, dv_why *why) {
    dv_citation_parts parts = {.has_symbol = false};
    dv_status readable = dv_citation__parse(&parts, text, why);
    dv_status status = fill(doc, (dv_citation *)(void *)entity, &parts);
    if (status == DV_OK)
        status = dv_entity__derive(doc, entity);
    return status == DV_OK ? readable : status;
}

/* Where the type word before a number begins: up to four words back, past `số`. */
static size_t type_word_before(dv_str text, size_t number) {
    size_t at = number;
    for (int words = 0; words < 5 && at > 0; words++) {
        while (at > 0 && text.ptr[at - 1] == ' ')
            at--;
        while (at > 0 && text.ptr[at - 1] != ' ')
            at--;
        dv_str word = dv_trim((dv_str){text.ptr + at, number - at});
        dv_str tail = DV_S(" số");
        if (word.len > tail.len && memcmp(word.ptr + word.len - tail.len, tail.ptr, tail.len) == 0)
            word.len -= tail.len;
        if (dv_document_type_code(word, DV_SYSTEM_UNKNOWN))
            return at;
    }
    return number;
}

/* Every number has a slash, or in the old forms a hyphen behind its digits; few subjects have either. */
static bool may_cite(dv_str text) {
    if (text.len == 0 || memchr(text.ptr, '/', text.len))
        return text.len > 0;
    const char *at = text.ptr, *end = text.ptr + text.len;
    while ((at = memchr(at, '-', (size_t)(end - at))) != NULL) {
        if (at > text.ptr && ((at[-1] >= '0' && at[-1] <= '9') || (at > text.ptr + 1 && at[-2] >= '0' && at[-2] <= '9')))
            return true;
        at++;
    }
    return memchr(text.ptr, '\xE2', text.len) != NULL; /* a dash of a word processor may stand for either */
}

dv_status dv_citation__find_cites(dv_doc *doc, dv_citation *citation) {
    dv_str text = citation->subject, span;
    dv_docref symbol;
    citation->cites = (dv_citations){NULL, 0};
    citation->base.present &= ~((uint64_t)1 << CITES);
    if (!may_cite(text))
        return DV_OK;
    size_t at = 0, from = 0;
    bool found = dv_docref_find(&symbol, text, &at, &span);
    if (found)
        from = type_word_before(text, (size_t)(span.ptr - text.ptr));
    for (size_t cited_len = 0; found && cited_len < CITES_MOST; cited_len++) {
        dv_docref next;
        bool more = dv_docref_find(&next, text, &at, &span);
        size_t end = more ? type_word_before(text, (size_t)(span.ptr - text.ptr)) : text.len;
        dv_citation_parts parts;
        dv_entity *cited = dv_entity__new(doc, &dv_citation__type, citation->base.mark);
        if (!cited)
            return DV_E_NOMEM;
        dv_status status = dv_citation_parse(&parts, (dv_str){text.ptr + from, end > from ? end - from : 0}, NULL);
        if (status != DV_OK || !parts.has_symbol || !dv_docref_equal(&parts.symbol, &symbol))
            parts = (dv_citation_parts){.has_symbol = true, .symbol = symbol};
        status = fill(doc, (dv_citation *)(void *)cited, &parts);
        if (status == DV_OK)
            status = dv_entity__attach(doc, &citation->base, CITES, cited);
        if (status != DV_OK)
            return status;
        found = more;
        symbol = next;
        from = end;
    }
    return DV_OK;
}

static dv_citation_parts parts_of(const dv_citation *citation) {
    return (dv_citation_parts){.type = citation->type, .has_symbol = dv_has(&citation->base, SYMBOL), .symbol = citation->symbol,
                               .has_date = dv_has(&citation->base, DATE), .date = citation->date, .issuer = citation->issuer,
                               .subject = citation->subject};
}

/* Written short only when reading the line gives the same members. */
bool dv_citation__line(dv_buf *out, const dv_citation *citation) {
    dv_citation_parts parts = parts_of(citation), again;
    size_t from = out->len;
    if (citation->base.extra || dv_citation_format(out, &parts) != DV_OK)
        return false;
    dv_str line = {out->ptr ? out->ptr + from : NULL, out->len - from};
    bool same = line.len > 0 && dv_citation_parse(&again, line, NULL) == DV_OK && dv_str_equal(again.type, parts.type) &&
                again.has_symbol == parts.has_symbol && again.has_date == parts.has_date &&
                (!parts.has_symbol || dv_docref_equal(&again.symbol, &parts.symbol)) &&
                (!parts.has_date || dv_date_equal(again.date, parts.date)) && dv_str_equal(again.issuer, parts.issuer) &&
                dv_str_equal(again.subject, parts.subject);
    if (!same)
        out->len = from;
    return same;
}

static bool write_line(dv_buf *out, const dv_entity *entity, dv_notation notation) {
    (void)notation; /* a citation is written as the paper writes it, in either language */
    return dv_citation__line(out, (const dv_citation *)(const void *)entity);
}

const struct dv_short dv_short__citation = {.split = false, .partial = DATE, .read = read_line, .write = write_line};
