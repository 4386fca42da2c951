/* What the rules of text share: one run over one text, block by block, whether it is a plain text or the prose of a dossier. */
#ifndef DANVAN_LIB_CHECK_TEXT_H
#define DANVAN_LIB_CHECK_TEXT_H

#include "check/check.h"
#include "text/spelling_table.h"

/* A paragraph: what rules look at. Offsets of tokens count from its beginning. */
typedef struct dv_text_block {
    dv_str text;
    size_t offset; /* of the block in a plain text */
    dv_mark mark;  /* where it begins in a plain text */
    dv_spot spot;  /* the member that holds it in a dossier */
    bool is_brief; /* a member of one line, such as a subject or a name */
    bool is_name;  /* by which others may refer to it: nothing is corrected here */
    dv_str quiet;  /* rules that a comment above keeps quiet, separated by commas */
} dv_text_block;

/* A place that is remembered until the end of the run. */
typedef struct dv_text_place {
    dv_text_block block;
    size_t from;
    size_t len;
} dv_text_place;

/* What a rule needs until the end of the run; each file has its own. */
typedef struct dv_text_variants dv_text_variants;
typedef struct dv_text_quotes dv_text_quotes;
typedef struct dv_text_dashes dv_text_dashes;
typedef struct dv_text_lists dv_text_lists;
typedef struct dv_text_headings dv_text_headings;
typedef struct dv_text_slogans dv_text_slogans;
typedef struct dv_text_places dv_text_places;
typedef struct dv_text_repeats dv_text_repeats;
typedef struct dv_text_briefs dv_text_briefs;
typedef struct dv_text_numbered dv_text_numbered;

/* A byte of a block and where it stands in a plain text, so that marks cost one pass. */
typedef struct dv_text_cursor {
    const char *text; /* of the block */
    size_t at;
    dv_mark mark;
} dv_text_cursor;

typedef struct dv_texting {
    dv_checking *run; /* diag, arena, status; its dossier is NULL for a plain text */
    dv_str file;
    const dv_spelling *spelling; /* NULL until the first text, then `own` */
    dv_spelling *own;
    dv_text_block block;
    size_t number; /* of the block, from 1 */
    dv_tokens tokens;
    dv_text_cursor cursors[2]; /* in the block, and in one that is spoken of afterwards */
    dv_text_variants *variants;
    dv_text_quotes *quotes;
    dv_text_dashes *dashes;
    dv_text_lists *lists;
    dv_text_headings *headings;
    dv_text_slogans *slogans;
    dv_text_places *places;
    dv_text_repeats *repeats;
    dv_text_briefs *briefs;
    dv_text_numbered *numbered;
} dv_texting;

static inline dv_text_place dv_text__here(const dv_texting *t, size_t from, size_t len) {
    return (dv_text_place){t->block, from, len};
}
static inline dv_str dv_text__slice(const dv_texting *t, size_t from, size_t len) {
    return (dv_str){t->block.text.ptr + from, len};
}
static inline dv_str dv_text__word(const dv_texting *t, const dv_token *token) {
    return dv_text__slice(t, token->at, token->len);
}
static inline size_t dv_token__end(const dv_token *token) {
    return (size_t)token->at + token->len;
}
/* Where the gap before a token begins. */
static inline size_t dv_text__gap_start(const dv_texting *t, size_t token) {
    return token == 0 ? 0 : dv_token__end(&t->tokens.items[token - 1]);
}
static inline bool dv_token__is_title(const dv_token *token) {
    return token->kind == DV_TOKEN_WORD && (token->fits & DV_FITS_LOWER) == 0 && (token->fits & DV_FITS_TITLE) != 0;
}
static inline bool dv_token__is_small(const dv_token *token) {
    return token->kind == DV_TOKEN_WORD && (token->fits & DV_FITS_LOWER) != 0;
}
static inline bool dv_text__is_plain(const dv_texting *t) {
    return t->run->dossier == NULL;
}

/* Raises a finding about bytes [from, from + len) of a block. `fix` is what to write for them, or NULL. */
void dv_text__say(dv_texting *t, const dv_text_place *place, const dv_message *message, dv_severity severity,
                  const dv_arg *args, size_t len, const dv_str *fix);
#define DV_TEXT_SAY(t, place, message, fix, ...)                                                                               \
    dv_text__say((t), (place), (message), (message)->severity, (const dv_arg[]){__VA_ARGS__},                                  \
                 sizeof((const dv_arg[]){__VA_ARGS__}) / sizeof(dv_arg), (fix))
/* A quotation of the text for a message: cut when it is long. */
dv_str dv_text__show(dv_texting *t, dv_str text);

/* Opens and closes a run; `names` are those of the hamlets. */
dv_status dv_text__open(dv_texting *t, dv_checking *run, dv_str file, const dv_spelling *spelling, const dv_str *names,
                        size_t names_len);
void dv_text__block(dv_texting *t, const dv_text_block *block);
/* A new member or a new section: lists begin anew. */
void dv_text__part(dv_texting *t);
void dv_text__close(dv_texting *t);

/* The rules, by what they look at. */
void dv_text__phrases(dv_texting *t);
void dv_text__phrases_end(dv_texting *t);
void dv_text__repeats(dv_texting *t);
void dv_text__marks(dv_texting *t);
void dv_text__marks_part(dv_texting *t);
void dv_text__marks_end(dv_texting *t);
void dv_text__dashes(dv_texting *t);
void dv_text__dashes_end(dv_texting *t);
void dv_text__blanks(dv_texting *t);
void dv_text__citations(dv_texting *t);
void dv_text__capitals(dv_texting *t);
void dv_text__numbers(dv_texting *t);
void dv_text__slogans(dv_texting *t);
void dv_text__slogans_end(dv_texting *t);
dv_status dv_text__places_open(dv_texting *t, const dv_str *names, size_t len);
void dv_text__places(dv_texting *t);
void dv_text__places_close(dv_texting *t);
/* Words before the name of a hamlet: `bản`, `thôn`, `ấp` … */
typedef struct dv_text_kinds {
    uint64_t keys[16];
    size_t len;
    uint64_t filter; /* a bit for each of them */
} dv_text_kinds;
void dv_text__kinds(dv_text_kinds *kinds);
bool dv_text__is_kind(const dv_text_kinds *kinds, uint64_t key);
/* Whether a token is digits alone, as a number in a name: `6`, but not `6,5`. */
bool dv_text__is_ordinal(const dv_texting *t, const dv_token *token);
void dv_text__lists(dv_texting *t);
void dv_text__lists_end(dv_texting *t);
void dv_text__numbered(dv_texting *t);
void dv_text__numbered_end(dv_texting *t);
void dv_text__abbreviations(dv_texting *t);
void dv_text__abbreviations_end(dv_texting *t);
void dv_text__headings(dv_texting *t);
void dv_text__headings_end(dv_texting *t);

#endif
