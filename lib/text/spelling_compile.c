/* From rows to tries: done once, so that a text costs the same whatever the number of rows. */
#include <string.h>

#include "base/alloc.h"
#include "base/options.h"
#include "text/spelling_table.h"

#define SYLLABLES_MOST 15
#define CONTEXT_BYTES 32

static dv_status grow(const dv_alloc *alloc, void **items, size_t len, size_t *cap, size_t size) {
    if (len < *cap) return DV_OK;
    size_t more = *cap > 0 ? 2 * *cap : 256;
    if (more > SIZE_MAX / size) return DV_E_NOMEM;
    void *moved = dv_alloc__get(alloc, *items, *cap * size, more * size);
    if (!moved) return DV_E_NOMEM;
    *items = moved;
    *cap = more;
    return DV_OK;
}

/* The syllables of `a|b|c`. Returns how many in `len`. */
static dv_status add_contexts(dv_spelling *s, const char *list, uint16_t *len) {
    while (list && *list) {
        char syllable[CONTEXT_BYTES];
        size_t size = strcspn(list, "|");
        if (size == 0 || size >= sizeof syllable) return DV_E_ARG;
        memcpy(syllable, list, size);
        syllable[size] = '\0';
        void *items = s->contexts;
        if (grow(s->alloc, &items, s->contexts_len, &s->contexts_cap, sizeof *s->contexts) != DV_OK) return DV_E_NOMEM;
        s->contexts = items;
        s->contexts[s->contexts_len++] = dv_token__key(syllable);
        (*len)++;
        list += size + (list[size] == '|');
    }
    return DV_OK;
}

static dv_status read_phrase(dv_tokens *tokens, const char *text) {
    if (!text || !*text) return DV_E_ARG;
    if (dv_utf8_check(dv_s(text)) != strlen(text)) return DV_E_TEXT;
    dv_status status = dv_tokens__read(tokens, dv_s(text));
    if (status != DV_OK) return status;
    if (tokens->len == 0 || tokens->len > SYLLABLES_MOST) return DV_E_ARG;
    for (size_t i = 1; i < tokens->len; i++)
        if (dv_joint__of(tokens->items[i].gap) == DV_JOINT_NONE) return DV_E_ARG;
    return DV_OK;
}

/* Compares the syllables of the right form, which are in `tokens` now, with those of the wrong one. */
static void note_right(dv_phrase *phrase, const dv_tokens *tokens, const uint64_t keys[SYLLABLES_MOST]) {
    phrase->same_keys = tokens->len == phrase->len;
    for (size_t i = 0; phrase->same_keys && i < tokens->len; i++) {
        phrase->same_keys = tokens->items[i].key == keys[i];
        phrase->right_fits[i] = tokens->items[i].fits;
    }
}

static dv_status add_form(dv_spelling *s, dv_tokens *tokens, const dv_spelling_row *row, uint32_t row_id, bool is_right) {
    dv_status status = read_phrase(tokens, is_right ? row->right : row->wrong);
    if (status != DV_OK) return status;
    dv_phrase phrase = {.row = row, .row_id = row_id, .is_right = is_right, .len = (uint8_t)tokens->len};
    phrase.contexts = (uint32_t)s->contexts_len;
    status = add_contexts(s, row->unless_before, &phrase.before_len);
    if (status == DV_OK) status = add_contexts(s, row->unless_next, &phrase.next_len);
    void *items = s->phrases;
    if (status == DV_OK) status = grow(s->alloc, &items, s->len, &s->cap, sizeof *s->phrases);
    s->phrases = items;
    if (status != DV_OK) return status;
    uint64_t keys[SYLLABLES_MOST];
    for (size_t i = 0; i < tokens->len; i++) {
        phrase.fits[i] = tokens->items[i].fits;
        keys[i] = tokens->items[i].key;
    }
    status = dv_trie__add(&s->trie, tokens->items, tokens->len, (uint32_t)s->len + 1, &phrase.next);
    if (status == DV_OK && !is_right) {
        status = read_phrase(tokens, row->right);
        note_right(&phrase, tokens, keys);
    }
    if (status == DV_OK) s->phrases[s->len++] = phrase;
    return status;
}

static dv_status add_row(dv_spelling *s, dv_tokens *tokens, const dv_spelling_row *row) {
    uint32_t id = (uint32_t)s->rows++;
    dv_status status = row->right && *row->right ? add_form(s, tokens, row, id, false) : DV_E_ARG;
    if (status == DV_OK && row->kind == DV_SPELLING_VARIANT) status = add_form(s, tokens, row, id, true);
    return status;
}

static dv_status add_rows(dv_spelling *s, dv_tokens *tokens, const dv_spelling_row *rows, size_t len) {
    dv_status status = DV_OK;
    for (size_t i = 0; i < len && status == DV_OK; i++)
        status = add_row(s, tokens, &rows[i]);
    return status;
}

/* Names longer than any phrase are told by their beginning. */
static dv_status add_names(dv_spelling *s, dv_tokens *tokens, const dv_str *names, size_t len) {
    dv_status status = DV_OK;
    for (size_t i = 0; i < len && status == DV_OK; i++) {
        uint32_t earlier = 0;
        if (dv_utf8_check(names[i]) != names[i].len) return DV_E_TEXT;
        if (names[i].len > UINT32_MAX) return DV_E_RANGE;
        status = dv_tokens__read(tokens, names[i]);
        size_t used = tokens->len > SYLLABLES_MOST ? SYLLABLES_MOST : tokens->len;
        if (status == DV_OK && used > 0) status = dv_trie__add(&s->names, tokens->items, used, 1, &earlier);
    }
    return status;
}

static dv_status compile(dv_spelling *s, const dv_spelling_options *options) {
    dv_tokens tokens = {.alloc = s->alloc};
    size_t len = 0;
    const dv_spelling_row *own = dv_spelling_rows(&len);
    dv_status status = options->only_own ? DV_OK : add_rows(s, &tokens, own, len);
    if (status == DV_OK) status = add_rows(s, &tokens, options->rows, options->rows_len);
    if (status == DV_OK) status = add_names(s, &tokens, options->names, options->names_len);
    dv_tokens__free(&tokens);
    return status;
}

dv_status dv_spelling_new(dv_spelling **out, const dv_spelling_options *options) {
    if (!out) return DV_E_ARG;
    *out = NULL;
    dv_spelling_options read = {0};
    dv_options__read(&read, sizeof read, options);
    if ((read.rows_len > 0 && !read.rows) || (read.names_len > 0 && !read.names)) return DV_E_ARG;
    dv_spelling *s = dv_alloc__get(read.alloc, NULL, 0, sizeof *s);
    if (!s) return DV_E_NOMEM;
    *s = (dv_spelling){.alloc = read.alloc, .trie = {.alloc = read.alloc}, .names = {.alloc = read.alloc}};
    dv_status status = compile(s, &read);
    if (status == DV_OK)
        *out = s;
    else
        dv_spelling_free(s);
    return status;
}

void dv_spelling_free(dv_spelling *spelling) {
    if (!spelling) return;
    const dv_alloc *alloc = spelling->alloc;
    dv_trie__free(&spelling->trie);
    dv_trie__free(&spelling->names);
    dv_alloc__get(alloc, spelling->phrases, spelling->cap * sizeof *spelling->phrases, 0);
    dv_alloc__get(alloc, spelling->contexts, spelling->contexts_cap * sizeof *spelling->contexts, 0);
    dv_alloc__get(alloc, spelling, sizeof *spelling, 0);
}
