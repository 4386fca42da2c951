/* Finding and repairing: the public face of the walk. */
#include <danvan/spelling.h>

#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "text/spelling_table.h"

static size_t end_of(dv_span span) {
    return span.length > SIZE_MAX - span.offset ? SIZE_MAX : span.offset + span.length;
}

/* Tokens that touch one of the spans are kept as they are. */
static void keep_spans(dv_tokens *tokens, const dv_span *keep, size_t len) {
    size_t at = 0;
    for (size_t i = 0; i < tokens->len && at < len; i++) {
        dv_token *token = &tokens->items[i];
        while (at < len && (end_of(keep[at]) <= token->at || keep[at].length == 0))
            at++;
        if (at < len && keep[at].offset < (size_t)token->at + token->len) token->kept = true;
    }
}

typedef struct finder {
    dv_str text;
    const dv_tokens *tokens;
    dv_spelling_fn *visit;
    void *ctx;
    dv_buf replacement;
} finder;

static bool on_match(void *ctx, const dv_match *match) {
    finder *f = ctx;
    const dv_token *first = &f->tokens->items[match->first];
    const dv_token *last = first + match->phrase->len - 1;
    if (match->phrase->row->kind == DV_SPELLING_VARIANT) return true;
    f->replacement.len = 0;
    if (dv_spelling__replace(&f->replacement, f->text, f->tokens, match) != DV_OK) return false;
    const dv_spelling_finding finding = {
        .offset = first->at,
        .length = last->at + last->len - first->at,
        .row = match->phrase->row,
        .replacement = dv_buf_str(&f->replacement),
    };
    return f->visit(f->ctx, &finding);
}

dv_status dv_spelling_find(const dv_spelling *spelling, dv_str text, const dv_span *keep, size_t keep_len,
                           dv_spelling_fn *visit, void *ctx) {
    if (!spelling || !visit || (!text.ptr && text.len > 0) || (!keep && keep_len > 0)) return DV_E_ARG;
    if (text.len >= UINT32_MAX) return DV_E_RANGE;
    if (dv_utf8_check(text) != text.len) return DV_E_TEXT;
    dv_tokens tokens = {.alloc = spelling->alloc};
    dv_status status = dv_tokens__read(&tokens, text);
    if (status == DV_OK) {
        finder f = {.text = text, .tokens = &tokens, .visit = visit, .ctx = ctx};
        dv_buf_init(&f.replacement, spelling->alloc);
        dv_spelling__keep_names(spelling, &tokens);
        keep_spans(&tokens, keep, keep_len);
        dv_spelling__scan(spelling, text, &tokens, on_match, &f);
        status = f.replacement.status;
        dv_buf_free(&f.replacement);
    }
    dv_tokens__free(&tokens);
    return status;
}

void dv_spelling_changes_free(dv_spelling_changes *changes) {
    if (!changes) return;
    dv_alloc__get(changes->alloc, changes->items, changes->cap * sizeof *changes->items, 0);
    *changes = (dv_spelling_changes){.alloc = changes->alloc};
}

typedef struct repairer {
    dv_buf *out;
    size_t start; /* of the new text in `out` */
    dv_spelling_changes *changes;
    dv_str text;
    size_t done; /* bytes of the text */
    dv_status status;
} repairer;

static dv_status note(dv_spelling_changes *changes, const dv_spelling_change *change) {
    if (!changes) return DV_OK;
    if (changes->len == changes->cap) {
        size_t cap = changes->cap > 0 ? 2 * changes->cap : 16;
        if (cap > SIZE_MAX / sizeof *change) return DV_E_NOMEM;
        dv_spelling_change *items =
            dv_alloc__get(changes->alloc, changes->items, changes->cap * sizeof *items, cap * sizeof *items);
        if (!items) return DV_E_NOMEM;
        changes->items = items;
        changes->cap = cap;
    }
    changes->items[changes->len++] = *change;
    return DV_OK;
}

static bool repair_one(void *ctx, const dv_spelling_finding *finding) {
    repairer *r = ctx;
    if (finding->row->certainty != DV_SPELLING_FIX) return true;
    dv_buf_add(r->out, (dv_str){r->text.ptr + r->done, finding->offset - r->done});
    const dv_spelling_change change = {
        .before = {finding->offset, finding->length},
        .after = {r->out->len - r->start, finding->replacement.len},
        .row = finding->row,
    };
    r->status = dv_buf_add(r->out, finding->replacement);
    if (r->status == DV_OK) r->status = note(r->changes, &change);
    r->done = finding->offset + finding->length;
    return r->status == DV_OK;
}

dv_status dv_spelling_repair(dv_buf *out, dv_spelling_changes *changes, const dv_spelling *spelling, dv_str text,
                             const dv_span *keep, size_t keep_len) {
    if (!out) return DV_E_ARG;
    if (out->status != DV_OK) return out->status;
    repairer r = {.out = out, .start = out->len, .changes = changes, .text = text};
    size_t changes_len = changes ? changes->len : 0;
    dv_status status = dv_spelling_find(spelling, text, keep, keep_len, repair_one, &r);
    if (status == DV_OK) status = r.status;
    if (status == DV_OK)
        status = dv_buf_add(out, text.len > r.done ? (dv_str){text.ptr + r.done, text.len - r.done} : DV_S(""));
    if (status == DV_OK) return DV_OK;
    dv_buf__cut(out, r.start);
    if (changes) changes->len = changes_len;
    return status;
}
