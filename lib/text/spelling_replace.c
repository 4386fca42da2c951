/* A correction in the capitals of the text; syllables that were right keep their bytes, and with them the place of their tone
 * mark. */
#include "base/buf.h"
#include "text/case.h"
#include "text/spelling_table.h"

typedef enum casing { AS_IS = 0, FIRST_UPPER, ALL_UPPER } casing;

static casing casing_of(const dv_phrase *phrase, const dv_token *first) {
    if ((phrase->row->flags & (DV_SPELLING_EXACT | DV_SPELLING_LITERAL)) != 0) return AS_IS;
    unsigned fits = DV_FITS_ALL;
    for (size_t i = 0; i < phrase->len; i++)
        fits &= first[i].fits;
    if ((fits & DV_FITS_LOWER) != 0) return AS_IS;
    return (fits & DV_FITS_UPPER) != 0 ? ALL_UPPER : FIRST_UPPER;
}

static void put_cased(dv_buf *out, dv_str text, casing how, bool is_first) {
    for (size_t at = 0; at < text.len;) {
        bool upper = how == ALL_UPPER || (how == FIRST_UPPER && is_first && at == 0);
        uint32_t c = dv_utf8_next(text, &at);
        dv_utf8_put(out, upper ? dv_case__map(c, DV_TO_UPPER) : c);
    }
}

static dv_str bytes_of(dv_str text, const dv_token *token) {
    return (dv_str){text.ptr + token->at, token->len};
}

/* What stands before a token inside a phrase. */
static dv_str gap_of(dv_str text, const dv_token *token) {
    size_t from = token[-1].at + token[-1].len;
    return (dv_str){text.ptr + from, token->at - from};
}

dv_status dv_spelling__replace(dv_buf *out, dv_str text, const dv_tokens *tokens, const dv_match *match) {
    const dv_phrase *phrase = match->phrase;
    const dv_token *given = &tokens->items[match->first];
    dv_tokens right = {.alloc = out->alloc};
    dv_str wanted = dv_s(phrase->row->right);
    if (dv_tokens__read(&right, wanted) != DV_OK) {
        out->status = out->status == DV_OK ? DV_E_NOMEM : out->status;
        return out->status;
    }
    casing how = casing_of(phrase, given);
    bool alike = right.len == phrase->len;
    for (size_t i = 0; i < right.len; i++) {
        const dv_token *token = &right.items[i];
        bool same_gap = alike && i > 0 && dv_joint__of(token->gap) == dv_joint__of(given[i].gap);
        if (i > 0) dv_buf_add(out, same_gap ? gap_of(text, &given[i]) : gap_of(wanted, token));
        bool same = alike && token->key == given[i].key && (how != AS_IS || token->fits == given[i].fits) && token->fits != 0;
        if (same)
            dv_buf_add(out, bytes_of(text, &given[i]));
        else
            put_cased(out, bytes_of(wanted, token), how, i == 0);
    }
    const dv_token *last = right.len > 0 ? &right.items[right.len - 1] : NULL;
    if (last) dv_buf_add(out, (dv_str){wanted.ptr + last->at + last->len, wanted.len - last->at - last->len});
    dv_tokens__free(&right);
    return out->status;
}
