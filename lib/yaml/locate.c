/* Exact places for the findings of checks. Entities know only where they begin; a second walk over the kept content, done only
 * when there is something to say, finds the value that a finding means by the type and mark of its entity. */
#include <string.h>

#include "base/diag.h"
#include "yaml/load.h"
#include "yaml/scalar.h"

typedef struct locator {
    dv_diag *diag;
    const dv_doc *doc;
    dv_str source; /* the content */
    bool *mine;    /* findings about this document */
    bool *placed;  /* findings whose value was found */
} locator;

static bool is_same(const dv_entity *a, const dv_entity *b) {
    return a->type == b->type && a->mark.line == b->mark.line && a->mark.column == b->mark.column;
}

/* The byte of the content at a line and column. */
static bool find_offset(const locator *l, dv_mark mark, size_t *offset) {
    dv_str text = l->source;
    uint32_t line = l->doc->own->content_line > 0 ? l->doc->own->content_line : 1;
    size_t at = 0;
    for (; line < mark.line; line++) {
        const char *end = memchr(text.ptr + at, '\n', text.len - at);
        if (!end)
            return false;
        at = (size_t)(end - text.ptr) + 1;
    }
    for (uint32_t column = 1; column < mark.column && at < text.len; column++)
        dv_utf8_next(text, &at);
    *offset = at;
    return true;
}

static void place_fix(const locator *l, dv_finding *finding, const dv_event *value) {
    size_t from, to;
    bool block = value->style == '|' || value->style == '>';
    if (!finding->fix.present || finding->fix.placed || finding->within_len > 0 || value->kind != DV_EVENT_SCALAR || block)
        return;
    if (!find_offset(l, value->mark, &from) || !find_offset(l, value->end, &to))
        return;
    dv_buf text;
    dv_buf_init(&text, NULL);
    dv_scalar__write(&text, finding->fix.text);
    dv_str copy = dv_diag__copy(l->diag, dv_buf_str(&text));
    if (text.status == DV_OK && copy.ptr && to >= from) {
        finding->fix.text = copy;
        finding->fix.offset = l->doc->own->content_offset + from;
        finding->fix.length = to - from;
        finding->fix.placed = true;
    }
    dv_buf_free(&text);
}

static size_t find_bytes(dv_str in, size_t from, dv_str what) {
    while (what.len > 0 && from + what.len <= in.len) {
        const char *at = memchr(in.ptr + from, what.ptr[0], in.len - from - what.len + 1);
        if (!at) break;
        from = (size_t)(at - in.ptr);
        if (memcmp(at, what.ptr, what.len) == 0) return from;
        from++;
    }
    return SIZE_MAX;
}

/* The byte of the content at which the text of a finding begins: a line of prose, an element of a list, or a text inside a
 * short form, where it stands in the source as it is. SIZE_MAX where it does not. */
static size_t find_text(const locator *l, const dv_finding *finding, size_t from, size_t to) {
    const dv_field *row = &finding->entity->type->fields[finding->field];
    const void *member = dv_member(finding->entity, finding->field);
    dv_str value = {l->source.ptr, to};
    if (!member) return SIZE_MAX;
    if (row->kind == DV_KIND_TEXT) return find_bytes(value, from, *(const dv_str *)member);
    if ((row->kind != DV_KIND_PROSE && row->kind != DV_KIND_TEXTS) || finding->index < 0) return SIZE_MAX;
    const dv_texts *texts = member;
    size_t found = SIZE_MAX;
    for (size_t i = 0; i <= (size_t)finding->index && i < texts->len; i++) {
        found = find_bytes(value, from, texts->items[i]);
        if (found == SIZE_MAX) return SIZE_MAX;
        from = found + texts->items[i].len;
    }
    return found;
}

/* Whether a text may stand inside a scalar of this style without quoting anew. */
static bool is_harmless(dv_str text, char style) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool quote = c == '"' || c == '\'' || c == '\\';
        if (style != '|' && style != '>' && (quote || c == ':' || c == '#')) return false;
    }
    return true;
}

/* A finding about a part of a text: the place of the part, and the fix in its bytes only. */
static void place_part(const locator *l, dv_finding *finding, const dv_event *value) {
    size_t from, to;
    if (finding->within_len == 0 || value->kind != DV_EVENT_SCALAR || finding->field < 0) return;
    if (!find_offset(l, value->mark, &from) || !find_offset(l, value->end, &to) || to < from) return;
    size_t text = find_text(l, finding, from, to);
    if (text == SIZE_MAX || text + finding->within + finding->within_len > to) return;
    size_t part = text + finding->within;
    dv_mark mark = value->mark;
    for (size_t at = from; at < part; at++) {
        unsigned char byte = (unsigned char)l->source.ptr[at];
        mark.column += (byte & 0xC0) != 0x80;
        if (byte == '\n') mark = (dv_mark){mark.line + 1, 1};
    }
    finding->mark = mark;
    finding->width = (uint32_t)dv_utf8_len((dv_str){l->source.ptr + part, finding->within_len});
    if (!finding->fix.present || finding->fix.placed || !is_harmless(finding->fix.text, (char)value->style)) return;
    size_t end = part + finding->within_len;
    if (finding->fix.joins) {
        end = part;
        while (part > from && strchr(" \t\r\n", l->source.ptr[part - 1]))
            part--;
    }
    finding->fix.offset = l->doc->own->content_offset + part;
    finding->fix.length = end - part;
    finding->fix.placed = true;
}

static void place(const locator *l, size_t at, const dv_event *where, const dv_event *value) {
    dv_finding *finding = dv_diag__mutable_at(l->diag, at);
    finding->mark = where->mark;
    bool one_line = where->kind == DV_EVENT_SCALAR && where->end.line == where->mark.line;
    finding->width = one_line ? where->end.column - where->mark.column : 0;
    place_fix(l, finding, value);
    place_part(l, finding, value);
    l->placed[at] = true;
}

/* An entity written as one scalar has no rows of its own in the file: its findings point to that scalar. */
static void on_value(void *ctx, const dv_entity *entity, int field, int index, const dv_event *key, const dv_event *value) {
    const locator *l = ctx;
    size_t len = dv_diag_len(l->diag);
    for (size_t i = 0; i < len; i++) {
        const dv_finding *finding = dv_diag_at(l->diag, i);
        if (!l->mine[i] || l->placed[i])
            continue;
        const dv_entity *wanted = finding->entity;
        bool exact = is_same(wanted, entity) && finding->field == field &&
                     (finding->index == index || (index < 0 && value->kind == DV_EVENT_SCALAR)); /* a line of prose */
        bool in_map = is_same(wanted, entity) && finding->field > 0 && field == 1 && !key && index < 0;
        bool brief = value->kind == DV_EVENT_SCALAR && wanted->mark.line == value->mark.line &&
                     wanted->mark.column == value->mark.column && wanted->type == entity->type->fields[field].type;
        if (exact || in_map || brief)
            place(l, i, key && value->kind != DV_EVENT_SCALAR ? key : value, value);
    }
}

/* Findings come in their order, so that the next is known to be ours or not. Those without an entity are the loader's: of this
 * file. */
typedef struct quieter {
    const locator *l;
    size_t at;
} quieter;

static bool is_quiet(void *ctx, const dv_finding *finding) {
    quieter *q = ctx;
    const dv_doc *doc = q->l->doc;
    bool mine = q->l->mine[q->at++];
    bool same_file = finding->entity ? mine : finding->file.ptr && dv_str_equal(finding->file, doc->source);
    for (const dv_disable *disable = doc->disables; disable && same_file; disable = disable->next)
        if (disable->line == finding->mark.line &&
            (dv_str_equal(disable->rule, DV_S("all")) || dv_str_equal(disable->rule, dv_s(finding->message->rule))))
            return true;
    return false;
}

/* Marks the findings whose entity is in this document, and gives them file and path. */
static void claim(const locator *l) {
    for (size_t i = 0; i < dv_diag_len(l->diag); i++) {
        dv_finding *finding = dv_diag__mutable_at(l->diag, i);
        for (size_t k = 0; finding->entity && k < l->doc->dossiers.len && !l->mine[i]; k++) {
            dv_buf path;
            dv_buf_init(&path, NULL);
            if (dv_path_of(&path, &l->doc->dossiers.items[k]->base, finding->entity, finding->field, finding->index) == DV_OK) {
                l->mine[i] = true;
                finding->path = dv_diag__copy(l->diag, dv_buf_str(&path));
                finding->file = l->doc->source.ptr ? dv_diag__copy(l->diag, l->doc->source) : finding->file;
                finding->mark = finding->entity->mark;
            }
            dv_buf_free(&path);
        }
    }
}

static dv_status walk_again(const locator *l) {
    const dv_hook hook = {(void *)(uintptr_t)l, on_value};
    dv_walk_options options = {.limits = dv_limits__resolve(NULL), .hook = &hook};
    options.limits.document_bytes = l->source.len + 1; /* what was loaded once is loaded again, whatever the limits were */
    dv_part part;
    dv_str rest = l->source;
    uint32_t line = l->doc->own->content_line > 0 ? l->doc->own->content_line : 1;
    size_t offset = l->doc->own->content_offset;
    dv_status status = DV_OK;
    while (status >= 0 && dv_part__next(&part, &rest, &line, &offset)) {
        dv_doc *again = dv_doc_new(l->doc->own->alloc);
        status = again ? dv_part__scan(&part, NULL, &options.limits, NULL) : DV_E_NOMEM;
        if (status >= 0)
            status = dv_walk__document(again, &part, &options, NULL);
        dv_doc_free(again);
    }
    return status;
}

dv_status dv_locate(dv_diag *diag, const dv_doc *doc) {
    if (!doc || !doc->own->content.ptr)
        return DV_E_ARG;
    size_t len = dv_diag_len(diag);
    if (len == 0)
        return DV_OK;
    dv_arena arena;
    dv_arena__init(&arena, doc->own->alloc);
    dv_buf source;
    dv_buf_init(&source, doc->own->alloc);
    locator l = {.diag = diag, .doc = doc};
    l.mine = dv_arena__alloc(&arena, len, 1);
    l.placed = dv_arena__alloc(&arena, len, 1);
    dv_status status = l.mine && l.placed ? dv_doc_content(&source, doc) : DV_E_NOMEM;
    if (status == DV_OK) {
        l.source = dv_buf_str(&source);
        claim(&l);
        status = walk_again(&l);
        quieter q = {&l, 0};
        dv_diag__remove_if(diag, is_quiet, &q);
    }
    dv_buf_free(&source);
    dv_arena__free(&arena);
    return status < 0 ? status : DV_OK;
}
