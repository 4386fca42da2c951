/* The walk: at each syllable the longest phrase that holds there. */
#include <string.h>

#include "text/spelling_table.h"

static bool is_capital(const dv_token *token) {
    return token->kind == DV_TOKEN_WORD && (token->fits & DV_FITS_LOWER) == 0;
}

static bool is_listed(const uint64_t *keys, size_t from, size_t len, uint64_t key) {
    for (size_t i = from; i < from + len; i++)
        if (keys[i] == key) return true;
    return false;
}

/* Whether what stands around a phrase lets it hold. */
static bool fits_around(const dv_spelling *s, const dv_phrase *phrase, const dv_token *first) {
    const unsigned flags = phrase->row->flags;
    const dv_token *next = first + phrase->len;
    const uint64_t *contexts = s->contexts ? s->contexts + phrase->contexts : NULL;
    bool behind_word = (first->gap & DV_GAP_START) == 0 && dv_gap__is_blank(first->gap);
    bool before_word = next->kind != DV_TOKEN_END && dv_gap__is_blank(next->gap);
    if (behind_word && is_listed(contexts, 0, phrase->before_len, first[-1].key)) return false;
    if (before_word && is_listed(contexts, phrase->before_len, phrase->next_len, next->key)) return false;
    /* Behind a bracket an item may begin: `b) Người đứng đầu`. */
    if ((flags & DV_SPELLING_INSIDE) != 0 && (dv_gap__is_start(first->gap) || (first->gap & DV_GAP_CLOSE) != 0)) return false;
    if ((flags & DV_SPELLING_ALONE) != 0 && behind_word && is_capital(first - 1)) return false;
    if ((flags & DV_SPELLING_LAST) == 0 || !before_word || next->kind != DV_TOKEN_WORD) return true;
    return (next->fits & DV_FITS_LOWER) == 0;
}

static unsigned common_fits(const dv_token *first, size_t len) {
    unsigned fits = DV_FITS_ALL;
    for (size_t i = 0; i < len; i++)
        fits &= first[i].fits;
    return fits;
}

/* Small letters, a capital at the beginning of a sentence, or capitals throughout; anything else is a name. */
static bool has_plain_capitals(const dv_token *first, size_t len) {
    unsigned fits = common_fits(first, len);
    if ((fits & (DV_FITS_LOWER | DV_FITS_UPPER)) != 0) return true;
    return (first->fits & DV_FITS_TITLE) != 0 && dv_gap__is_start(first->gap) &&
           (common_fits(first + 1, len - 1) & DV_FITS_LOWER) != 0;
}

static bool is_same(const dv_token *first, const uint8_t *fits, size_t len) {
    for (size_t i = 0; i < len; i++)
        if (first[i].fits != fits[i]) return false;
    return true;
}

/* The bytes of a phrase in the text. */
static dv_str slice(dv_str text, const dv_token *first, size_t len) {
    const dv_token *last = first + len - 1;
    return (dv_str){text.ptr + first->at, last->at + last->len - first->at};
}

static bool has_mixed(const uint8_t *fits, size_t len) {
    return memchr(fits, 0, len) != NULL;
}

/* A term in any capitals, but for its own, and but for a heading in capitals. */
static bool is_wrong_term(dv_str text, const dv_phrase *phrase, const dv_token *first) {
    if (!phrase->same_keys) return true;
    if (has_mixed(phrase->right_fits, phrase->len)) {
        if (dv_str_equal(slice(text, first, phrase->len), dv_s(phrase->row->right))) return false;
    } else if (is_same(first, phrase->right_fits, phrase->len)) {
        return false;
    }
    return (common_fits(first, phrase->len) & (DV_FITS_UPPER | DV_FITS_LOWER)) != DV_FITS_UPPER;
}

static bool holds(const dv_spelling *s, dv_str text, const dv_phrase *phrase, const dv_token *first) {
    const unsigned flags = phrase->row->flags;
    if (!fits_around(s, phrase, first)) return false;
    if (phrase->row->kind == DV_SPELLING_VARIANT) return true;
    if ((flags & DV_SPELLING_LITERAL) != 0) return is_wrong_term(text, phrase, first);
    if ((flags & DV_SPELLING_EXACT) != 0 || phrase->same_keys) return is_same(first, phrase->fits, phrase->len);
    return has_plain_capitals(first, phrase->len);
}

static const dv_phrase *longest(const dv_spelling *s, dv_str text, const dv_token *first) {
    const dv_phrase *found = NULL;
    const dv_trie_edge *edge = dv_trie__step(&s->trie, 0, DV_JOINT_FIRST, first->key);
    for (const dv_token *at = first; edge;) {
        for (uint32_t id = edge->phrase; id != 0; id = s->phrases[id - 1].next)
            if (holds(s, text, &s->phrases[id - 1], first)) {
                found = &s->phrases[id - 1];
                break;
            }
        at++;
        if (at->kind == DV_TOKEN_END || at->kind == DV_TOKEN_FIXED || at->kept) break;
        dv_joint joint = dv_joint__of(at->gap);
        edge = joint == DV_JOINT_NONE ? NULL : dv_trie__step(&s->trie, edge->to, joint, at->key);
    }
    return found;
}

bool dv_spelling__scan(const dv_spelling *spelling, dv_str text, const dv_tokens *tokens, dv_match_fn *visit, void *ctx) {
    for (size_t i = 0; i < tokens->len; i++) {
        const dv_token *first = &tokens->items[i];
        if (dv_trie__is_barren(&spelling->trie, first->key) || first->kind == DV_TOKEN_FIXED || first->kept) continue;
        const dv_phrase *phrase = longest(spelling, text, first);
        if (!phrase) continue;
        /* A form can belong to several rows of variants. */
        for (const dv_phrase *at = phrase; at; at = at->next != 0 ? &spelling->phrases[at->next - 1] : NULL) {
            const dv_match match = {at, i};
            if (at != phrase && (phrase->row->kind != DV_SPELLING_VARIANT || at->row->kind != DV_SPELLING_VARIANT)) continue;
            if (!visit(ctx, &match)) return false;
        }
        i += phrase->len - 1u;
    }
    return true;
}

void dv_spelling__keep_names(const dv_spelling *spelling, dv_tokens *tokens) {
    for (size_t i = 0; i < tokens->len; i++) {
        size_t end = i;
        if (dv_trie__is_barren(&spelling->names, tokens->items[i].key)) continue;
        const dv_trie_edge *edge = dv_trie__step(&spelling->names, 0, DV_JOINT_FIRST, tokens->items[i].key);
        for (size_t at = i + 1; edge; at++) {
            if (edge->phrase != 0) end = at;
            dv_joint joint = at < tokens->len ? dv_joint__of(tokens->items[at].gap) : DV_JOINT_NONE;
            edge = joint == DV_JOINT_NONE ? NULL : dv_trie__step(&spelling->names, edge->to, joint, tokens->items[at].key);
        }
        for (size_t at = i; at < end; at++)
            tokens->items[at].kept = true;
        if (end > i) i = end - 1;
    }
}
